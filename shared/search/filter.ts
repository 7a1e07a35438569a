import type { Index } from './index-memory';
import type { ContentKind, Item } from './model';
import type { Query, Term } from './parse';
import { folded, wordsOf } from './words';

/** What is left to look for, and which items may be shown; `undefined` lets all of them pass. */
export interface Filtered {
  readonly terms: readonly Term[];
  readonly passes: ((item: Item) => boolean) | undefined;
}

/** Filters of the query and kinds chosen beside it hold together; of one sort, one is enough. */
export function filterOf({ items }: Index, query: Query, kinds: readonly ContentKind[]): Filtered {
  const actors = query.actors.map((name) => ({ name, ids: actorIds(items, name) }));
  const ids = new Set(actors.flatMap((one) => one.ids));
  // an actor nobody knows is a word like others
  const words = actors
    .filter((one) => one.ids.length === 0)
    .flatMap(({ name }) => wordsOf(name).map(({ text }) => text));
  const terms = [...words.map((word) => ({ words: [word], isQuoted: false, isOpen: false })), ...query.terms];
  const asked = query.kinds;
  if (kinds.length + asked.length + query.pillars.length + ids.size === 0) return { terms, passes: undefined };
  const passes = (item: Item) =>
    (kinds.length === 0 || kinds.includes(item.kind)) &&
    (asked.length === 0 || asked.includes(item.kind)) &&
    (query.pillars.length === 0 || item.pillars.some((pillar) => query.pillars.includes(pillar))) &&
    (ids.size === 0 || item.actors.some((actor) => ids.has(actor)));
  return { terms, passes };
}

/** By id, acronym or name. */
function actorIds(items: readonly Item[], wanted: string): readonly string[] {
  const name = folded(wanted);
  return items
    .filter(({ kind }) => kind === 'actor')
    .filter(
      ({ id, title, names }) =>
        id === wanted || [title, ...names.map((one) => one.name)].some((one) => folded(one) === name),
    )
    .map(({ id }) => id);
}
