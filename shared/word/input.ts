import type { Document } from '../document/model';
import type { Comment } from '../drafting/review-model';

/** What a Word file is made from: a text with its changes and comments, and what stands around it on paper. */
export interface WordInput {
  readonly title: string;
  /** ISO 639 code: `en`, `fr`. */
  readonly language: string;
  /** Stands at head and foot of every page: the mark, and whatever else must be on each. */
  readonly marks: readonly string[];
  readonly reference: string;
  /** Which copy this is, in words; none where copies are not counted. */
  readonly copy?: string | undefined;
  readonly document: Document;
  readonly changes: Readonly<Record<string, { readonly author: string; readonly at: string }>>;
  readonly comments: readonly Comment[];
  readonly slots: readonly WordSlot[];
  /** Grounds in words, by source. */
  readonly sources: Readonly<Record<string, string>>;
  /** What stands behind the text, a line each. */
  readonly closing: readonly string[];
  /** Whether Word goes on tracking. */
  readonly tracking: boolean;
  /** Where the text comes from, as JSON: carried in a part of its own that no reader shows. */
  readonly origin: string;
}

/** A slot as it stands in the paper: its name, what a person calls it, and its text. */
export interface WordSlot {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}
