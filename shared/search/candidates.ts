import { groupBy } from '../base/group-by';
import type { Group } from './expand';
import type { Index } from './index-memory';
import { toMatch } from './match';
import type { Item } from './model';
import type { Ranked } from './rank';

/** An item that was found, with its passages, the best first by the score of the index. */
export interface Candidate {
  readonly item: Ranked;
  readonly passages: readonly Found[];
}

interface Found {
  readonly id: number;
  readonly score: number;
}

/** Passages that are weighed at most; what is worse than these is not shown. */
const mostPassages = 400;

/** Items with anything of what was asked. */
export function candidates(
  index: Index,
  groups: readonly Group[],
  passes: ((item: Item) => boolean) | undefined,
): readonly Candidate[] {
  const known = groups.filter(({ alternatives }) => alternatives.length > 0);
  if (known.length === 0) return groups.length === 0 && passes ? byFirst(index, passes) : [];
  const letters = lettersOf(known);
  if (letters !== undefined) return byFirst(index, (item) => hasBeginning(item, letters) && (passes?.(item) ?? true));
  // what a filter leaves may all stand below the best of the rest
  const rows = index.sql.rows('SELECT rowid, rank FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?', [
    toMatch(known),
    passes ? -1 : mostPassages,
  ]);
  const found = rows.map(([id, rank]) => ({ id: Number(id), score: -Number(rank) }));
  return [...groupBy(found, ({ id }) => index.places[id - 1]?.item ?? -1)].flatMap(([at, passages]) => {
    const item = index.items[at];
    return item && (passes?.(item) ?? true) ? [{ item, passages }] : [];
  });
}

/** One or two letters stand in every text: they are the beginning of a title or a name, or of nothing yet. */
function lettersOf([only, ...others]: readonly Group[]): string | undefined {
  const [word = '', ...more] = only?.term.words ?? [];
  const isBeginning = only?.term.isOpen && !only.term.isQuoted && others.length + more.length === 0;
  return isBeginning && word.length <= 2 ? word : undefined;
}

function hasBeginning({ keys }: Ranked, letters: string): boolean {
  return keys.some(({ words }) => words.some(({ text }) => text.startsWith(letters)));
}

/** Items that pass, each with its first passage, all alike. */
function byFirst({ items, firsts }: Index, passes: (item: Ranked) => boolean): readonly Candidate[] {
  return items.flatMap((item, at) => {
    const id = firsts[at];
    return id !== undefined && passes(item) ? [{ item, passages: [{ id, score: 0 }] }] : [];
  });
}
