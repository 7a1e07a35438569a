import { gzipSync } from 'fflate';
import { type Bytes, release, toHex } from '../base/bytes';
import { AppError } from '../base/errors';
import { contentPackLimits as limits } from './limits';
import type { ContentPart } from './table';

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
  const output = await unpack(packed, size, path);
  if ((await sha256Of(output)) !== sha256) throw new AppError('pack/digest', { place: path });
  return output;
}

/** SHA-256, lower-case hexadecimal. */
export async function sha256Of(bytes: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

const pieceBytes = 64 * 1024;

/**
 * By the platform's own inflater: in script the index of a large series takes many times as long. Not by way of a Blob: that goes
 * through another process, and stays there for a while.
 */
async function unpack(packed: Uint8Array, size: number, place: string): Promise<Bytes> {
  const output = new Uint8Array(size);
  let filled = 0;
  try {
    const reader = inPieces(packed).pipeThrough(new DecompressionStream('gzip')).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const piece: Uint8Array = next.value;
      if (filled + piece.length > size) {
        await reader.cancel();
        throw new AppError('pack/too-large', { place, size });
      }
      output.set(piece, filled);
      filled += piece.length;
      release(piece as Bytes); // whoever inflated it is done with it
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('pack/part', { place }, { cause });
  }
  if (filled !== size) throw new AppError('pack/part', { place, size: filled });
  return output;
}

/** Given when it is asked for: a stream that had all of it would unpack ahead. */
function inPieces(packed: Uint8Array): ReadableStream<BufferSource> {
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      controller.enqueue(packed.subarray(at, at + pieceBytes) as Bytes); // never shared memory
      at += pieceBytes;
      if (at >= packed.length) controller.close();
    },
  });
}
