import { type Shelf, shelves } from '#shared/content/model';
import { type Pillar, pillars } from '#shared/matrix/model';

/** Everything the library shows, as its address says it. */
export interface LibraryPlace {
  readonly brief?: string | undefined;
  /** A heading to begin at. */
  readonly at?: string | undefined;
  /** The day of reading, where it is not the usual one. */
  readonly on?: string | undefined;
  readonly text?: string | undefined;
  readonly shelf?: Shelf | undefined;
  readonly pillar?: Pillar | undefined;
  readonly actor?: string | undefined;
  readonly tree?: string | undefined;
  readonly measure?: string | undefined;
  readonly act?: string | undefined;
  /** Overtaken briefs only. */
  readonly only?: 'overtaken' | undefined;
}

export type Filters = Omit<LibraryPlace, 'brief' | 'at' | 'on'>;

const path = /^#?\/library(?:\/([^/?]+))?(?:\/[^?]*)?(?:\?(.*))?$/;
const id = /^[a-z][a-z0-9.-]{0,59}$/;
const slug = /^[\p{L}\p{N}-]{1,120}$/u;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** The place that an address names; what it does not understand it leaves out. */
export function readAddress(address: string): LibraryPlace {
  const [, brief, query = ''] = path.exec(address) ?? [];
  const given = new URLSearchParams(query);
  const text = (name: string, pattern: RegExp) => {
    const value = given.get(name) ?? '';
    return pattern.test(value) ? value : undefined;
  };
  const oneOf = <T extends string>(name: string, all: readonly T[]) => all.find((one) => one === given.get(name));
  return {
    brief,
    at: text('at', slug),
    on: text('on', day),
    text: text('text', /^.{1,100}$/u),
    shelf: oneOf('shelf', shelves),
    pillar: oneOf('pillar', pillars),
    actor: text('actor', id),
    tree: text('tree', id),
    measure: text('measure', id),
    act: text('act', id),
    only: oneOf('only', ['overtaken']),
  };
}

/** The address of a place, without the number sign. */
export function addressOf({ brief, ...rest }: LibraryPlace): string {
  const said = Object.entries(rest).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const query = new URLSearchParams(said).toString();
  return `/library${brief === undefined ? '' : `/${brief}`}${query && '?'}${query}`;
}

/** What a link to another brief keeps: the filters and the day, not the heading. */
export function hrefOfBrief(place: LibraryPlace, brief: string): string {
  return `#${addressOf({ ...place, at: undefined, brief })}`;
}
