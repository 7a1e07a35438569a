import type { Dictionary } from './dictionary';
import { capital, letterCase } from './letter-case';
import { type Token, tokens } from './tokens';

/** Languages that a text can be checked in. */
export const spellingLanguages = ['en', 'fr', 'de'] as const;
export type SpellingLanguage = (typeof spellingLanguages)[number];

export function isSpellingLanguage(language: string): language is SpellingLanguage {
  return spellingLanguages.some((one) => one === language);
}

/** A word that the dictionary does not know. */
export type Misspelling = Token;

/** What decides over a word: a dictionary, and words beyond it. */
export interface Speller {
  readonly language: SpellingLanguage;
  readonly dictionary: Dictionary;
  /** Names and words of the trade, written as they are written. One that ends in a hyphen begins compounds: `Sanktions-`. */
  readonly words: ReadonlySet<string>;
}

/** The words of a text that are not known. Of a word with hyphens, the parts that are not. */
export function misspellings(speller: Speller, text: string): readonly Misspelling[] {
  return tokens(text).flatMap((token) => {
    if (isKnown(speller, token.word)) return [];
    const parts = hyphenParts(token);
    const wrong = parts.filter(({ word }) => !isKnown(speller, word));
    // a part of a hyphenated name can be an acronym: EU-Recht
    return wrong.flatMap((part) => tokens(part.word).map(() => part));
  });
}

/** Where a word is held together by hyphens, its parts. */
function hyphenParts({ from, word, to }: Token): readonly Token[] {
  const parts = word.split('-');
  // a soft hyphen makes the word in the text longer than the word looked up: then it stays whole
  if (parts.length === 1 || word.length !== to - from) return [{ from, word, to }];
  let at = from;
  return parts.flatMap((part) => {
    const start = at;
    at += part.length + 1;
    return part === '' ? [] : [{ from: start, to: start + part.length, word: part }];
  });
}

/** Whether a word, with hyphens or without, is in the dictionary or among the words beyond it. */
export function isKnown(speller: Speller, word: string): boolean {
  const { dictionary, language } = speller;
  if ([...word].length === 1 || dictionary.isRight(word) || isListed(speller, word)) return true;
  if (language === 'de' && isBegun(speller, word)) return true;
  return bases[language](word).some(
    // of a word that is written like any other the dictionary says all there is to say
    (base) =>
      isListed(speller, base) || ((language === 'en' || letterCase(base) === 'all') && dictionary.isRight(base)),
  );
}

/** Begun with a part of the list and ended with a noun: Sanktions·regelung. */
function isBegun({ dictionary, words }: Speller, word: string): boolean {
  for (let at = 3; at <= word.length - 3; at++) {
    if (!words.has(`${word.slice(0, at)}-`)) continue;
    const noun = capital(word.slice(at));
    if (words.has(noun) || dictionary.isRight(noun)) return true;
  }
  return false;
}

/** As it is listed, or with the capitals of a sentence or a heading. */
function isListed({ words }: Speller, word: string): boolean {
  if (words.has(word)) return true;
  const cased = letterCase(word);
  if (cased === 'small') return false;
  const lower = word.toLowerCase();
  return words.has(lower) || (cased === 'all' && words.has(word.slice(0, 1) + lower.slice(1)));
}

const elided = /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=[aàâeéèêëiîïoôuûyhœæ])/iu;

/** What may stand around a name that no dictionary has: Coreper's, l'ENISA, des Corepers. */
const bases: Readonly<Record<SpellingLanguage, (word: string) => readonly string[]>> = {
  en: (word) => (word.endsWith("'s") ? [word.slice(0, -2)] : []),
  fr: (word) => (elided.test(word) ? [word.replace(elided, '')] : []),
  de: (word) => (/^\p{Lu}.*[^sxzß]s$/u.test(word) ? [word.slice(0, -1)] : []),
};
