import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';

/**
 * Reads a regular file whose size is known and allowed before the first byte. A pipe would wait for ever and a device
 * never end: the file is opened without waiting and asked what it is. @throws `file/read`, `file/type`, `file/too-large`
 */
export async function readFileWithin(path: string, maxBytes: number): Promise<Bytes> {
  // Windows has no such flag and no pipes in folders
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((cause: unknown) => {
    throw new AppError('file/read', { reason: 'no file that can be opened' }, { cause });
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new AppError('file/type', { reason: 'not a regular file' });
    if (stat.size > maxBytes) throw new AppError('file/too-large', { reason: 'too large', size: stat.size });
    const bytes = new Uint8Array(stat.size);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) throw new AppError('file/read', { reason: 'the file shrank while it was read' });
      filled += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}
