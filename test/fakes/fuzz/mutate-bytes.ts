import { type Bytes, concat } from '#shared/base/bytes';
import type { Random } from './random';

const telling = [0, 1, 0x7f, 0x80, 0xff, 0x30, 0x31, 0xa0, 0x50, 0x4b] as const;

/** Octets turned, cut out, put in, doubled or moved: what needs no knowledge of the form. */
export function mutateBytes(bytes: Uint8Array, random: Random): Bytes {
  const at = random.below(bytes.length + 1);
  const length = 1 + random.below(random.once(4) ? 200 : 8);
  const [head, piece, tail] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
  switch (random.below(7)) {
    case 0:
      return concat(head, piece.length > 0 ? flipped(piece, random) : random.bytes(1), tail);
    case 1:
      return concat(head, tail);
    case 2:
      return concat(head, random.bytes(length), piece, tail);
    case 3:
      return concat(head, piece, piece, tail);
    case 4:
      return concat(head, new Uint8Array(piece.length).fill(random.pick(telling)), tail);
    case 5:
      return concat(tail, head, piece);
    default:
      return concat(head);
  }
}

function flipped(piece: Uint8Array, random: Random): Bytes {
  const turned = concat(piece);
  const at = random.below(turned.length);
  turned[at] = (turned[at] ?? 0) ^ (1 << random.below(8));
  return turned;
}
