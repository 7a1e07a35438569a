import type { Draft } from './model';

type Changes = Draft['changes'];

/** Ids that this app gives to what is typed, replaced or restored in it; those of returns and Word files are others. */
const madeHere = /^(?:c-[0-9a-f-]{13}|v\d{1,6}-[0-9a-f]{8}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The changes that were made in this vault while nobody had said a name; `unnamed` is what stands in its place. */
export function unnamedChanges(changes: Changes, unnamed: string): readonly string[] {
  return Object.entries(changes).flatMap(([id, { author }]) => (author === unnamed && madeHere.test(id) ? [id] : []));
}

/** The same changes under a name. Nobody else's change is touched: an author that was said once is never replaced. */
export function claimChanges(changes: Changes, { unnamed, name }: { unnamed: string; name: string }): Changes {
  const mine = unnamedChanges(changes, unnamed);
  const named = mine.flatMap((id) => (changes[id] ? [[id, { ...changes[id], author: name }] as const] : []));
  return named.length === 0 ? changes : { ...changes, ...Object.fromEntries(named) };
}
