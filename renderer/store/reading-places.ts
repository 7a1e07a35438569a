import { z } from '#shared/base/zod';
import type { ReadingPlace } from '#shared/document/reading-place';
import type { Settings } from './session';

/** Where a person was in a brief, and in which edition. */
export interface KeptPlace extends ReadingPlace {
  readonly edition: string;
}

/** One sealed row for all: a row for each brief would say in its name what is read. Those read last stay. */
const setting = 'reading.places';
const mostPlaces = 24;

const keptSchema = z.array(
  z.tuple([z.string().max(60), z.string().max(16), z.string().max(100), z.int().min(0), z.string().max(60)]),
);
type Kept = z.infer<typeof keptSchema>;

/** Where one was in a brief; what does not read as a place is none. */
export async function readPlace(settings: Settings, brief: string): Promise<KeptPlace | undefined> {
  const found = (await readAll(settings)).find(([id]) => id === brief);
  return found && { edition: found[1], heading: found[2], step: found[3], quote: found[4] };
}

/** Keeps a place, or with none forgets it. Writes of one window follow each other. */
export function keepPlace(settings: Settings, brief: string, place: KeptPlace | undefined): Promise<void> {
  const write = async () => {
    const all = await readAll(settings);
    const others = all.filter(([id]) => id !== brief);
    if (!place && others.length === all.length) return;
    const own: Kept = place ? [[brief, place.edition, place.heading, place.step, place.quote]] : [];
    await settings.set(setting, fitted([...own, ...others]));
  };
  writing = writing.then(write, write);
  return writing;
}

let writing: Promise<void> = Promise.resolve();

async function readAll(settings: Settings): Promise<Kept> {
  const text = await settings.get(setting);
  if (typeof text !== 'string') return [];
  try {
    return keptSchema.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/** A setting holds 4,000 characters: the oldest places give way. */
function fitted(places: Kept): string {
  const text = JSON.stringify(places.slice(0, mostPlaces));
  return text.length <= 4000 ? text : fitted(places.slice(0, Math.min(places.length, mostPlaces) - 1));
}
