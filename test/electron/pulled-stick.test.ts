import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { FileSystem } from '../../electron/atomic-write';
import { createHeldFile } from '../../electron/held-file';
import { writeInto } from '../../electron/ipc/files';
import { holdsPieces, readRegularFile, type WrittenPiece } from '../../electron/read-file';
import { createLoopDisk } from '../fakes/loop-disk';

const disk = createLoopDisk();
const old = Buffer.alloc(3_000_000, 1);
// more than is written before the disk is set to work on it
const bytes = new Uint8Array(18_000_000).fill(2);
const moments = ['open', 'write', 'datasync', 'sync', 'rename', 'folder', 'read-back'] as const;
type Moment = (typeof moments)[number];

afterAll(() => disk?.[Symbol.dispose]());

describe.skipIf(!disk)('a stick with a real file system that is pulled out', () => {
  if (!disk) return;
  const { folder, pull, plugIn } = disk;
  const target = path.join(folder, 'note.asice');
  const read = (file: string) => readRegularFile(file, 2 ** 28);

  beforeEach(() => {
    plugIn();
    writeFileSync(target, old, { flush: true });
  });

  it.each(moments)('before %s: the write is refused, and the file is as before or whole', async (moment) => {
    const fs = pulling(moment, pull);
    const holds = (file: string, written: readonly WrittenPiece[]) => {
      if (moment === 'read-back') pull();
      return holdsPieces(file, written);
    };
    const saved = writeInto({ folder, target: () => target }, bytes, { holds, fs });
    await expect(saved).rejects.toMatchObject({ code: 'file/write', details: { errno: 'EIO' } });
    plugIn();
    const there = readFileSync(target);
    expect(there.equals(old) || there.equals(bytes)).toBe(true);
    if (['open', 'write', 'datasync', 'sync', 'rename'].includes(moment)) expect(there.equals(old)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.asice'))).toEqual(['note.asice']);
  });

  it('before it is read: the read is refused', async () => {
    const held = createHeldFile();
    const { id } = await held.hold(target, 2 ** 28);
    expect(await held.piece({ id, at: 0, length: 9 })).toEqual(new Uint8Array(old.subarray(0, 9)));
    pull();
    const expected = { code: 'file/read', details: { errno: 'EIO' } };
    await expect(held.piece({ id, at: 1_000_000, length: 9 })).rejects.toMatchObject(expected);
    await expect(read(target)).rejects.toMatchObject(expected);
    await held.release(id);
  });
});

/** The real calls, with the stick pulled out just before one of them. */
function pulling(moment: Moment, pull: () => void): FileSystem {
  const at = (step: Moment) => void (step === moment && pull());
  let opened = 0;
  return {
    rm,
    rename: (from, to) => {
      at('rename');
      return rename(from, to);
    },
    open: async (...args) => {
      const isFolder = opened++ > 0;
      at(isFolder ? 'folder' : 'open');
      const handle = await open(...args);
      if (isFolder) return handle;
      const { write, datasync, sync } = handle;
      handle.write = ((...data: Parameters<typeof write>) => {
        at('write');
        return write.apply(handle, data);
      }) as typeof write; // of its overloads the one by place and length is used
      handle.datasync = () => {
        at('datasync');
        return datasync.call(handle);
      };
      handle.sync = () => {
        at('sync');
        return sync.call(handle);
      };
      return handle;
    },
  };
}
