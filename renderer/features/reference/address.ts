import { type LibraryPart, libraryParts } from '../../ui/library-parts';

/** A reading screen: all of them but the briefs. */
export type ReferencePart = Exclude<LibraryPart, 'briefs'>;

/** What an address of these screens names: the part, an entry of it, and a statement in a source. */
export interface ReferencePlace {
  readonly part: ReferencePart;
  readonly id: string | undefined;
  readonly statement: string | undefined;
  readonly query: ReadonlyMap<string, string>;
}

const path = /^#?\/([a-z-]+)(?:\/([^/?]+))?(?:\/([^/?]+))?\/?(?:\?(.*))?$/;

/** Reads an address; one that is not ours is the timeline, which has no entry of that name. */
export function readAddress(address: string): ReferencePlace {
  const [, folder = '', id, statement, query = ''] = path.exec(address) ?? [];
  const part = libraryParts.find(({ href }) => href === `/${folder}`)?.id ?? 'timeline';
  return { part: part === 'briefs' ? 'timeline' : part, id, statement, query: new Map(new URLSearchParams(query)) };
}

/** The same address with parts of its query changed; what is empty is left out. */
export function withQuery(address: string, patch: Readonly<Record<string, string>>): string {
  const [base = '', query = ''] = address.split('?');
  const next = new Map([...new URLSearchParams(query), ...Object.entries(patch)]);
  const said = new URLSearchParams([...next].filter(([, value]) => value !== '')).toString();
  return said === '' ? base : `${base}?${said}`;
}
