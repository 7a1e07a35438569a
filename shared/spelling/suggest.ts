import { isKnown, type Speller } from './check';
import { distance, replaced, slips } from './edits';
import { type Affixes, affixesByFlag } from './expand';
import { capital, letterCase } from './letter-case';
import { nearWords } from './near';

/** As many as a person reads at a glance. */
const shown = 6;
/** Words weighed for one misspelling, and looked up: a long German word has some thousands at one slip from it. */
const weighed = 24;
const lookUps = 4000;

/** What may have been meant, the likeliest first; empty where nothing is near. */
export type Suggest = (word: string) => readonly string[];

export function createSuggest(speller: Speller): Suggest {
  const { rules } = speller.dictionary.lexicon;
  const affixes = affixesByFlag(rules);
  const letters = [...new Set(rules.letters.toLowerCase())].filter((letter) => /\p{L}/u.test(letter)).join('');
  return (word) => {
    const isAll = letterCase(word) === 'all';
    const written = isAll ? word.toLowerCase() : word;
    const found = new Map<string, number>();
    const take = (candidate: string, cost = costOf(written, candidate)) => {
      if (candidate !== written && cost < (found.get(candidate) ?? Number.POSITIVE_INFINITY)) {
        if (found.has(candidate) || isOffered(speller, candidate)) found.set(candidate, cost);
      }
    };
    for (const other of [written.toLowerCase(), capital(written), capital(written.toLowerCase())]) take(other, 0);
    for (const candidate of replaced(written, rules.replacements)) take(candidate, 0.6);
    let looked = 0;
    for (const candidate of slips(written, { alike: rules.alike, letters })) {
      if (found.size >= weighed || ++looked > lookUps) break;
      take(candidate);
    }
    for (const candidate of listed(speller, written)) take(candidate);
    if (found.size < shown) for (const candidate of further({ speller, affixes }, written)) take(candidate);
    const ordered = [...found].sort(([, a], [, b]) => a - b).map(([candidate]) => candidate);
    return ordered.slice(0, shown).map((candidate) => (isAll ? candidate.toUpperCase() : candidate));
  };
}

/** Slips count less where only accents differ, and more at the first letter. */
function costOf(written: string, candidate: string): number {
  const [a, b] = [written.toLowerCase(), candidate.toLowerCase()];
  const isOtherHead = bare(a.slice(0, 1)) !== bare(b.slice(0, 1));
  return (distance(a, b, 4) + distance(bare(a), bare(b), 4)) / 2 + (isOtherHead ? 0.6 : 0);
}

/** Without accents; a letter that is doubled counts once. */
function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/(.)\1/gu, '$1');
}

/** Rude words are right, and not offered. */
function isOffered(speller: Speller, candidate: string): boolean {
  const { rules, words } = speller.dictionary.lexicon;
  const { notSuggested } = rules.flags;
  if (notSuggested !== undefined && words.get(candidate.toLowerCase())?.includes(notSuggested)) return false;
  return candidate.split(/[ -]/).every((part) => part !== '' && isKnown(speller, part));
}

/** Names and words of the trade at two slips or less. */
function listed({ words }: Speller, written: string): readonly string[] {
  if (written.length < 4) return [];
  const lower = written.toLowerCase();
  return [...words].filter((word) => !word.endsWith('-') && distance(lower, word.toLowerCase(), 2) <= 2);
}

interface Further {
  readonly speller: Speller;
  readonly affixes: Affixes;
}

/** Two words written as one, then words at more than one slip. */
function further({ speller, affixes }: Further, written: string): readonly string[] {
  const { dictionary } = speller;
  const pairs = Array.from({ length: Math.max(0, written.length - 3) }, (_, at) => [
    written.slice(0, at + 2),
    written.slice(at + 2),
  ]).filter((pair) => pair.every((part) => dictionary.isRight(part)));
  // what is put before a French word stays before it: l'Uniom
  const [, head = '', word = ''] = /^(\p{L}{1,7}')?(.+)$/u.exec(written) ?? [];
  const isFirst = letterCase(word) === 'first';
  const near = nearWords(word, dictionary.lexicon.words, affixes).slice(0, 4 * shown);
  return [...pairs.map((pair) => pair.join(' ')), ...near.map((one) => head + (isFirst ? capital(one) : one))];
}
