import type { ContentPack } from './model';
import type { Place, Placed } from './place';
import { placedMatrix, placedRecords, placedToolbox } from './placed-records';
import { placedRules } from './placed-rules';
import { placedCriteria, placedPapers, placedReadings } from './placed-texts';

/** A place that rests on a source: how often, and on which parts of it. */
export interface Citation {
  readonly place: Place;
  readonly count: number;
  readonly locators: readonly string[];
}

/** Every record of the content with what it rests on and leads to, in the order of `placeKinds`. */
export function placesOf(pack: ContentPack): readonly Placed[] {
  return [
    ...placedReadings(pack),
    ...placedToolbox(pack),
    ...placedPapers(pack),
    ...placedCriteria(pack),
    ...placedMatrix(pack),
    ...placedRecords(pack),
    ...placedRules(pack),
  ];
}

/** By source: everything that cites it, each place once. */
export function citations(places: readonly Placed[]): ReadonlyMap<string, readonly Citation[]> {
  const bySource = new Map<string, Citation[]>();
  for (const { place, grounds } of places)
    for (const source of new Set(grounds.map((ground) => ground.source))) {
      const own = grounds.filter((ground) => ground.source === source);
      const locators = new Set(own.flatMap(({ locator }) => (locator === undefined ? [] : [locator])));
      push(bySource, source, { place, count: own.length, locators: [...locators] });
    }
  return bySource;
}

/** By what is meant (`act:nis2`, `term:listing`): every other place that leads to it, each once. */
export function mentions(places: readonly Placed[]): ReadonlyMap<string, readonly Place[]> {
  const byTarget = new Map<string, Place[]>();
  for (const { place, links } of places) {
    const own = `${place.kind}:${place.id}`;
    const targets = new Set(links.map(({ kind, id }) => `${kind}:${id}`));
    for (const target of targets) if (target !== own) push(byTarget, target, place);
  }
  return byTarget;
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
