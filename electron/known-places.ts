import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/base/errors';

/** Places on a disk that the window knows by random ids: a path never leaves main. */
export interface KnownPlaces {
  /** Of a place that is known; nothing else has one. */
  idOf(place: string): string;
  /** @throws `file/read` for what is no longer known */
  placeOf(id: string): string;
  /** These and no others are known from now on. A place keeps its id for as long as it is known. */
  keepOnly(places: readonly string[]): void;
}

export function createKnownPlaces(): KnownPlaces {
  let known = new Map<string, string>();
  return {
    idOf: (place) => known.get(place) ?? '',
    placeOf: (id) => {
      for (const [place, own] of known) if (own === id) return place;
      throw new AppError('file/read', { errno: 'gone' });
    },
    keepOnly: (places) => {
      known = new Map(places.map((place) => [place, known.get(place) ?? randomUUID()]));
    },
  };
}
