import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '#shared/base/bytes';
import { utf8 } from '#shared/base/bytes';
import type { Block, Inline } from '#shared/document/model';
import { loadFonts } from '../../../renderer/export/fonts';
import type { FontFiles, PdfInput } from '../../../renderer/export/pdf-input';
import { writePdf } from '../../../renderer/export/write-pdf';
import { contentIn, marksOf, openPdf, rolesIn, textOf } from './open-pdf';

const text = (words: string): readonly Inline[] => [{ type: 'text', text: words }];
const paragraph = (words: string): Block => ({ type: 'paragraph', children: text(words) });
const heading = (level: 2 | 3, words: string): Block => ({ type: 'heading', level, id: '', children: text(words) });
const attachment = { name: 'data.json', type: 'application/json', description: 'Data', bytes: utf8('{"a":"ő"}') };
const figure = {
  cells: [
    [true, false],
    [false, true],
  ],
  alt: 'Two squares',
  label: 'Words',
  words: 'amber canal',
};

let fonts: FontFiles;
const inputOf = (blocks: readonly Block[], more: Partial<PdfInput> = {}): PdfInput => ({
  title: 'A & B <c>',
  language: 'en-GB',
  author: 'Desk',
  createdAt: new Date(Date.UTC(2026, 10, 22, 7)),
  mark: 'LIMITE',
  document: { blocks },
  pageWords: (page, pages) => `Page ${page} of ${pages}`,
  fonts,
  ...more,
});
const write = (blocks: readonly Block[], more: Partial<PdfInput> = {}): Promise<Bytes> =>
  writePdf(inputOf(blocks, more));

beforeAll(async () => {
  fonts = await loadFonts();
});

const many: readonly Block[] = [
  heading(2, 'First part'),
  paragraph('Grüße, élan, Łódź, Ελλάδα, България.'),
  ...Array.from({ length: 30 }, (_, at) =>
    paragraph(`Paragraph ${at + 1}. ${'Words that go on for a while. '.repeat(12)}`),
  ),
  heading(3, 'Below it'),
  { type: 'list', ordered: true, items: [[paragraph('one')], [paragraph('two'), paragraph('more of two')]] },
  { type: 'quote', children: [paragraph('quoted')] },
  { type: 'note', children: [paragraph('noted')] },
  {
    type: 'table',
    head: [text('Name'), text('Value')],
    rows: Array.from({ length: 60 }, (_, at) => [text(`row ${at + 1}`), text('cell '.repeat(20))]),
  },
];

describe('a PDF', () => {
  it('says its title, language, author and that it is tagged', async () => {
    const pdf = await openPdf(await write([paragraph('One.')]));
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'A & B <c>', Author: 'Desk', Producer: 'Valise', Language: 'en-GB' });
    expect(metadata?.get('dc:title')).toBe('A & B <c>');
    expect(metadata?.get('pdfuaid:part')).toBe('1');
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  it('leaves nothing unmarked, and every marked piece is in the structure tree', async () => {
    const pdf = await openPdf(await write(many, { figure }));
    expect(pdf.numPages).toBeGreaterThan(4);
    for (let page = 1; page <= pdf.numPages; page++) {
      const tree = await (await pdf.getPage(page)).getStructTree();
      const { ids, loose } = await marksOf(pdf, page);
      expect(loose).toEqual([]);
      expect(ids.filter((id) => !contentIn(tree).includes(id))).toEqual([]);
      expect(ids.length).toBeGreaterThan(0);
    }
  });

  it('has headings, lists, quotes and tables as what they are', async () => {
    const pdf = await openPdf(await write(many, { figure }));
    const trees = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, at) => (await pdf.getPage(at + 1)).getStructTree()),
    );
    const roles = trees.flatMap(rolesIn);
    for (const role of [
      'Document',
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'BlockQuote',
      'Table',
      'TR',
      'TH',
      'TD',
      'Figure',
    ])
      expect(roles).toContain(role);
    expect(roles.filter((role) => role === 'TD').length).toBeGreaterThanOrEqual(120);
    expect(JSON.stringify(trees[0])).toContain('Two squares');
  });

  it('keeps the order of its text, in every script, with mark and number on each page', async () => {
    const pdf = await openPdf(await write(many));
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => textOf(pdf, at + 1)));
    expect(pages[0]).toMatch(/^LIMITE A & B <c> First part Grüße, élan, Łódź, Ελλάδα, България\. Paragraph 1\./);
    const all = pages.join(' ');
    const numbers = [...all.matchAll(/Paragraph (\d+)\./g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
    expect(all.indexOf('row 60')).toBeGreaterThan(all.indexOf('more of two'));
    pages.forEach((page, at) => {
      expect(page).toContain(`Page ${at + 1} of ${pdf.numPages}`);
      expect(page.match(/LIMITE/g)?.length).toBeGreaterThanOrEqual(2);
    });
  });

  it('has an outline of its headings', async () => {
    const outline = await (await openPdf(await write(many))).getOutline();
    expect(outline.map(({ title }) => title)).toEqual(['A & B <c>', 'First part']);
    expect(outline[1]?.items.map(({ title }: { title: string }) => title)).toEqual(['Below it']);
  });

  it('carries its attachment byte for byte, as data', async () => {
    const bytes = await write([paragraph('One.')], { attachment });
    const files = await (await openPdf(bytes)).getAttachments();
    expect(Object.keys(files)).toEqual(['data.json']);
    expect(new Uint8Array(files['data.json'].content)).toEqual(new Uint8Array(attachment.bytes));
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/AFRelationship \/Data/);
  });

  it('embeds every font it uses', async () => {
    const raw = Buffer.from(await write(many)).toString('latin1');
    const fontsUsed = raw.match(/\/Type \/FontDescriptor/g)?.length ?? 0;
    expect(fontsUsed).toBeGreaterThan(3);
    expect(raw.match(/\/FontFile[23] /g)?.length).toBe(fontsUsed);
    expect(raw).not.toContain('/Subtype /Type1\n');
  });

  it('is the same for the same input, with nothing of this machine in it', async () => {
    const first = await write(many, { attachment });
    expect(Buffer.compare(first, await write(many, { attachment }))).toBe(0);
    expect(Buffer.from(first).toString('latin1')).not.toMatch(/\/home\/|\/tmp\/|PDFKit/);
  });

  it('stands what is strange: no text, a word longer than a line, a character no font has, a row taller than a page', async () => {
    const strange: readonly Block[] = [
      paragraph(''),
      paragraph('x'.repeat(400)),
      paragraph('漢字 \u0007 end'),
      {
        type: 'table',
        head: [text('A'), text('B')],
        rows: [
          [text('long '.repeat(4000)), text('b')],
          [text('last'), []],
        ],
      },
      { type: 'list', ordered: false, items: [] },
    ];
    const pdf = await openPdf(await write(strange, { author: '' }));
    const all = (await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => textOf(pdf, at + 1)))).join(' ');
    expect(all).toContain('end');
    expect(all).toContain('last');
    expect(all.match(/long/g)?.length).toBe(4000);
  });
});
