import type { Page } from 'playwright-core';

type Row = readonly [key: string, value: unknown];

/** Stores rows as they are in a database of the page that the app knows nothing of, and with them so much noise. */
export async function storeUnsealed(page: Page, rows: readonly Row[], noiseKiB = 0): Promise<void> {
  await page.evaluate(store, { rows, noiseKiB });
}

/** Its parts in another order: after them, a compressor writes the whole as copies. */
export const scrambled = (words: string) => (words.match(/.{1,6}/g) ?? []).reverse().join(' | ');

/** Runs in the page. */
async function store({ rows, noiseKiB }: { rows: readonly Row[]; noiseKiB: number }): Promise<void> {
  const opening = indexedDB.open('control', 1);
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onupgradeneeded = () => opening.result.createObjectStore('plain');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const put = (some: readonly Row[]) =>
    new Promise<void>((resolve, reject) => {
      const transaction = db.transaction('plain', 'readwrite', { durability: 'strict' });
      for (const [key, value] of some) transaction.objectStore('plain').put(value, key);
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
  await put(rows);
  for (let written = 0; written < noiseKiB; written += 1000) {
    const noise = Array.from({ length: 1000 }, (_, index) =>
      crypto.getRandomValues(new Uint8Array(1024 + (index % 2))),
    );
    await put(noise.map((bytes, index) => [`noise ${written + index}`, bytes]));
  }
  db.close();
}
