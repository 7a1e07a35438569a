import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#shared/base/errors';
import { errno, toFileError } from './file-errors';
import { createFlush, type Flush } from './flush';
import { createOrder } from './order';

/** What of `node:fs/promises` is used: a test passes a disk that is full. */
export interface FileSystem {
  readonly open: typeof open;
  readonly rename: typeof rename;
  readonly rm: typeof rm;
}

const realFileSystem: FileSystem = { open, rename, rm };

/**
 * A file that is written under a name of its own and takes the place of its target at once, or not at all. Whatever fails
 * ends it: nothing of it is left, and what is asked of it afterwards is refused with the same `file/full` or `file/write`.
 */
export interface AtomicFile {
  /** Behind what was written before. The file is made with the first bytes. */
  append(bytes: Uint8Array): Promise<void>;
  /**
   * The target afterwards holds all of the bytes, or what it held before: also when the power fails or the stick is pulled.
   * It is asked for when it is about to be replaced, and answered; in the folder of the file, so that the rename stays
   * within one file system.
   */
  replace(target: () => string | Promise<string>): Promise<string>;
  /** Nothing of it stays; does nothing once it has taken its place. */
  discard(): Promise<void>;
}

interface Opened {
  readonly handle: FileHandle;
  readonly flush: Flush;
}

/** `file` is the name it is written under. */
export function createAtomicFile(file: string, mode: number, fs: FileSystem = realFileSystem): AtomicFile {
  const inOrder = createOrder();
  let opened: Opened | undefined;
  let ended: AppError | undefined;
  let size = 0;

  const opening = async () => {
    const handle = await fs.open(file, 'w', mode);
    opened = { handle, flush: createFlush(handle) };
    return opened;
  };
  const end = async (why: AppError) => {
    ended = why;
    await closed(opened).catch(() => undefined);
    // a stick that was pulled out refuses this too: what is told is why the writing failed
    await fs.rm(file, { force: true }).catch(() => undefined);
  };
  const step = <T>(work: (on: Opened) => Promise<T>) =>
    inOrder(async () => {
      if (ended) throw ended;
      try {
        return await work(opened ?? (await opening()));
      } catch (thrown) {
        const why = toFileError(thrown, 'file/write');
        await end(why);
        throw why;
      }
    });

  return {
    append: (bytes) =>
      step(async (on) => {
        await writeAt(on, size, bytes);
        size += bytes.length;
      }),
    replace: (target) =>
      step(async (on) => {
        await on.flush.settled();
        await on.handle.sync();
        await closed(on);
        opened = undefined;
        const place = await target();
        await fs.rename(file, place);
        await syncFolder(path.dirname(place), fs);
        ended = over();
        return place;
      }),
    discard: () => inOrder(async () => (ended ? undefined : end(over()))),
  };
}

export interface AtomicWrite {
  readonly target: string;
  readonly bytes: Uint8Array;
  /** Beside the target. */
  readonly temporaryName: string;
  readonly mode: number;
}

/** All of it in one go. Throws `file/full`, `file/write`. */
export async function writeAtomically(write: AtomicWrite, fs?: FileSystem): Promise<void> {
  const { target, bytes, temporaryName, mode } = write;
  const file = createAtomicFile(path.join(path.dirname(target), temporaryName), mode, fs);
  await file.append(bytes);
  await file.replace(() => target);
}

const over = () => new AppError('file/write', { errno: 'released' });

/** Handed to the system at once: so that a long write, too, is flushed while it goes on. */
const writtenAtOnce = 4 * 1024 * 1024;

async function writeAt({ handle, flush }: Opened, from: number, bytes: Uint8Array): Promise<void> {
  let at = 0;
  while (at < bytes.length) {
    const length = Math.min(writtenAtOnce, bytes.length - at);
    const { bytesWritten } = await handle.write(bytes, at, length, from + at);
    if (bytesWritten === 0) throw new AppError('file/write', { errno: 'short' });
    at += bytesWritten;
    flush.wrote(bytesWritten);
  }
}

/** Never while the disk is still at work on it: the number of the handle may be given to another file then. */
async function closed(opened: Opened | undefined): Promise<void> {
  if (!opened) return;
  await opened.flush.settled().catch(() => undefined);
  await opened.handle.close();
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
