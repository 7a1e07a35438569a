import { type Citation, citations, mentions, placesOf } from '#shared/content/citations';
import type { ContentPack } from '#shared/content/model';
import type { Place } from '#shared/content/place';
import { outline } from '#shared/document/outline';
import { usePack } from '../../../store/context';

/** Who cites a source and who names a thing, for the whole content. */
export interface Places {
  readonly citations: ReadonlyMap<string, readonly Citation[]>;
  readonly mentions: ReadonlyMap<string, readonly Place[]>;
  /** By `kind:id`; sections of texts stand under `brief:toolbox#five-categories`. */
  readonly titles: ReadonlyMap<string, string>;
}

// a pack never changes: what is read out of it once holds for as long as it is there
const known = new WeakMap<ContentPack, Places>();

export function usePlaces(): Places {
  return placesIn(usePack());
}

/** Read out once; asked for ahead of time, the first screen that shows it does not wait for it. */
export function placesIn(pack: ContentPack): Places {
  const found = known.get(pack);
  if (found) return found;
  const places = placesOf(pack);
  const titles = new Map(places.map(({ place }) => [`${place.kind}:${place.id}`, place.title]));
  for (const { graph, words } of pack.trees) titles.set(`tree:${graph.id}`, words.title);
  for (const [kind, texts] of [['brief', pack.briefs] as const, ['study', pack.studies] as const])
    for (const { id, body } of texts)
      for (const heading of outline(body)) titles.set(`${kind}:${id}#${heading.id}`, heading.text);
  const made = { citations: citations(places), mentions: mentions(places), titles };
  known.set(pack, made);
  return made;
}
