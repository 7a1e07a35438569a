import { randomBytes } from 'node:crypto';
import { rm, stat, writeFile } from 'node:fs/promises';
import { errno, toFileError } from './file-errors';

const reserveBytes = 8 * 1024 * 1024;

/** Room kept back on the disk, so that a full one still takes the last save. */
export interface Reserve {
  /** Takes the room, unless it is taken or there is none. */
  keep(): Promise<void>;
  /** Gives the room back; answers whether there was any. */
  release(): Promise<boolean>;
}

export function createReserve(file: string): Reserve {
  return {
    async keep() {
      if ((await sizeOnDisk(file)) === reserveBytes) return;
      try {
        // random, since some file systems store a run of zeros as nothing
        await writeFile(file, randomBytes(reserveBytes), { mode: 0o600 });
      } catch (thrown) {
        await rm(file, { force: true });
        if (toFileError(thrown, 'file/write').code !== 'file/full') throw thrown;
      }
    },
    async release() {
      if ((await sizeOnDisk(file)) === 0) return false;
      await rm(file, { force: true });
      return true;
    },
  };
}

async function sizeOnDisk(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (thrown) {
    if (errno(thrown) === 'ENOENT') return 0;
    throw thrown;
  }
}
