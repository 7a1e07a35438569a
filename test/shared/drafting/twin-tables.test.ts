import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/document/model';
import { withTwin } from '#shared/drafting/begin-twin';
import { type Draft, draftSchema, templateSchema } from '#shared/drafting/model';
import { asTwin, twinRows, withAgreed, withTwinText } from '#shared/drafting/twin';
import { template as base, draft as sample, slot, text } from './sample-template';

type Table = Extract<Block, { type: 'table' }>;
const line = (words: string): Block => ({ type: 'paragraph', id: 'intro', children: [text(words)] });
const table = (...rows: string[][]): Table => ({
  type: 'table',
  head: [[text('Test')], [text('Answer')]],
  rows: rows.map((row) => row.map((cell) => (cell.startsWith('=') ? [slot(cell.slice(1))] : [text(cell)]))),
});
const english = [line('As follows.'), table(['Exporter', '=state'], ['Embargo', 'None'])];
const french = [
  line('Comme suit.'),
  {
    ...table(['Exportateur', '=state'], ['Embargo', 'Aucun']),
    head: [[text('Examen')], [text('Réponse')]],
  },
];
const template = templateSchema.parse({
  ...base,
  body: { blocks: english },
  texts: [{ language: 'fr', title: 'Note', options: { paper: ['Rien', 'Une note'] }, body: { blocks: french } }],
});
const bank = { template, clauses: [], states: [] };
const by = { name: 'Ida Example', at: '2026-11-22T10:00:00Z' };
const of = (...rows: string[][]): Draft => ({ ...sample, document: { blocks: [line('As follows.'), table(...rows)] } });
const begun = withTwin(of(['Exporter', '=state'], ['Embargo', 'None']), bank);
const rewritten = (draft: Draft, ...rows: string[][]): Draft => ({
  ...draft,
  document: { blocks: [line('As follows.'), table(...rows)] },
});
const cells = (draft: Draft) =>
  twinRows(draft).flatMap(({ cell, state, id }) =>
    cell || state === 'gone' ? [`${cell ? `${cell.row}.${cell.column}` : id} ${state}`] : [],
  );
const inFrench = (draft: Draft) => JSON.stringify(asTwin(draft)?.document.blocks);

describe('a table in two languages', () => {
  it('stands cell by cell beside that of the template', () => {
    expect(cells(begun)).toEqual(['0.1 agreed', '0.2 agreed', '1.1 agreed', '1.2 agreed', '2.1 agreed', '2.2 agreed']);
    expect(inFrench(begun)).toBe(JSON.stringify(french));
    expect(draftSchema.parse(JSON.parse(JSON.stringify(begun)))).toEqual(begun);
  });

  it('marks the cell that changed, and nothing beside it, until a person settles it', () => {
    const changed = rewritten(begun, ['Exporter', '=state'], ['Embargo', 'One']);
    expect(cells(changed)).toContain('2.2 here');
    expect(cells(changed).filter((row) => !row.endsWith('agreed'))).toHaveLength(1);
    const id = twinRows(changed).find(({ state }) => state === 'here')?.id ?? '';
    const settled = withAgreed(withTwinText(changed, id, [text('Un')]), id, by);
    expect(cells(settled).every((row) => row.endsWith('agreed'))).toBe(true);
    expect(inFrench(settled)).toContain('"Un"');
    expect(twinRows(settled).find((row) => row.id === id)?.agreed).toMatchObject(by);
  });

  it('keeps each row with its counterpart when rows are put in, moved apart or taken out', () => {
    const more = rewritten(begun, ['Licence', 'None yet'], ['Exporter', '=state'], ['Embargo', 'None']);
    expect(cells(more)).toEqual([
      '0.1 agreed',
      '0.2 agreed',
      '1.1 missing',
      '1.2 missing',
      '2.1 agreed',
      '2.2 agreed',
      '3.1 agreed',
      '3.2 agreed',
    ]);
    const less = rewritten(begun, ['Embargo', 'None']);
    expect(
      cells(less)
        .slice(0, 4)
        .every((row) => row.endsWith('agreed')),
    ).toBe(true);
    const gone = twinRows(less).filter(({ state }) => state === 'gone');
    expect(gone.map(({ there }) => JSON.stringify(there))).toContain(JSON.stringify([text('Exportateur')]));
    const dropped = gone.reduce((draft, { id }) => withTwinText(draft, id, []), less);
    expect(twinRows(dropped).some(({ state }) => state === 'gone')).toBe(false);
    expect(inFrench(dropped)).toContain('Aucun');
  });

  it('loses no words when the paragraph before it, or the table, goes', () => {
    const alone: Draft = { ...begun, document: { blocks: [table(['Exporter', '=state'], ['Embargo', 'None'])] } };
    expect(cells(alone).filter((row) => !row.endsWith('agreed'))).toEqual(['intro gone']);
    const without: Draft = { ...begun, document: { blocks: [line('As follows.')] } };
    const words = twinRows(without).flatMap(({ state, there }) => (state === 'gone' ? JSON.stringify(there) : []));
    expect(words.join()).toContain('Exportateur');
  });
});
