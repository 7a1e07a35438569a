import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { toFileError } from './file-errors';

/**
 * Bytes of a file that somebody else chose. Only an ordinary file is read, and its size is asked before its bytes: a pipe
 * would hang us, a device never ends, a link shows one name and reads another. Opened once, checked and read through that
 * one handle, so nothing can be exchanged in between. Throws `file/type`, `file/too-large`, `file/read`.
 */
export async function readRegularFile(file: string, maxBytes: number): Promise<Bytes> {
  try {
    // Windows has no flag against links, so the name is looked at as well
    if (!(await lstat(file)).isFile()) throw new AppError('file/type');
    const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      return await readAll(handle, maxBytes);
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    throw toFileError(thrown, 'file/read');
  }
}

async function readAll(handle: FileHandle, maxBytes: number): Promise<Bytes> {
  const stat = await handle.stat();
  if (!stat.isFile()) throw new AppError('file/type');
  if (stat.size > maxBytes) throw new AppError('file/too-large', { size: stat.size });
  // a buffer of its own, not a part of a shared pool: the whole of it is sent to the window
  const bytes = new Uint8Array(stat.size);
  let at = 0;
  while (at < bytes.length) {
    const { bytesRead } = await handle.read(bytes, at, bytes.length - at, at);
    if (bytesRead === 0) throw new AppError('file/read', { errno: 'short' });
    at += bytesRead;
  }
  return bytes;
}
