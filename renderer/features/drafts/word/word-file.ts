import type { Bytes } from '#shared/base/bytes';
import { canonicalJson } from '#shared/base/canonical';
import type { Document } from '#shared/document/model';
import type { Draft } from '#shared/drafting/model';
import type { PaperInput } from '#shared/drafting/paper-document';
import { referenceOf, wordInput } from '#shared/word/from-draft';
import { writeWord } from '#shared/word/write';

/** Reader and writer of Word files are loaded when they are first asked for. */
export { readReturn, withReturn } from '#shared/word/take-return';

interface Table {
  readonly title: string;
  readonly document: Document;
  /** The draft that the table is about: its mark stands on every page, its number in the foot. */
  readonly draft: Draft;
}

/** A table about a draft, for the meeting: an ordinary text that comes from no template and proposes nothing. */
export function tableWord({ title, document, draft }: Table): Bytes {
  return writeWord({
    title,
    language: 'en',
    marks: [draft.marking],
    reference: referenceOf(draft),
    document,
    changes: {},
    comments: [],
    slots: [],
    sources: {},
    closing: [],
    tracking: false,
    origin: canonicalJson({ format: 'valise-table/1', draft: draft.id, round: draft.round }),
  });
}

export function draftWord(input: PaperInput, copy: string | undefined): Bytes {
  return writeWord(wordInput(input, copy));
}
