import { readVarint } from './varint';

/** Far above any block or value that a test writes; a length beyond it is not one. */
const maxBytes = 64 * 1024 * 1024;

/**
 * Undoes Snappy (format description 1.1): a length, then pieces that are either bytes or "copy so many from so far back".
 * Throws on anything else. Bytes after the end are not looked at.
 */
export function unsnap(input: Uint8Array, start = 0): Uint8Array {
  const length = readVarint(input, start);
  if (length.value > maxBytes) throw new Error('not Snappy: too long');
  const output = new Uint8Array(length.value);
  let at = length.next;
  let written = 0;
  while (written < output.length) {
    const piece = readPiece(input, at);
    if (written + piece.length > output.length) throw new Error('not Snappy: more than announced');
    if (piece.back === undefined) {
      output.set(input.subarray(piece.next - piece.length, piece.next), written);
    } else {
      if (piece.back === 0 || piece.back > written) throw new Error('not Snappy: copy from before the beginning');
      // one by one: a copy may run into what it writes
      for (let i = written; i < written + piece.length; i++) output[i] = output[i - piece.back] ?? 0;
    }
    written += piece.length;
    at = piece.next;
  }
  return output;
}

interface Piece {
  readonly length: number;
  /** How far back to copy from; none for bytes that stand here, just before `next`. */
  readonly back?: number;
  readonly next: number;
}

function readPiece(input: Uint8Array, at: number): Piece {
  const tag = input[at] ?? Number.NaN;
  const kind = tag & 3;
  const little = (from: number, count: number) => {
    let value = 0;
    for (let i = count - 1; i >= 0; i--) value = value * 256 + (input[from + i] ?? Number.NaN);
    return value;
  };
  const piece = ((): Piece => {
    if (kind === 1) return { length: ((tag >> 2) & 7) + 4, back: (tag >> 5) * 256 + little(at + 1, 1), next: at + 2 };
    if (kind === 2) return { length: (tag >> 2) + 1, back: little(at + 1, 2), next: at + 3 };
    if (kind === 3) return { length: (tag >> 2) + 1, back: little(at + 1, 4), next: at + 5 };
    const extra = Math.max(0, (tag >> 2) - 59);
    const length = (extra === 0 ? tag >> 2 : little(at + 1, extra)) + 1;
    return { length, next: at + 1 + extra + length };
  })();
  if (!(piece.next <= input.length)) throw new Error('not Snappy: cut off');
  return piece;
}
