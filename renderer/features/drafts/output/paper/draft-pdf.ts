import type { Bytes } from '#shared/base/bytes';
import type { Block, Document } from '#shared/document/model';
import { type PaperForm, type PaperInput, pageMarks, paperDocument } from '#shared/drafting/paper-document';
import { paperLanguage, paperWords } from '#shared/drafting/paper-words';
import type { Receipt } from '#shared/receipt/model';
import { receiptBytes } from '#shared/receipt/seal';
import { loadFonts } from '../../../../export/fonts';
import { writePdf } from '../../../../export/write-pdf';

export interface PdfOrder {
  readonly input: PaperInput;
  readonly form: PaperForm;
  /** Which of how many copies this is. */
  readonly copy: { readonly number: number; readonly of: number };
  readonly author: string;
  /** Stands in the file: creation, and that of what is attached. */
  readonly now: Date;
  /** Goes with the form that has grounds: on what the text rests, to be checked without this app. */
  readonly receipt?: Receipt | undefined;
}

/** A draft as tagged PDF: title, language, outline, marks on every page, notes at the foot, the number of the copy. */
export async function draftPdf({ input, form, copy, author, now, receipt }: PdfOrder): Promise<Bytes> {
  const words = paperWords(input.draft.language);
  const count = (word: string, number: number, all: number) => `${word} ${number} ${words.of} ${all}`;
  const copyWords = count(words.copy, copy.number, copy.of);
  return writePdf({
    title: input.draft.title,
    language: paperLanguage(input.draft.language),
    author,
    createdAt: now,
    mark: pageMarks(input, form).join('. '),
    head: { start: '', end: copyWords },
    isTitleShown: form === 'with-grounds',
    body: 'text',
    document: form === 'with-grounds' ? paperDocument(input, form) : promoted(paperDocument(input, form)),
    pageWords: (page, pages) => `${copyWords}. ${count(words.page, page, pages)}`,
    fonts: await loadFonts(),
    ...(receipt && form === 'with-grounds'
      ? {
          attachment: {
            name: 'receipt.json',
            type: 'application/json',
            description: words.receipt,
            bytes: receiptBytes(receipt),
          },
        }
      : {}),
  });
}

/** What is handed over bears no title of ours: its own first heading is the first of the page. */
function promoted(document: Document): Document {
  const levels = document.blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []));
  const by = Math.min(3, ...levels) - 1;
  const raise = (block: Block): Block => {
    if (block.type !== 'heading') return block;
    return { ...block, level: Math.max(1, block.level - by) as 1 | 2 | 3 }; // 1 to 3, less 0 to 2, at least 1
  };
  return { blocks: document.blocks.map(raise) };
}
