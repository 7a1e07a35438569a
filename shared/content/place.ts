import type { Ground } from '../document/ground';

/** Where something stands in the content, in the order in which lists show it. */
export const placeKinds = [
  'brief',
  'study',
  'question',
  'outcome',
  'measure',
  'code',
  'clause',
  'criterion',
  'template',
  'matter',
  'duty',
  'actor',
  'act',
  'event',
  'term',
  'statement',
  'change',
  'rule',
  'route',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** One record of the content, as a list names it and leads to it. */
export interface Place {
  readonly kind: PlaceKind;
  readonly id: string;
  readonly title: string;
  /** The piece of content with an address that it is part of: the tree of a question, the matter of a duty. */
  readonly within?: { readonly kind: string; readonly id: string; readonly title: string } | undefined;
}

/** Something that a text or a record leads to. */
export interface Link {
  readonly kind: string;
  readonly id: string;
}

/** A record with everything it rests on and everything it leads to. */
export interface Placed {
  readonly place: Place;
  readonly grounds: readonly Ground[];
  readonly links: readonly Link[];
}

/** Ids as links of one kind. */
export function linksOf(kind: string, ids: readonly (string | undefined)[]): readonly Link[] {
  return ids.flatMap((id) => (id === undefined ? [] : [{ kind, id }]));
}
