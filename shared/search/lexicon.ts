import { groupBy } from '../base/group-by';
import type { Sql } from './sql';
import { fold, stem } from './words';

/** All words of the index and how many passages have them. */
export interface Lexicon {
  has(word: string): boolean;
  begins(prefix: string): boolean;
  /** Words of the same root or of another spelling, the most frequent first. */
  related(word: string): readonly string[];
  /** How much it tells to find one of these: nothing where every passage has it. */
  rarity(alternatives: readonly Findable[]): number;
  /** Two words of the index that were written as one. */
  parted(word: string): readonly [string, string] | undefined;
  /** What a word that stands nowhere may have meant, the likeliest first. */
  corrected(word: string, isOpen: boolean): readonly string[];
}

interface Findable {
  readonly words: readonly string[];
  readonly isOpen: boolean;
}

const mostRelated = 6;
const mostCorrected = 3;
/** One slip in a word that is still being typed: less likely than one in a whole word. */
const begunSlip = 1.5;

export function readLexicon(sql: Sql): Lexicon {
  const counts = new Map<string, number>();
  for (const [word, count] of sql.rows('SELECT term, doc FROM word'))
    if (typeof word === 'string') counts.set(fold(word), Number(count));
  const sorted = [...counts.keys()].sort();
  const roots = groupBy(sorted, stem);
  const byFrequency = (a: string, b: string) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0);
  const all = Number(sql.rows('SELECT count(*) FROM place')[0]?.[0] ?? 0);
  const has = (word: string) => counts.has(word);
  return {
    has,
    begins: (prefix) => sorted[lowerBound(sorted, prefix)]?.startsWith(prefix) ?? false,
    related: (word) =>
      [...new Set([...(roots.get(stem(word)) ?? []), ...spellings(word).filter(has)])]
        .filter((other) => other !== word)
        .sort(byFrequency)
        .slice(0, mostRelated),
    rarity: (alternatives) =>
      rarityOf(Math.max(0, ...alternatives.map((one) => countOf(one, { counts, sorted }))), all),
    parted: (word) => {
      for (let at = 3; at <= word.length - 3; at++)
        if (has(word.slice(0, at)) && has(word.slice(at))) return [word.slice(0, at), word.slice(at)];
      return undefined;
    },
    corrected: (word, isOpen) => {
      const limit = allowed(word);
      if (limit === 0) return [];
      return near(sorted, word, limit)
        .map((other) => ({ other, by: slips(word, other, { limit, isOpen }) }))
        .filter(({ by }) => by <= Math.max(limit, isOpen ? begunSlip : 0))
        .sort((a, b) => a.by - b.by || byFrequency(a.other, b.other))
        .slice(0, mostCorrected)
        .map(({ other }) => other);
    },
  };
}

interface Counted {
  readonly counts: ReadonlyMap<string, number>;
  readonly sorted: readonly string[];
}

/** A phrase is at most as frequent as its rarest word; a beginning at least as its most frequent end. */
function countOf({ words, isOpen }: Findable, { counts, sorted }: Counted): number {
  const last = words.length - 1;
  const each = words.map((word, at) =>
    isOpen && at === last ? begun(word, { counts, sorted }) : (counts.get(word) ?? 0),
  );
  return Math.min(...each);
}

function begun(prefix: string, { counts, sorted }: Counted): number {
  let most = 0;
  for (let at = lowerBound(sorted, prefix); sorted[at]?.startsWith(prefix); at++)
    most = Math.max(most, counts.get(sorted[at] ?? '') ?? 0);
  return most;
}

function rarityOf(count: number, all: number): number {
  return Math.log(1 + (Math.max(all, count) - count + 0.5) / (count + 0.5));
}

function lowerBound(sorted: readonly string[], wanted: string): number {
  let low = 0;
  for (let high = sorted.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How it is written elsewhere: `defense`, `organization`, `centre`. */
function spellings(word: string): readonly string[] {
  const rules: readonly (readonly [RegExp, string])[] = [
    [/iz(?=[aei])/, 'is'],
    [/is(?=(e|ed|es|ing|ation|ations)$)/, 'iz'],
    [/yz/, 'ys'],
    [/ense(?=s?$)/, 'ence'],
    [/er$/, 're'],
    [/or(?=s?$)/, 'our'],
    [/program(?=s?$)/, 'programme'],
  ];
  return rules.flatMap(([from, to]) => (from.test(word) ? [word.replace(from, to)] : []));
}

/** Numbers and short words are not guessed at. */
function allowed(word: string): number {
  if (/\d/.test(word) || word.length < 4 || word.length > 24) return 0;
  return word.length < 7 ? 1 : 2;
}

/** Words that begin alike: the first letter, or the second after two were changed over, is seldom wrong. */
function near(sorted: readonly string[], word: string, limit: number): readonly string[] {
  const firsts = new Set(word.slice(0, 2));
  return [...firsts].flatMap((first) =>
    sorted
      .slice(lowerBound(sorted, first), lowerBound(sorted, `${first}\uffff`))
      .filter((other) => other.length >= word.length - limit && !/\d/.test(other)),
  );
}

function slips(word: string, other: string, { limit, isOpen }: { limit: number; isOpen: boolean }): number {
  // a wrong first letter is a slip of its own kind: nothing else may be wrong then
  const whole = distance(word, other, word[0] === other[0] ? limit : 1);
  // a word that is still being typed may be the beginning of a longer one, with one slip in it
  const isBegun = isOpen && word.length >= 5 && other.length > word.length;
  return isBegun && distance(word, other.slice(0, word.length), 1) <= 1 ? Math.min(whole, begunSlip) : whole;
}

/** Slips between two words (a letter more, less, other, or two changed over); more than the limit is out of reach. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return Infinity;
    before = last;
    last = row;
  }
  const slipped = last[b.length] ?? Infinity;
  return slipped > limit ? Infinity : slipped;
}
