import type { Pillar } from '../matrix/model';

/** What can be found, in the order in which a list of kinds shows them. */
export const contentKinds = [
  'matter',
  'brief',
  'study',
  'tree',
  'measure',
  'template',
  'clause',
  'actor',
  'term',
  'act',
  'event',
  'source',
  'statement',
] as const;
export type ContentKind = (typeof contentKinds)[number];

/** Another name of a thing, and the days on which it was in use where it is not for good. */
export interface Name {
  readonly name: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A piece of content that has an address of its own. */
export interface Item {
  readonly kind: ContentKind;
  readonly id: string;
  readonly title: string;
  /** What stands below the title while no passage does. */
  readonly summary: string;
  readonly names: readonly Name[];
  readonly pillars: readonly Pillar[];
  readonly actors: readonly string[];
  /** Address inside the app. */
  readonly href: string;
}

/** A part of an item that can be jumped to: the slug of a heading, the id of a node; none for its beginning. */
export interface Part {
  readonly anchor?: string | undefined;
  readonly heading: string;
  readonly text: string;
}

/** One row of the index. */
export interface Passage extends Part {
  readonly item: Item;
  /** Of the item, with its first passage: what its records name. Looked for, never shown. */
  readonly related: string;
}

/** Running text with its hits marked. */
export type Segments = readonly { readonly text: string; readonly isHit: boolean }[];

/** What is asked: the text as typed, filters and all, and the kinds that were chosen beside it. */
export interface SearchRequest {
  readonly text: string;
  readonly kinds?: readonly ContentKind[] | undefined;
  readonly limit?: number | undefined;
}

/** One piece of content with its best passage. */
export interface SearchResult {
  readonly kind: ContentKind;
  readonly id: string;
  readonly title: Segments;
  /** The heading above the passage, where it has one. */
  readonly heading: string;
  readonly snippet: Segments;
  readonly pillars: readonly Pillar[];
  readonly href: string;
  /** The name under which it was found, where that is not its title. */
  readonly also?: Name | undefined;
  /** The query is how its title or a name of it begins. */
  readonly begins: boolean;
  /** The query is its title or a name of it. */
  readonly isNamed: boolean;
}

export interface SearchAnswer {
  /** Best first. */
  readonly results: readonly SearchResult[];
  /** How many pieces of content were found, shown or not. */
  readonly total: number;
  /** Words that stand nowhere, and what was looked for in their place. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
}
