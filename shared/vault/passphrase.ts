import type { Bytes } from '../base/bytes';
import { utf8 } from '../base/bytes';
import { AppError } from '../base/errors';

/** Longest passphrase taken, in UTF-16 units. */
export const maxPassphraseLength = 1024;

/**
 * The bytes a passphrase stands for: NFC, UTF-8. Keyboards differ in how they make é; spaces count, also at the ends.
 * @throws `input/too-large`, and `text/surrogate` for half a character
 */
export function passphraseBytes(text: string): Bytes {
  if (text.length > maxPassphraseLength) throw new AppError('input/too-large', { size: text.length });
  if (!text.isWellFormed()) throw new AppError('text/surrogate');
  return utf8(text.normalize('NFC'));
}

/** For a new passphrase: 12 characters or five words, and not the same few over and over. @throws `vault/passphrase-weak` */
export function assertStrongEnough(text: string): void {
  const { characters, words, distinct } = count(text);
  const longEnough = characters >= 12 || words >= 5;
  if (!longEnough || distinct < 5) throw new AppError('vault/passphrase-weak', { characters, words });
}

/** Five steps for the meter. 0 and 1 are refused. */
export type Strength = 0 | 1 | 2 | 3 | 4;

/**
 * A rough reading for the meter, on the low side: bits by length and kinds of character, or by words, less what repeats or runs.
 * It never says 2 or more to what `assertStrongEnough` refuses, nor less to what that takes.
 */
export function strength(text: string): Strength {
  const bits = Math.max(characterBits(text), wordBits(text));
  if (!isAllowed(text)) return bits < 25 ? 0 : 1;
  if (bits < 60) return 2;
  return bits < 80 ? 3 : 4;
}

function isAllowed(text: string): boolean {
  try {
    assertStrongEnough(text);
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError) return false;
    throw thrown;
  }
}

function count(text: string): { characters: number; words: number; distinct: number } {
  const normal = [...text.normalize('NFC')];
  return { characters: normal.length, words: wordsOf(text).length, distinct: new Set(normal).size };
}

/** Different words of two letters or more. */
function wordsOf(text: string): readonly string[] {
  const parts = text.normalize('NFC').toLowerCase().split(/\s+/);
  return [...new Set(parts.filter((part) => [...part].length > 1))];
}

function characterBits(text: string): number {
  const kinds: readonly [RegExp, number][] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/[0-9]/, 10],
    [/[^a-zA-Z0-9]/, 32],
  ];
  const alphabet = kinds.reduce((size, [kind, members]) => (kind.test(text) ? size + members : size), 0);
  // letters of a language are half predictable; digits and signs between them a little less
  const perCharacter = alphabet > 0 ? Math.log2(alphabet) * (alphabet > 52 ? 0.75 : 0.6) : 0;
  return perCharacter * freshCharacters(text);
}

/** Characters that neither repeat their neighbour nor count on from it, at most three times as many as there are different ones. */
function freshCharacters(text: string): number {
  const codes = [...text.normalize('NFC')].map((character) => character.codePointAt(0) ?? 0);
  const fresh = codes.filter((code, at) => at === 0 || Math.abs(code - (codes[at - 1] ?? 0)) > 1);
  return Math.min(fresh.length, new Set(codes).size * 3);
}

/** A word drawn from an ordinary vocabulary is worth 11 bits. */
function wordBits(text: string): number {
  const words = wordsOf(text);
  return words.length > 2 ? words.length * 11 : 0;
}
