import { type Bytes, concat } from '#shared/base/bytes';
import { numberedReferences } from '#shared/document/references';
import { BlockWriter } from './draw-blocks';
import { drawFigure } from './draw-figure';
import { Footnotes } from './footnotes';
import type { PdfInput } from './pdf-input';
import { MARGIN, Sheet } from './sheet';
import type { Reading } from './text-runs';

/**
 * A document as a tagged PDF: title, language, headings with an outline, lists, tables with header cells, embedded fonts,
 * every mark on the page either content or an artifact, and one file attached as data. No clock, no chance.
 */
export async function writePdf(input: PdfInput): Promise<Bytes> {
  const sheet = new Sheet(input);
  const { pdf } = sheet;
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve) => {
    pdf.on('data', (chunk) => chunks.push(chunk)).on('end', resolve);
  });
  const root = pdf.struct('Document', { title: input.title });
  pdf.addStructure(root);
  const feet = new Footnotes(sheet, root);
  sheet.feet = feet;
  const reading: Reading = {
    slots: input.slots ?? {},
    references: numberedReferences(input.document),
    note: (runs) => feet.add(runs),
    body: input.body ?? 'plain',
  };
  const writer = new BlockWriter(sheet, reading);
  const place = { parent: root, x: MARGIN, width: sheet.width };
  // the marking is decoration at the edges of each page, and said once where the text begins
  if (input.mark !== '') writer.paragraph([{ text: input.mark, face: 'strong' }], place);
  if (input.head) writer.ends(input.head, place);
  if (input.isTitleShown ?? true) writer.heading(1, [{ text: input.title, face: 'title' }], place);
  if (input.figure) drawFigure(sheet, root, input.figure);
  writer.draw(input.document.blocks, place);
  feet.draw();
  root.end();
  sheet.stamp(input);
  if (input.attachment) attach(sheet, input.attachment, input.createdAt);
  pdf.end();
  await ended;
  return concat(...chunks);
}

function attach(sheet: Sheet, file: NonNullable<PdfInput['attachment']>, at: Date): void {
  const { name, type, description, bytes } = file;
  sheet.pdf.file(bytes, { name, type, description, relationship: 'Data', creationDate: at, modifiedDate: at });
}
