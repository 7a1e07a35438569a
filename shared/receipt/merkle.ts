import { concat, utf8 } from '../base/bytes';
import { canonicalJson, type Json } from '../base/canonical';
import { AppError } from '../base/errors';
import { sha256Hex } from '../base/sha256';
import { isShown, type Piece, type PieceValue } from './model';

/*
 * Three domains that cannot be taken for each other: the commitment to a piece begins with its own name, a leaf of the
 * tree with 0x00 and an inner node with 0x01 (as RFC 6962 does).
 */
const COMMITMENT = utf8('valise-receipt/1 piece\n');
const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/** Binds a value without telling it: 128 random bits keep a short answer from being guessed. */
export function commitmentTo(salt: string, value: PieceValue): string {
  return sha256Hex(concat(COMMITMENT, fromHex(salt), utf8(canonicalJson(asJson(value)))));
}

/** The commitment of a piece, also where it was left out. */
export function commitmentOf(piece: Piece): string {
  return isShown(piece) ? commitmentTo(piece.salt, piece.value) : piece.commitment;
}

/** The root over all pieces: number and kind are bound with each commitment. @throws `receipt/root` for none */
export function rootOf(pieces: readonly Piece[]): string {
  const leaves = pieces.map((piece) => {
    const leaf = { number: piece.number, kind: piece.kind, commitment: commitmentOf(piece) };
    return sha256Hex(concat(LEAF, utf8(canonicalJson(leaf))));
  });
  return joined(leaves);
}

/** RFC 6962: the left part takes the largest power of two below the number of leaves. */
function joined(leaves: readonly string[]): string {
  const [only, ...rest] = leaves;
  if (only === undefined) throw new AppError('receipt/root');
  if (rest.length === 0) return only;
  let left = 1;
  while (left * 2 < leaves.length) left *= 2;
  const parts = [joined(leaves.slice(0, left)), joined(leaves.slice(left))].map(fromHex);
  return sha256Hex(concat(NODE, ...parts));
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function asJson(value: PieceValue): Json {
  return value as Json; // its schema knows strings, numbers, booleans, lists and records only
}
