// What a package of a case would make another here, line by line: new, changed and removed are told apart, with what stood there.
import { expect, it } from 'vitest';
import { changesBetween } from '#shared/case/changes';
import { withNewPiece, withPiece } from '#shared/case/evidence';
import { newCase } from '#shared/case/new-case';
import type { Block } from '#shared/document/model';
import { lineOfChange, linesOfDraft } from '../../../../renderer/features/packages/change-lines';
import { i18n, type useWords } from '../../../../renderer/i18n';
import { now } from '../../../fakes/authority';
import { sampleDraft } from '../../store/platform';

const t = i18n.t as unknown as ReturnType<typeof useWords>; // the hook hands out this very function
const id = '0e2f4c1a-8b1d-4f0e-9a55-3c1d2e4f5a6b';
const piece = '00000000-0000-4000-8000-000000000010';
const empty = newCase({ id, now, title: 'Hospital ransomware', marking: 'LIMITE' });
const filled = withPiece(withNewPiece(empty, { id: piece, now }), piece, (one) => ({
  ...one,
  title: 'Log of the ward',
}));
const names = { pack: { trees: [] } as never, titles: new Map([[piece, 'Log of the ward']]) };
const linesOf = (before: typeof empty, after: typeof empty) =>
  changesBetween(before, after).map((change) => lineOfChange(t, change, names));

it('says what is new, with its name', () => {
  const [line] = linesOf(empty, filled);
  expect(line).toMatchObject({ act: 'added', what: expect.stringContaining('Log of the ward') });
  expect(linesOf(filled, empty)[0]?.act).toBe('removed');
});

it('says of a change what stood there and what would', () => {
  const [title] = linesOf(empty, { ...empty, title: 'Another' });
  expect(title).toMatchObject({ act: 'changed', said: ['“Hospital ransomware” becomes “Another”'] });
  const noted = withPiece(filled, piece, (one) => ({ ...one, note: 'From the CSIRT.' }));
  const [note] = linesOf(filled, noted);
  expect(note?.said).toHaveLength(1);
  expect(note?.said[0]).toMatch(/becomes “From the CSIRT\.”$/);
});

it('says which paragraphs of a draft are new, changed and gone, and nothing where only what surrounds them is another', () => {
  const paragraph = (key: string, text: string): Block => ({
    type: 'paragraph',
    id: key,
    children: [{ type: 'text', text }],
  });
  const draft = (...blocks: readonly Block[]) => ({ ...sampleDraft(id), document: { blocks } });
  const before = draft(
    paragraph('p1', 'The Council recalls its conclusions of May.'),
    paragraph('p2', 'It ends here.'),
  );
  const after = draft(
    paragraph('p1', 'The Council recalls its conclusions of June.'),
    paragraph('p3', 'Quite other words.'),
  );
  expect(
    linesOfDraft(t, before, after)
      .map(({ act }) => act)
      .sort(),
  ).toEqual(['added', 'changed', 'removed']);
  expect(linesOfDraft(t, before, { ...before, title: 'Other' })).toEqual([]);
  expect(linesOfDraft(t, undefined, before).map(({ act }) => act)).toEqual(['added', 'added']);
});
