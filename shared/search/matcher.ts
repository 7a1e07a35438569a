import type { Alternative, Group } from './expand';
import { groupBy, type Word } from './words';

/** Looks for all groups of a query in words at once. */
export interface Matcher {
  readonly groups: readonly Group[];
  scan(words: readonly Word[]): Hits;
}

/** Where groups stand in a text. */
export interface Hits {
  /** For each group how often it is there, a word in its place counted for less. */
  readonly counts: readonly number[];
  /** For each word of the text whether it belongs to a hit. */
  readonly marks: readonly boolean[];
}

interface Entry extends Alternative {
  readonly group: number;
}

/** Made once for a query. */
export function createMatcher(groups: readonly Group[]): Matcher {
  const entries = groups.flatMap(({ alternatives }, group) => alternatives.map((one): Entry => ({ ...one, group })));
  // what may go on within its first word has to be tried everywhere
  const isOpenAtOnce = ({ words, isOpen }: Entry) => isOpen && words.length === 1;
  const open = entries.filter(isOpenAtOnce);
  const byFirst = groupBy(
    entries.filter((entry) => !isOpenAtOnce(entry)),
    ({ words }) => words[0],
  );
  return {
    groups,
    scan(words) {
      const counts = groups.map(() => 0);
      const marks = words.map(() => false);
      for (const [at, { text }] of words.entries()) {
        const best = new Map<number, number>();
        for (const entry of [...(byFirst.get(text) ?? []), ...open]) {
          if (!standsAt(words, at, entry)) continue;
          marks.fill(true, at, at + entry.words.length);
          best.set(entry.group, Math.max(best.get(entry.group) ?? 0, entry.weight));
        }
        for (const [group, weight] of best) counts[group] = (counts[group] ?? 0) + weight;
      }
      return { counts, marks };
    },
  };
}

function standsAt(words: readonly Word[], at: number, { words: wanted, isOpen }: Alternative): boolean {
  const last = wanted.length - 1;
  return wanted.every((word, index) => {
    const text = words[at + index]?.text;
    if (text === undefined) return false;
    return isOpen && index === last ? text.startsWith(word) : text === word;
  });
}
