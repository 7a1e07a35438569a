import type { Bytes } from '#shared/base/bytes';
import type { Document } from '#shared/document/model';
import type { SlotValues } from '#shared/document/to-text';

/** Faces of a page; each is a list of font files that cover different scripts, asked in order. */
export type Face = 'plain' | 'strong' | 'title' | 'italic';
export type FontFiles = Readonly<Record<Face, readonly Bytes[]>>;

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
  /** BCP 47. */
  readonly language: string;
  readonly author: string;
  readonly createdAt: Date;
  /** Stands at the top and the bottom of each page. */
  readonly mark: string;
  readonly document: Document;
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
