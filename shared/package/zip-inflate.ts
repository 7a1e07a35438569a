import { Inflate, inflateSync } from 'fflate';
import type { Bytes } from '../base/bytes';
import { AppError } from '../base/errors';

/** Small enough that the most hostile piece inflates to 16 MiB before it is counted. */
const pieceBytes = 16 * 1024;

/**
 * Inflates to exactly `size` bytes, counting while it runs. @throws `package/zip-bomb` as soon as there is more than
 * declared, `package/zip-data` for less, for broken streams and for bytes hidden behind the last block
 */
export function inflateExactly(data: Uint8Array, size: number, place: string): Bytes {
  const output = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((piece) => {
    if (filled + piece.length > size) throw new AppError('package/zip-bomb', { place, size });
    output.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < data.length; at += pieceBytes)
      inflate.push(data.subarray(at, at + pieceBytes), at + pieceBytes >= data.length);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('package/zip-data', { place }, { cause });
  }
  if (filled !== size || isCompleteBefore(data, size)) throw new AppError('package/zip-data', { place, size: filled });
  return output;
}

/** True when the stream ends before its last byte: fflate passes over what follows, we refuse it as hidden. */
function isCompleteBefore(data: Uint8Array, size: number): boolean {
  try {
    inflateSync(data.subarray(0, -1), { out: new Uint8Array(size) });
    return true;
  } catch {
    return false; // the honest case: without its last byte the stream is cut off
  }
}
