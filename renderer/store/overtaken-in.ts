import { gazetteer, type Overtaking } from '#shared/content/gazetteer';
import type { Brief, ContentPack } from '#shared/content/model';
import { type Overtaken, overtaken } from '#shared/content/overtaken';

// a pack never changes: what is read out of it once holds for as long as it is there
const gazetteers = new WeakMap<ContentPack, readonly Overtaking[]>();
const found = new WeakMap<Brief, { readonly at: string; readonly overtaken: Overtaken }>();

/** Everything that the content knows to have changed. */
export function gazetteerOf(pack: ContentPack): readonly Overtaking[] {
  const known = gazetteers.get(pack);
  if (known) return known;
  const made = gazetteer(pack);
  gazetteers.set(pack, made);
  return made;
}

/** What is out of date in a brief on a day; the day asked for last is remembered. */
export function overtakenIn(pack: ContentPack, brief: Brief, at: string): Overtaken {
  const known = found.get(brief);
  if (known?.at === at) return known.overtaken;
  const made = overtaken(brief.body, gazetteerOf(pack), { asOf: brief.asOf, at });
  found.set(brief, { at, overtaken: made });
  return made;
}
