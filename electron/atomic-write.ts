import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { errno, toFileError } from './file-errors';

/** What of `node:fs/promises` is used: a test passes a disk that is full. */
export interface FileSystem {
  readonly open: typeof open;
  readonly rename: typeof rename;
  readonly rm: typeof rm;
}

const realFileSystem: FileSystem = { open, rename, rm };

export interface AtomicWrite {
  readonly target: string;
  readonly bytes: Uint8Array;
  /** Beside the target, so that the rename stays within one file system. */
  readonly temporaryName: string;
  readonly mode: number;
}

/**
 * The target afterwards holds all of the bytes, or what it held before: also when the power fails or the stick is pulled.
 * Throws `file/full`, `file/write`.
 */
export async function writeAtomically(write: AtomicWrite, fs: FileSystem = realFileSystem): Promise<void> {
  const folder = path.dirname(write.target);
  const temporary = path.join(folder, write.temporaryName);
  try {
    await writeDurably(temporary, write, fs);
    await fs.rename(temporary, write.target);
    await syncFolder(folder, fs);
  } catch (thrown) {
    // a stick that was pulled out refuses this too: what is told is why the writing failed
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw toFileError(thrown, 'file/write');
  }
}

async function writeDurably(temporary: string, { bytes, mode }: AtomicWrite, fs: FileSystem): Promise<void> {
  const handle = await fs.open(temporary, 'w', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Without it the rename itself may be lost. Windows opens no folders, and the file systems of some sticks cannot do it. */
async function syncFolder(folder: string, fs: FileSystem): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } catch (thrown) {
    if (errno(thrown) !== 'EINVAL') throw thrown;
  } finally {
    await handle.close();
  }
}
