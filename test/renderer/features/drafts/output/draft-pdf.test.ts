import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '#shared/document/model';
import { paper, plainPaper } from '#shared/drafting/paper';
import { receiptBytes } from '#shared/receipt/seal';
import type { PdfOrder } from '../../../../../renderer/features/drafts/output/paper/draft-pdf';
import { paperFile, paperTypes } from '../../../../../renderer/features/drafts/output/paper/paper-file';
import { sampleReceipt } from '../../../../fakes/receipt';
import { full } from '../../../../shared/case/sample-case';
import { draft, template } from '../../../../shared/drafting/sample-template';
import { contentIn, marksOf, openPdf, rolesIn, textOf } from '../../../export/open-pdf';

const document: Document = {
  blocks: [
    ...draft.document.blocks,
    {
      type: 'paragraph',
      id: 'x1',
      marking: 'LIMITE',
      children: [
        { type: 'deleted', change: 'a', children: [{ type: 'text', text: 'condemns' }] },
        { type: 'inserted', change: 'a', children: [{ type: 'text', text: 'notes with concern' }] },
        { type: 'footnote', children: [{ type: 'text', text: 'Report of 12 November 2026.' }] },
      ],
    },
  ],
};
const pack = {
  series: 'EU-CDT',
  version: 2,
  label: '2026.11',
  lawDate: '2026-11-21',
  trees: [],
  templates: [template],
  codes: [],
  matrix: {},
  sources: [{ id: 'W01', title: 'Decision (CFSP) 2019/797', date: '2019-05-17', confidence: 'confirmed' }],
};
const receipt = sampleReceipt();
const orderOf = (form: PdfOrder['form']): PdfOrder => ({
  input: { draft: { ...draft, document }, case: full, pack },
  form,
  copy: { number: 2, of: 3 },
  author: 'A. Example',
  now: new Date(Date.UTC(2026, 10, 22)),
  receipt,
});

describe('a draft as PDF', () => {
  it('reads as handed over: changes taken, marks in words, no ground of ours', async () => {
    const pdf = await openPdf(await paperFile('pdf', orderOf('handed-over')));
    const text = await textOf(pdf, 1);
    expect(text).toContain('(LIMITE) notes with concern');
    expect(text).not.toContain('condemns');
    expect(text).not.toContain('Grounds');
    expect(text).toContain('Report of 12 November 2026.');
    expect(text.match(/Copy 2 of 3/g)?.length).toBe(2);
    expect(await pdf.getAttachments()).toBeNull();
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: draft.title, Language: 'en-GB' });
  });

  it('carries its grounds, and the receipt byte for byte, where asked to', async () => {
    const pdf = await openPdf(await paperFile('pdf', orderOf('with-grounds')));
    const text = await textOf(pdf, 1);
    expect(text).toContain('[1] Decision (CFSP) 2019/797, 2019-05-17, Art. 3');
    expect(text).toContain('Content EU-CDT 2026.11, law as of 21 November 2026.');
    const { content } = (await pdf.getAttachments())['receipt.json'];
    expect(Buffer.compare(content, receiptBytes(receipt))).toBe(0);
  });

  it.each(['handed-over', 'with-grounds'] as const)(
    '%s: every mark is tagged, headings begin at the first',
    async (form) => {
      const pdf = await openPdf(await paperFile('pdf', orderOf(form)));
      const tree = await (await pdf.getPage(1)).getStructTree();
      const { ids, loose } = await marksOf(pdf, 1);
      expect(loose).toEqual([]);
      expect(ids.filter((id) => !contentIn(tree).includes(id))).toEqual([]);
      expect(rolesIn(tree).find((role) => /^H\d$/.test(role))).toBe('H1');
      expect((await pdf.getOutline()).length).toBeGreaterThan(0);
      expect((await pdf.getMarkInfo())?.Marked).toBe(true);
    },
  );

  it('reads in order with pdftotext, where that is installed', async ({ skip }) => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'paper-')), 'draft.pdf');
    writeFileSync(file, await paperFile('pdf', orderOf('handed-over')));
    let text = '';
    try {
      text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') skip('pdftotext is not installed');
      throw error;
    }
    const places = ['Note', 'informs the Ministry', 'States agreed', 'notes with concern', 'Report of 12'].map(
      (words) => text.indexOf(words),
    );
    expect(places.filter((place) => place < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('the mark of a draft', () => {
  const limite = (form: PdfOrder['form']) => {
    const { input } = orderOf(form);
    return { ...input, draft: { ...input.draft, document: draft.document, marking: 'LIMITE' as const } };
  };
  const marked = async (input: PdfOrder['input'], form: PdfOrder['form']) => {
    const pdf = await openPdf(await paperFile('pdf', { ...orderOf(form), input }));
    const inPdf = (await textOf(pdf, 1)).includes('LIMITE');
    expect(plainPaper(input, form).includes('LIMITE')).toBe(inPdf);
    return inPdf;
  };

  it('stays in the house where a note is handed over', async () => {
    expect(await marked(limite('handed-over'), 'handed-over')).toBe(false);
    expect(await marked(limite('with-grounds'), 'with-grounds')).toBe(true);
  });

  it('stays on a working copy, and on a paper that is left with nobody', async () => {
    const input = limite('handed-over');
    expect(await marked({ ...input, isWorkingCopy: true }, 'handed-over')).toBe(true);
    const lines = { ...input, pack: { ...pack, templates: [{ ...template, kind: 'lines' as const }] } };
    expect(await marked(lines, 'handed-over')).toBe(true);
  });
});

describe('the other forms', () => {
  it('put notes at the end in text and Markdown', () => {
    const { input } = orderOf('handed-over');
    expect(plainPaper(input, 'handed-over')).toMatch(
      /notes with concern \(note 1\)[\s\S]*Notes\n\n1\. Report of 12 November/,
    );
    expect(paper(input)).toMatch(/notes with concern \(note 1\)[\s\S]*## Notes\n\n1\. Report of 12 November/);
  });

  it('are the same bytes for the same order', async () => {
    for (const type of paperTypes)
      expect(await paperFile(type, orderOf('with-grounds'))).toEqual(await paperFile(type, orderOf('with-grounds')));
  });
});
