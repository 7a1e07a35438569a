import { AppError } from '../base/errors';
import { words } from '../base/word-list';

/** Eight words of eleven bits. */
const wordCount = 8;
const wordBits = 11;

/** The eight words for the first 88 bits of a digest: read to each other, never a proof of who made it. */
export function fingerprintOf(digest: string): readonly string[] {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new AppError('input/schema');
  const bits = BigInt(`0x${digest.slice(0, (wordCount * wordBits) / 4)}`);
  return Array.from({ length: wordCount }, (_, at) => {
    const index = Number((bits >> BigInt(wordBits * (wordCount - 1 - at))) & 2047n);
    return words[index] ?? '';
  });
}

/** How eight typed words compare with a digest. */
export type Comparison =
  | { readonly result: 'same' }
  /** Not as many words as there should be. */
  | { readonly result: 'count'; readonly count: number }
  /** The first word that is not in the list, from 1. */
  | { readonly result: 'unknown-word'; readonly at: number }
  /** The first word that differs, from 1. */
  | { readonly result: 'different'; readonly at: number };

const known: ReadonlySet<string> = new Set(words);

/** Longest typed text that is looked at. */
export const maxTypedFingerprint = 400;

/** Compares typed words; case, spaces, commas and hyphens between them do not matter. @throws `input/too-large` */
export function compareFingerprint(typed: string, digest: string): Comparison {
  if (typed.length > maxTypedFingerprint) throw new AppError('input/too-large', { size: typed.length });
  const given = typed.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (given.length !== wordCount) return { result: 'count', count: given.length };
  const stranger = given.findIndex((word) => !known.has(word));
  if (stranger >= 0) return { result: 'unknown-word', at: stranger + 1 };
  const expected = fingerprintOf(digest);
  const other = given.findIndex((word, at) => word !== expected[at]);
  return other < 0 ? { result: 'same' } : { result: 'different', at: other + 1 };
}

/** What the two-dimensional code says: an address that names the receipt and does nothing. */
export function receiptAddress(digest: string): string {
  return `valise://receipt/${digest}`;
}

/** The digest in an address of a receipt; none where it is not one. */
export function digestInAddress(address: string): string | undefined {
  return /^valise:\/\/receipt\/([0-9a-f]{64})$/.exec(address)?.[1];
}
