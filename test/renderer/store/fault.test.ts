import Dexie from 'dexie';
import { IDBObjectStore as FDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { AppError } from '#shared/base/errors';
import type { Bridge } from '#shared/ipc/bridge';
import { contract } from '#shared/ipc/contract';
import { openDatabase } from '../../../renderer/store/database';
import { limited, toStoreError } from '../../../renderer/store/fault';
import { openAll } from '../../../renderer/store/open-rows';
import type { VaultRemote } from '../../../renderer/store/vault-connection';
import { refusal } from '../../shared/vault/sample';
import { startVault } from '../workers/in-process';
import { createdVault, fill, passphrase, sampleCase } from './platform';

describe('toStoreError', () => {
  const quota = new DOMException('full', 'QuotaExceededError');

  it.each([
    ['a full disk', quota, 'store/full'],
    ['a full disk inside an aborted transaction', new Dexie.AbortError('aborted', quota), 'store/full'],
    ['a full disk, deeper', { name: 'BulkError', inner: { name: 'AbortError', inner: quota } }, 'store/full'],
    ['no answer', new Dexie.TimeoutError('late'), 'store/timeout'],
    ['a closed database', new Dexie.DatabaseClosedError(), 'vault/locked'],
    [
      'a connection that was taken away',
      new Dexie.DatabaseClosedError(new DOMException('x', 'UnknownError')),
      'store/write',
    ],
    ['a newer database', new DOMException('v', 'VersionError'), 'store/newer'],
    ['anything else', new DOMException('x', 'UnknownError'), 'store/write'],
    ['no error at all', 'x', 'store/write'],
    ['a vault that ended', new AppError('rpc/closed'), 'vault/locked'],
    ['an error of ours', new AppError('store/version'), 'store/version'],
  ])('%s', (_, thrown, code) => {
    expect(toStoreError(thrown)).toEqual(refusal(code as 'store/full'));
  });

  it('carries no text of the database into its details', () => {
    expect(toStoreError(new Error('a title')).details).toEqual({});
  });
});

describe('a full disk', () => {
  /** Every put fails as Chromium's does, until the returned function is called. */
  function fillDisk() {
    const spy = vi.spyOn(FDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    return () => spy.mockRestore();
  }

  it('is never met by the database: with little room left the write is refused before it', async () => {
    const { laptop, session } = await createdVault();
    await session.lock();
    let bytes = 2 ** 30;
    const call: Bridge['call'] = async (name, input) =>
      // the one call that is answered otherwise
      name === 'disk.room' ? (contract[name].output.parse({ bytes }) as never) : laptop.bridge.call(name, input);
    const later = laptop.start({ bridge: { ...laptop.bridge, call } });
    await later.unlock({ passphrase });
    bytes = 1024 * 1024;
    const put = vi.spyOn(FDBObjectStore.prototype, 'put');
    await expect(later.store().cases.put(sampleCase('two'))).rejects.toEqual(refusal('store/full'));
    expect(put).not.toHaveBeenCalled();
    bytes = 2 ** 30;
    await later.store().cases.put(sampleCase('two'));
    expect(put).toHaveBeenCalled();
    put.mockRestore();
  });

  it('refuses the write, keeps what was there, and takes it again when there is room', async () => {
    const { laptop, session } = await createdVault();
    const [id = ''] = await fill(session.store(), 'one');
    const makeRoom = fillDisk();
    const file = sampleCase('two');
    await expect(session.store().cases.put(file)).rejects.toEqual(refusal('store/full'));
    expect((await session.store().cases.list()).items.map((item) => item.id)).toEqual([id]);
    makeRoom();
    await session.store().cases.put(file);
    await session.lock();
    expect(await laptop.start().unlock({ passphrase })).toEqual({ warnings: [] });
  });

  it('does not stop reading: the vault unlocks and says that nothing new is kept', async () => {
    const { laptop, session } = await createdVault();
    const [id = ''] = await fill(session.store(), 'one');
    await session.lock();
    const makeRoom = fillDisk();
    const later = laptop.start();
    expect(await later.unlock({ passphrase })).toEqual({ warnings: ['not-saved'] });
    expect((await later.store().cases.get(id))?.value.title).toBe('one');
    makeRoom();
  });
});

describe('limited', () => {
  it('closes the connection after the limit; the next call opens it again', async () => {
    const { laptop } = await createdVault();
    const db = await openDatabase(laptop.home);
    onTestFinished(() => db.close());
    await expect(limited(db, () => new Promise(() => undefined), 20)).rejects.toEqual(refusal('store/timeout'));
    expect(db.isOpen()).toBe(false);
    expect(await limited(db, () => db.table('cases').count())).toBe(0);
  });

  it('leaves a transaction of Dexie alive over a wait for the vault', async () => {
    const { laptop, session } = await createdVault();
    await fill(session.store(), 'one');
    const db = await openDatabase(laptop.home);
    onTestFinished(() => db.close());
    const slow = { call: () => new Promise((resolve) => setTimeout(resolve, 20, [null])), close: () => undefined };
    const counted = db.transaction('r', 'cases', async () => {
      await openAll(slow as unknown as VaultRemote, 'cases', await db.table('cases').toArray());
      return db.table('cases').count();
    });
    await expect(counted).resolves.toBe(1);
  });
});

describe('a newer database', () => {
  it('is not opened, whoever asks', async () => {
    const { laptop, session } = await createdVault();
    await session.lock();
    const db = new Dexie('valise', laptop.home);
    db.version(2).stores({ cases: 'id' });
    await db.open();
    db.close();
    await expect(openDatabase(laptop.home)).rejects.toEqual(refusal('store/newer'));
  });
});

describe('a call that is never answered', () => {
  it('is not written later, behind the back of who was told that it failed', async () => {
    const { laptop, session } = await createdVault();
    await session.lock();
    const held: (() => void)[] = [];
    let isHolding = false;
    const startHolding = () => {
      const vault = startVault();
      const post = vault.postMessage.bind(vault);
      return Object.assign(vault, {
        postMessage: (message: unknown, transfer: Transferable[]) => {
          if (isHolding) held.push(() => post(message, transfer));
          else post(message, transfer);
        },
      });
    };
    const { startKdf } = laptop.platform.workers;
    const later = laptop.start({ callLimitMs: 200, workers: { startVault: startHolding, startKdf } });
    await later.unlock({ passphrase });
    isHolding = true;
    await expect(later.store().cases.put(sampleCase('late'))).rejects.toEqual(refusal('store/timeout'));
    isHolding = false;
    for (const release of held) release();
    await fill(later.store(), 'in time');
    expect((await later.store().cases.list()).items.map(({ value }) => value.title)).toEqual(['in time']);
  });

  it('ends in a time-out, and the next one works', async () => {
    const { laptop, session } = await createdVault();
    await fill(session.store(), 'one');
    await session.lock();
    let isSilent = false;
    const startSilently = () => {
      const vault = startVault();
      const post = vault.postMessage.bind(vault);
      return Object.assign(vault, {
        postMessage: (message: unknown, transfer: Transferable[]) => {
          if (!isSilent) post(message, transfer);
        },
      });
    };
    const { startKdf } = laptop.platform.workers;
    const later = laptop.start({ callLimitMs: 200, workers: { startVault: startSilently, startKdf } });
    await later.unlock({ passphrase });
    isSilent = true;
    await expect(later.store().cases.list()).rejects.toEqual(refusal('store/timeout'));
    await expect(later.store().cases.put(sampleCase())).rejects.toEqual(refusal('store/timeout'));
    isSilent = false;
    await fill(later.store(), 'two');
    expect((await later.store().cases.list()).items).toHaveLength(2);
    await later.lock();
    expect(await laptop.start().unlock({ passphrase })).toEqual({ warnings: [] });
  });

  it('does not hold up the lock', async () => {
    const { laptop, session } = await createdVault();
    const never = laptop.bridge.call;
    const silent = Object.assign(Object.create(laptop.bridge), {
      call: (name: Parameters<typeof never>[0], input: never) =>
        name === 'profile.write' && (input as { name: string }).name === 'vault.state' && isSilent
          ? new Promise(() => undefined)
          : never(name, input),
    });
    let isSilent = false;
    await session.lock();
    const later = laptop.start({ bridge: silent });
    await later.unlock({ passphrase });
    isSilent = true;
    const locked = later.lock();
    await expect.poll(() => laptop.timers.size).toBeGreaterThan(0);
    for (const run of [...laptop.timers]) run();
    await expect(locked).resolves.toBeUndefined();
  });
});
