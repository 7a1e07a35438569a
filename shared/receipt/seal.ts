import { type Bytes, utf8 } from '../base/bytes';
import { canonicalJson, type Json } from '../base/canonical';
import { AppError } from '../base/errors';
import { digestOf } from '../base/sha256';
import { commitmentOf, rootOf } from './merkle';
import { isShown, type Piece, type PieceValue, type Receipt, type ReceiptHeader, receiptFormat } from './model';

/** Puts header and pieces together: numbered from 1 in their order, a fresh salt of 32 hex digits for each. */
export function sealReceipt(header: ReceiptHeader, values: readonly PieceValue[], salt: () => string): Receipt {
  const pieces = values.map((value, at): Piece => ({ number: at + 1, kind: value.kind, salt: salt(), value }));
  const root = rootOf(pieces);
  return { format: receiptFormat, header, pieces, root, digest: receiptDigest({ header, pieces, root }) };
}

/** What the fingerprint stands for: header, number of pieces and root. The pieces come in through the root alone. */
export function receiptDigest({ header, pieces, root }: Pick<Receipt, 'header' | 'pieces' | 'root'>): string {
  const covered = { format: receiptFormat, header, count: pieces.length, root };
  return digestOf(covered as unknown as Json); // a header holds strings, numbers, lists and records only
}

/**
 * The receipt with some pieces left out: their commitment stays, their text and salt go. Digest and fingerprint are the
 * same, and what was left out before stays so. @throws `receipt/piece` for a number it does not have
 */
export function redact(receipt: Receipt, numbers: readonly number[]): Receipt {
  const unknown = numbers.find((number) => !receipt.pieces.some((piece) => piece.number === number));
  if (unknown !== undefined) throw new AppError('receipt/piece', { number: unknown });
  const gone = new Set(numbers);
  const pieces = receipt.pieces.map((piece): Piece => {
    if (!gone.has(piece.number) || !isShown(piece)) return piece;
    return { number: piece.number, kind: piece.kind, commitment: commitmentOf(piece) };
  });
  return { ...receipt, pieces };
}

/** The file: canonical JSON, so that a receipt has one spelling only. */
export function receiptBytes(receipt: Receipt): Bytes {
  return utf8(canonicalJson(receipt as unknown as Json)); // see above
}

/**
 * Pieces that still tell how a left-out answer stood: the same answer where another tree took it over, the measures it
 * carries, and the conclusion of its tree. For the person to decide on; nothing is left out unasked.
 */
export function tellingOf(receipt: Receipt, numbers: readonly number[]): readonly number[] {
  const gone = new Set(numbers);
  const shown = receipt.pieces.filter(isShown);
  const given = new Set(shown.filter(({ number }) => gone.has(number)).flatMap(({ value }) => hand(value) ?? []));
  const trees = new Set(
    receipt.header.trees.filter(({ pieces }) => pieces.some((number) => gone.has(number))).map(({ id }) => id),
  );
  const tells = (value: PieceValue) => {
    if (value.kind === 'answer') return given.has(hand(value) ?? '');
    if (value.kind === 'conclusion') return trees.has(value.tree);
    if (value.kind !== 'measure') return false;
    return [...value.carriedBy, ...value.missing].some(({ piece }) => piece !== undefined && gone.has(piece));
  };
  return shown.filter(({ number, value }) => !gone.has(number) && tells(value)).map(({ number }) => number);
}

/** Who gave an answer, when and why: the same for an answer and for what was taken from it. */
function hand(value: PieceValue): string | undefined {
  if (value.kind !== 'answer' || !value.reason) return undefined;
  return canonicalJson([value.at, value.author ?? '', value.reason, value.source ?? '']);
}
