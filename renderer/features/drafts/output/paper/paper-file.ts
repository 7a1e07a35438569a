import { type Bytes, utf8 } from '#shared/base/bytes';
import { paper, plainPaper } from '#shared/drafting/paper';
import { paperDocument } from '#shared/drafting/paper-document';
import { toAkomaNtoso } from '#shared/legal-xml/akoma-ntoso';
import type { PdfOrder } from './draft-pdf';

export const paperTypes = ['pdf', 'md', 'txt', 'xml'] as const;
export type PaperType = (typeof paperTypes)[number];

/** The file of a draft in one of the forms it leaves as, other than Word and the signed package. */
export async function paperFile(type: PaperType, order: PdfOrder): Promise<Bytes> {
  const { input, form, now } = order;
  switch (type) {
    case 'pdf':
      return (await import('./draft-pdf')).draftPdf(order);
    case 'md':
      return utf8(paper(input));
    case 'txt':
      return utf8(plainPaper(input, form));
    case 'xml':
      return utf8(
        toAkomaNtoso({
          id: input.draft.id,
          title: input.draft.title,
          language: input.draft.language,
          day: now.toISOString().slice(0, 10),
          kind: kindOf(order),
          marking: input.draft.marking,
          document: paperDocument(input, 'handed-over'),
        }),
      );
  }
}

function kindOf({ input: { draft, pack } }: PdfOrder): string {
  return pack.templates.find(({ id }) => id === draft.template.id)?.kind ?? 'doc';
}
