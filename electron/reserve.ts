import { randomBytes } from 'node:crypto';
import { rm, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errno, toFileError } from './file-errors';

const reserveBytes = 8 * 1024 * 1024;
/** With less room than this a disk counts as full: a case with its journal may need as much. */
const leastRoom = 5 * 1024 * 1024;
const plenty = 4 * reserveBytes;

/** Room kept back on the disk, so that a full one still takes the last save. */
export interface Reserve {
  /** Takes the room, unless it is taken or there is none. */
  keep(): Promise<void>;
  /** Gives the room back; answers whether there was any. */
  release(): Promise<boolean>;
  /**
   * Gives the room back where the disk has next to none left: for the last save before the window ends, and for opening
   * the database again. Where there is plenty the room is taken once more.
   */
  releaseIfFull(): Promise<void>;
}

export function createReserve(file: string): Reserve {
  const release = async () => {
    if ((await sizeOnDisk(file)) === 0) return false;
    await rm(file, { force: true });
    return true;
  };
  const keep = async () => {
    if ((await sizeOnDisk(file)) === reserveBytes) return;
    try {
      // random, since some file systems store a run of zeros as nothing
      await writeFile(file, randomBytes(reserveBytes), { mode: 0o600 });
    } catch (thrown) {
      await rm(file, { force: true });
      if (toFileError(thrown, 'file/write').code !== 'file/full') throw thrown;
    }
  };
  return {
    keep,
    release,
    async releaseIfFull() {
      const room = await roomAt(path.dirname(file));
      if (room < leastRoom) await release();
      else if (room > plenty) await keep();
    },
  };
}

/** How many bytes the disk of a folder can still take. */
export async function roomAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function sizeOnDisk(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (thrown) {
    if (errno(thrown) === 'ENOENT') return 0;
    throw thrown;
  }
}
