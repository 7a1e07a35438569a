import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';

/** The database below the store: it can be full, and it can die with whatever is on its way. */
export const disk = {
  isFull: false,
  /** Called before each row that is put. */
  onPut: () => {},
  dead: new WeakSet<object>(),
  alive: new Set<IDBDatabase>(),
  open: new Set<IDBTransaction>(),
};

/** Puts that disk below every database in memory, until mocks are restored. */
export function makeMortal(): void {
  const begin = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    if (disk.dead.has(this)) throw new DOMException('killed', 'AbortError'); // any other name, and Dexie would open it again
    disk.alive.add(this);
    const transaction = begin.apply(this, args);
    disk.open.add(transaction);
    return transaction;
  });
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    disk.onPut();
    if (disk.isFull) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  });
}

/** Ends every connection and what is on its way, as a power cut does: what was not committed is not there. */
export function cutPower(): void {
  for (const database of disk.alive) disk.dead.add(database);
  disk.alive.clear();
  for (const transaction of disk.open) cut(transaction);
  disk.open.clear();
}

function cut(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // it had come to its end before
  }
}
