import type { Bytes } from '#shared/base/bytes';
import type { Document } from '#shared/document/model';
import type { SlotValues } from '#shared/document/to-text';

/** Faces of a page; each is a list of font files that cover different scripts, asked in order. */
export type Face = FontFace | 'note';
/** `text` is the serif of papers; numbers of notes are drawn in it, small. */
export type FontFace = 'plain' | 'strong' | 'title' | 'italic' | 'text';
export type FontFiles = Readonly<Record<FontFace, readonly Bytes[]>>;

/** A figure of dark and light squares, with the words that stand beside it. */
export interface SquareFigure {
  readonly cells: readonly (readonly boolean[])[];
  readonly alt: string;
  readonly label: string;
  readonly words: string;
}

/** What a PDF is written from. The same input gives the same bytes. */
export interface PdfInput {
  readonly title: string;
  /** Whether the title stands on the first page; it is in the properties of the file in any case. */
  readonly isTitleShown?: boolean;
  /** BCP 47. */
  readonly language: string;
  readonly author: string;
  readonly createdAt: Date;
  /** Stands at the top and the bottom of each page. */
  readonly mark: string;
  readonly document: Document;
  /** The face of running text: the sans of the app, or the serif of papers. */
  readonly body?: 'plain' | 'text';
  /** What stands over the title, at both ends of a line: a reference, the number of the copy. */
  readonly head?: { readonly start: string; readonly end: string };
  readonly slots?: SlotValues;
  readonly figure?: SquareFigure;
  readonly attachment?: {
    readonly name: string;
    readonly type: string;
    readonly description: string;
    readonly bytes: Bytes;
  };
  /** `Page 2 of 5`. */
  readonly pageWords: (page: number, pages: number) => string;
  readonly fonts: FontFiles;
}
