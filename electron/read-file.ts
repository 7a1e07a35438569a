import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { toFileError } from './file-errors';

/**
 * Bytes of a file that somebody else chose. Opened once, checked and read through that one handle, so nothing can be
 * exchanged in between. Throws `file/type`, `file/too-large`, `file/changed`, `file/read`.
 */
export async function readRegularFile(file: string, maxBytes: number): Promise<Bytes> {
  const { handle, size } = await openRegularFile(file, maxBytes);
  try {
    return await readSteady(handle, size);
  } catch (thrown) {
    throw toFileError(thrown, 'file/read');
  } finally {
    await handle.close();
  }
}

/** Large enough to be few, small enough to be used again while it is in the cache of the processor. */
const comparedAtOnce = 1024 * 1024;

/**
 * Whether the file holds exactly these bytes. Read piece by piece into the same memory: beside what is compared there is no room
 * needed for it a second time. Throws `file/type`, `file/too-large`, `file/changed`, `file/read`.
 */
export async function holdsExactly(file: string, bytes: Uint8Array): Promise<boolean> {
  const { handle, ...state } = await openRegularFile(file, bytes.length);
  try {
    if (state.size !== bytes.length) return false;
    const piece = new Uint8Array(Math.min(comparedAtOnce, bytes.length));
    for (let at = 0; at < bytes.length; at += piece.length) {
      const expected = bytes.subarray(at, at + piece.length);
      const found = piece.subarray(0, expected.length);
      await fill(handle, at, found);
      if (Buffer.compare(found, expected) !== 0) return false;
    }
    await assertSteady(handle, state);
    return true;
  } catch (thrown) {
    throw toFileError(thrown, 'file/read');
  } finally {
    await handle.close();
  }
}

/** What tells whether a file was written to: its size in bytes, and when it was last changed, by the medium's own clock. */
export interface FileState {
  readonly size: number;
  readonly mtimeMs: number;
}

export interface OpenFile extends FileState {
  readonly handle: FileHandle;
}

/**
 * Opens a file that somebody else chose. Only an ordinary file is opened, and its size is asked before its bytes: a pipe
 * would hang us, a device never ends, a link shows one name and reads another. Throws `file/type`, `file/too-large`,
 * `file/read`; whoever opens it closes it.
 */
export async function openRegularFile(file: string, maxBytes: number): Promise<OpenFile> {
  try {
    // Windows has no flag against links, so the name is looked at as well
    if (!(await lstat(file)).isFile()) throw new AppError('file/type');
    const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      return { handle, ...(await stateOf(handle, maxBytes)) };
    } catch (thrown) {
      await handle.close();
      throw thrown;
    }
  } catch (thrown) {
    throw toFileError(thrown, 'file/read');
  }
}

async function stateOf(handle: FileHandle, maxBytes: number): Promise<FileState> {
  const stat = await handle.stat();
  if (!stat.isFile()) throw new AppError('file/type');
  if (stat.size > maxBytes) throw new AppError('file/too-large', { size: stat.size });
  return { size: stat.size, mtimeMs: stat.mtimeMs };
}

/** Throws `file/changed` where somebody has written to the file since. */
export async function assertSteady(handle: Pick<FileHandle, 'stat'>, before: FileState): Promise<void> {
  const after = await handle.stat();
  if (before.size !== after.size || before.mtimeMs !== after.mtimeMs) throw new AppError('file/changed');
}

/** All of it, if nobody wrote to it meanwhile: half of one file and half of another would be neither. Throws `file/changed`. */
export async function readSteady(handle: Pick<FileHandle, 'stat' | 'read'>, size: number): Promise<Bytes> {
  const before = await handle.stat();
  const bytes = await readPiece(handle, 0, size);
  await assertSteady(handle, { size, mtimeMs: before.mtimeMs });
  return bytes;
}

/** Exactly so many bytes. Throws `file/read` where the file has become shorter, and errors of the system as they are. */
export async function readPiece(handle: Pick<FileHandle, 'read'>, from: number, length: number): Promise<Bytes> {
  // a buffer of its own, not a part of a shared pool: the whole of it is sent to the window
  const bytes = new Uint8Array(length);
  await fill(handle, from, bytes);
  return bytes;
}

async function fill(handle: Pick<FileHandle, 'read'>, from: number, bytes: Bytes): Promise<void> {
  let at = 0;
  while (at < bytes.length) {
    const { bytesRead } = await handle.read(bytes, at, bytes.length - at, from + at);
    if (bytesRead === 0) throw new AppError('file/read', { errno: 'short' });
    at += bytesRead;
  }
}
