import { Gunzip, gzipSync } from 'fflate';
import { type Bytes, toHex } from '../base/bytes';
import { AppError } from '../base/errors';
import { contentPackLimits as limits } from './limits';
import type { ContentPart } from './table';

/** Small enough that the most hostile piece unpacks to 16 MiB before it is counted. */
const pieceBytes = 16 * 1024;

/** A part, packed so that `gunzip` reads it too. The same bytes give the same part: no name and no time goes in. */
export function packPart(bytes: Bytes): Bytes {
  if (bytes.length > limits.maxPartBytes) throw new AppError('pack/too-large', { size: bytes.length });
  return gzipSync(bytes, { level: 6, mtime: 0 });
}

/**
 * The bytes of a part as the table has it, counted while they are unpacked and held to their digest.
 * @throws `pack/too-large` as soon as there is more than declared, `pack/part` for a broken stream, `pack/digest`
 */
export async function openPart({ path, bytes: size, sha256 }: ContentPart, packed: Uint8Array): Promise<Bytes> {
  const output = unpack(packed, size, path);
  if ((await sha256Of(output)) !== sha256) throw new AppError('pack/digest', { place: path });
  return output;
}

/** SHA-256, lower-case hexadecimal. */
export async function sha256Of(bytes: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function unpack(packed: Uint8Array, size: number, place: string): Bytes {
  const output = new Uint8Array(size);
  let filled = 0;
  const stream = new Gunzip((piece) => {
    if (filled + piece.length > size) throw new AppError('pack/too-large', { place, size });
    output.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += pieceBytes)
      stream.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('pack/part', { place }, { cause });
  }
  if (filled !== size) throw new AppError('pack/part', { place, size: filled });
  return output;
}
