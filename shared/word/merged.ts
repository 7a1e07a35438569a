import type { Document, Inline } from '../document/model';
import type { Comment } from '../drafting/review-model';
import type { Loss } from './losses';
import type { Silent } from './silent';

/** A returned file laid over the draft it was made from. Nothing of it is stored until a person has looked at it. */
export interface Merged {
  readonly document: Document;
  /** Changes that are new, by id; those of the draft stand as they were. */
  readonly changes: Readonly<Record<string, { readonly author: string; readonly at: string; readonly round: number }>>;
  readonly comments: readonly Comment[];
  /** What the file holds and a draft cannot. */
  readonly losses: readonly Loss[];
  /** What differs and is not tracked in the file. */
  readonly silent: readonly Silent[];
  /** The paragraphs that are not as they were, in order. */
  readonly rows: readonly MergedRow[];
}

export interface MergedRow {
  /** The line of the draft, by its place; for what is new, the line it stands behind (-1: before all). */
  readonly line: number;
  readonly isNew: boolean;
  readonly before: readonly Inline[];
  readonly after: readonly (readonly Inline[])[];
}
