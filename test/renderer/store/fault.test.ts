import Dexie from 'dexie';
import { IDBObjectStore as FDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { AppError } from '#shared/base/errors';
import { toStoreError } from '../../../renderer/store/fault';
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

describe('a call that is never answered', () => {
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
