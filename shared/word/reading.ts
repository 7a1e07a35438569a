import type { Inline, Marking } from '../document/model';
import type { Loss } from './losses';
import type { Piece } from './pieces';

/** A Word file as it was read: its lines in order, and what stands beside them. */
export interface WordReading {
  readonly lines: readonly WordLine[];
  /** By the ids that the pieces of the lines name. */
  readonly changes: Readonly<Record<string, WordChange>>;
  readonly comments: readonly WordComment[];
  readonly losses: readonly Loss[];
  /** What our own part of the file says, where it is still in it. */
  readonly origin: string | undefined;
}

/** Author as written, empty where the file names none; the time is missing where the file gives none that can be. */
export interface WordChange {
  readonly author: string;
  readonly at: string | undefined;
  /** Word of 2023 and later writes the time of a clock on the wall as `at`, and beside it when that was. */
  readonly utc?: string | undefined;
}

export interface WordComment extends WordChange {
  readonly id: string;
  readonly text: string;
  readonly done: boolean;
  /** The words it speaks of. */
  readonly quote: string;
  readonly replies: readonly (WordChange & { readonly text: string })[];
}

/** A paragraph, a heading or a cell. */
export interface WordLine {
  readonly form: 'paragraph' | 'heading' | 'quote' | 'note' | 'continued' | 'cell';
  readonly level?: 1 | 2 | 3 | undefined;
  readonly list?: { readonly list: string; readonly level: number; readonly ordered: boolean } | undefined;
  readonly cell?:
    | { readonly table: number; readonly row: number; readonly column: number; readonly head: boolean }
    | undefined;
  readonly marking?: Marking | undefined;
  /** How its end is tracked; of a cell, how the whole table is. */
  readonly end?: { readonly kind: 'inserted' | 'deleted'; readonly change: string } | undefined;
  readonly pieces: readonly Piece[];
  /** Bookmarks that begin in it, as the file names them. */
  readonly names: readonly string[];
}

/** What a draft knows of names that stand in a file made from it; without one, all is read as text. */
export interface Known {
  /** Whether a content control, by its tag or by a bookmark in it, is one of ours. */
  readonly isSlot: (tagOrBookmark: string) => boolean;
  /** The ground a link inside the file leads to. */
  readonly ground: (bookmark: string) => Inline | undefined;
  /** The paragraph a field takes its number from. */
  readonly paragraph: (bookmark: string) => string | undefined;
}

export const nothingKnown: Known = { isSlot: () => false, ground: () => undefined, paragraph: () => undefined };
