import type { Group } from './expand';
import type { Index } from './index-memory';
import { toMatch } from './match';
import type { Item } from './model';
import type { Ranked } from './rank';
import { groupBy } from './words';

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
const mostPassages = 1000;

/** Items with anything of what was asked. */
export function candidates(
  index: Index,
  groups: readonly Group[],
  passes: ((item: Item) => boolean) | undefined,
): readonly Candidate[] {
  const known = groups.filter(({ alternatives }) => alternatives.length > 0);
  if (known.length === 0) return groups.length === 0 && passes ? everything(index, passes) : [];
  const match = isShort(known) ? `{title names} : (${toMatch(known)})` : toMatch(known);
  // what a filter leaves may all stand below the best of the rest
  const rows = index.sql.rows('SELECT rowid, rank FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?', [
    match,
    passes ? -1 : mostPassages,
  ]);
  const found = rows.map(([id, rank]) => ({ id: Number(id), score: -Number(rank) }));
  return [...groupBy(found, ({ id }) => index.places[id - 1]?.item ?? -1)].flatMap(([at, passages]) => {
    const item = index.items[at];
    return item && (passes?.(item) ?? true) ? [{ item, passages }] : [];
  });
}

/** One or two letters stand in every text: they are the beginning of a title or of nothing. */
function isShort(groups: readonly Group[]): boolean {
  const [only] = groups;
  const [word = '', ...others] = only?.term.words ?? [];
  return groups.length === 1 && only?.term.isOpen === true && others.length === 0 && word.length <= 2;
}

/** A filter alone shows all that passes it. */
function everything({ items, places }: Index, passes: (item: Item) => boolean): readonly Candidate[] {
  return items.flatMap((item, at) => {
    const id = 1 + places.findIndex((place) => place.item === at);
    return id > 0 && passes(item) ? [{ item, passages: [{ id, score: 0 }] }] : [];
  });
}
