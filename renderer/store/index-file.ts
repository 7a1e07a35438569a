import { type Bytes, concat, release } from '#shared/base/bytes';
import { isIndexPart } from '#shared/content-pack/index';
import type { KeptPart } from '#shared/content-pack/register';
import type { IndexFile } from '../workers/search';
import type { ContentPacks, StagedPack } from './content-packs';
import { packChunkBytes } from './pack-chunks';

/** The search index of a kept pack, as one file: its chunks are opened when somebody reads there. */
export function indexFile(packs: ContentPacks, pack: StagedPack): IndexFile {
  const placed: Placed[] = [];
  let size = 0;
  for (const part of pack.parts.filter(({ path }) => isIndexPart(path))) {
    placed.push({ part, start: size });
    size += part.size;
  }
  return {
    size,
    /** @throws `store/attachment-gone`, `vault/row` */
    read: async (at, length) => {
      const pieces = placed.flatMap((one) => piecesOf(one, at, at + length));
      const bytes = await Promise.all(pieces.map((piece) => readPiece(packs, pack, piece)));
      const whole = concat(...bytes);
      for (const piece of bytes) release(piece);
      return whole;
    },
  };
}

/** A part, and where in the file it begins. */
interface Placed {
  readonly part: KeptPart;
  readonly start: number;
}

/** Bytes of one chunk. */
interface Piece {
  readonly part: KeptPart;
  readonly chunk: number;
  readonly from: number;
  readonly to: number;
}

/** What of a part lies between two places of the file, chunk by chunk. */
function piecesOf({ part, start }: Placed, from: number, to: number): readonly Piece[] {
  const first = Math.max(0, from - start);
  const end = Math.min(part.size, to - start);
  const pieces: Piece[] = [];
  for (let at = first; at < end; ) {
    const chunk = Math.floor(at / packChunkBytes);
    const next = Math.min(end, (chunk + 1) * packChunkBytes);
    pieces.push({ part, chunk, from: at - chunk * packChunkBytes, to: next - chunk * packChunkBytes });
    at = next;
  }
  return pieces;
}

async function readPiece(packs: ContentPacks, pack: StagedPack, { part, chunk, from, to }: Piece): Promise<Bytes> {
  return (await packs.readChunk(pack, part, chunk)).subarray(from, to);
}
