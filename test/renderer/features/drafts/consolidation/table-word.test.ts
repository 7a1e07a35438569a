import { expect, it } from 'vitest';
import { dispositionDocument } from '#shared/consolidation/disposition';
import { readWord } from '#shared/word/read';
import { tableWord } from '../../../../../renderer/features/drafts/word/word-file';
import { sampleDraft } from '../../../store/platform';

const row = {
  key: 'k',
  paragraph: '3',
  kind: 'words' as const,
  proposals: [],
  was: 'notes',
  wanted: 'condemns & regrets',
  choice: 'partly' as const,
  reason: '',
};
const document = dispositionDocument([row], {
  title: 'What became of the proposals: Note',
  columns: ['No', 'From', 'Proposal', 'Outcome', 'Why'],
  from: () => 'DE, FR',
  proposal: ({ was, wanted }) => `“${was}”: “${wanted}”`,
  outcome: () => 'Partly',
  why: () => 'Agreed language <2023>.',
});
const draft = { ...sampleDraft(crypto.randomUUID()), marking: 'LIMITE' as const };

it('writes the disposition table as a Word file that says everything the screen says, under its mark', () => {
  const bytes = tableWord({ title: 'What became of the proposals: Note', document, draft });
  const { lines, changes, comments } = readWord(bytes);
  const said = lines.map(({ form, cell, pieces }) => [form, cell?.row, cell?.column, JSON.stringify(pieces)] as const);
  expect(said[0]).toMatchObject([
    'heading',
    undefined,
    undefined,
    expect.stringContaining('What became of the proposals'),
  ]);
  const cellAt = (line: number, column: number) =>
    said.find(([, row, at]) => row === line && at === column)?.[3] ?? 'no cell';
  for (const [column, words] of ['No', 'From', 'Proposal', 'Outcome', 'Why'].entries())
    expect(cellAt(0, column)).toContain(words);
  for (const [column, words] of ['3', 'DE, FR', 'condemns & regrets', 'Partly', 'Agreed language <2023>.'].entries())
    expect(cellAt(1, column)).toContain(words);
  expect([changes, comments]).toEqual([{}, []]);
  expect(tableWord({ title: 'What became of the proposals: Note', document, draft })).toEqual(bytes);
});
