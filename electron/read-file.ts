import { webcrypto } from 'node:crypto';
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

/** One piece of a file as it was written: its length in bytes, and its SHA-256. */
export interface WrittenPiece {
  readonly length: number;
  readonly digest: Bytes;
}

/**
 * Whether the file holds exactly these pieces, one after the other. Read into the same memory; the next is read while the one
 * before is digested. Throws `file/type`, `file/too-large`, `file/changed`, `file/read`.
 */
export async function holdsPieces(file: string, pieces: readonly WrittenPiece[]): Promise<boolean> {
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  const { handle, ...state } = await openRegularFile(file, size);
  try {
    if (state.size !== size) return false;
    const memory = new Uint8Array(Math.max(0, ...pieces.map(({ length }) => length)));
    let at = 0;
    let isSame = Promise.resolve(true);
    for (const { length, digest } of pieces) {
      const found = memory.subarray(0, length);
      await fill(handle, at, found);
      at += length;
      if (!(await isSame)) return false;
      isSame = hasDigest(found, digest);
    }
    await assertSteady(handle, state);
    return await isSame;
  } catch (thrown) {
    throw toFileError(thrown, 'file/read');
  } finally {
    await handle.close();
  }
}

/** The bytes are copied before it answers its promise, as WebCrypto has it: the memory may be filled anew meanwhile. */
async function hasDigest(bytes: Bytes, digest: Bytes): Promise<boolean> {
  return Buffer.compare(new Uint8Array(await webcrypto.subtle.digest('SHA-256', bytes)), digest) === 0;
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
