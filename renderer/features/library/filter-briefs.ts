import { type Brief, type Shelf, shelves } from '#shared/content/model';
import { inlinesOf } from '#shared/document/walk';
import { folded } from '#shared/search/words';
import type { Filters } from './address';

/** A brief as a line of the list. */
export interface Entry {
  readonly brief: Brief;
  /** How many things in it are overtaken on the day of reading. */
  readonly overtaken: number;
}

export interface Group {
  readonly shelf: Shelf;
  readonly entries: readonly Entry[];
}

/** The entries that every filter lets pass. What a brief links to counts as well as what its front matter names. */
export function filterBriefs(entries: readonly Entry[], filters: Filters): readonly Entry[] {
  const { text, shelf, pillar, actor, tree, measure, act, only } = filters;
  const words = folded(text ?? '')
    .split(' ')
    .filter(Boolean);
  const has = (brief: Brief, kind: LinkKind, id: string | undefined) =>
    id === undefined || brief[`${kind}s`].includes(id) || linksOf(brief).has(`${kind}:${id}`);
  return entries.filter(
    ({ brief, overtaken }) =>
      (shelf === undefined || brief.shelf === shelf) &&
      (pillar === undefined || brief.pillars.includes(pillar)) &&
      (only === undefined || overtaken > 0) &&
      has(brief, 'actor', actor) &&
      has(brief, 'tree', tree) &&
      has(brief, 'measure', measure) &&
      has(brief, 'act', act) &&
      words.every((word) => folded(`${brief.title} ${brief.summary}`).includes(word)),
  );
}

/** Shelf by shelf, in the order of the library; shelves without a brief are left out. */
export function byShelf(entries: readonly Entry[]): readonly Group[] {
  return shelves
    .map((shelf) => ({ shelf, entries: entries.filter(({ brief }) => brief.shelf === shelf) }))
    .filter((group) => group.entries.length > 0);
}

export type LinkKind = 'actor' | 'tree' | 'measure' | 'act';

const known = new WeakMap<Brief, ReadonlySet<string>>();

/** What a brief's text leads to: `act:nis2`. */
export function linksOf(brief: Brief): ReadonlySet<string> {
  const found = known.get(brief);
  if (found) return found;
  const links = [...inlinesOf(brief.body.blocks)].flatMap((node) =>
    node.type === 'term' ? [`${node.kind}:${node.id}`] : [],
  );
  const made = new Set(links);
  known.set(brief, made);
  return made;
}
