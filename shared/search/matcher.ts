import { groupBy } from '../base/group-by';
import type { Alternative, Group } from './expand';
import type { Word } from './words';

/** Looks for all groups of a query in words at once. */
export interface Matcher {
  readonly groups: readonly Group[];
  /** For each group how often it is there, a word in its place counted for less. */
  count(words: readonly Word[]): readonly number[];
  /** For each word of the text whether it belongs to a hit. */
  mark(words: readonly Word[]): readonly boolean[];
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
  const each = (words: readonly Word[], at: number, found: (entry: Entry) => void) => {
    const own = byFirst.get(words[at]?.text);
    if (own) for (const entry of own) if (standsAt(words, at, entry)) found(entry);
    for (const entry of open) if (standsAt(words, at, entry)) found(entry);
  };
  return {
    groups,
    count(words) {
      const counts = groups.map(() => 0);
      for (let at = 0; at < words.length; at++) {
        let best: Map<number, number> | undefined;
        each(words, at, ({ group, weight }) => {
          best ??= new Map();
          best.set(group, Math.max(best.get(group) ?? 0, weight));
        });
        if (best) for (const [group, weight] of best) counts[group] = (counts[group] ?? 0) + weight;
      }
      return counts;
    },
    mark(words) {
      const marks = words.map(() => false);
      for (let at = 0; at < words.length; at++)
        each(words, at, (entry) => void marks.fill(true, at, at + entry.words.length));
      return marks;
    },
  };
}

function standsAt(words: readonly Word[], at: number, { words: wanted, isOpen }: Alternative): boolean {
  const last = wanted.length - 1;
  for (let index = 0; index <= last; index++) {
    const text = words[at + index]?.text;
    const word = wanted[index];
    if (text === undefined || word === undefined) return false;
    if (isOpen && index === last ? !text.startsWith(word) : text !== word) return false;
  }
  return true;
}
