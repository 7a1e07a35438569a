import { expect, it } from 'vitest';
import { historyOf, keyOf } from '#shared/clearance/history';
import { paragraphsOf, withComment, withProposal } from '#shared/clearance/review';
import { roundOf } from '#shared/clearance/round';
import { textDigest } from '#shared/clearance/text';
import { accepted, rejected } from '#shared/document/tracked';
import { type Draft, draftSchema } from '#shared/drafting/model';
import { answered, asked, textOf } from '../../fakes/clearance-log';

const draft: Draft = draftSchema.parse({
  format: 'valise-draft/2',
  id: asked('09:00').draftId,
  caseId: '33333333-2222-4333-8444-555555555555',
  title: 'Note',
  template: { id: 'note-verbale', version: 1 },
  language: 'en',
  marking: 'LIMITE',
  createdAt: '2026-11-20T08:00:00Z',
  values: {},
  document: { blocks: [{ type: 'paragraph', id: 'p1', children: [{ type: 'text', text: 'The Union notes.' }] }] },
});
const said = {
  id: 'c1',
  author: 'B. Clearer',
  at: '2026-11-20T10:00:00Z',
  paragraph: 'p1',
  text: 'The Union regrets.',
};

it('counts a package once for each signature that is known of it', () => {
  const [request, answer] = [asked('09:00'), answered('10:00')];
  expect(historyOf([request])).toEqual({
    series: {},
    ids: { [request.package.id]: { digest: request.package.digest, signatures: 1, known: [] } },
  });
  expect(historyOf([request, answer]).ids[request.package.id]).toMatchObject({ signatures: 2, known: [keyOf(answer)] });
});

it('begins a new round only with another text', () => {
  const same = asked('09:00', { text: textDigest(draft), round: 3 });
  expect([
    roundOf(draft, []),
    roundOf(draft, [same]),
    roundOf(draft, [asked('09:00', { text: textOf('b'), round: 3 })]),
  ]).toEqual([1, 3, 4]);
});

it('keeps the words commented on, and the text as it was', () => {
  const found = withComment(draft, said);
  expect(found.comments).toMatchObject([{ quote: 'The Union notes.', author: 'B. Clearer', round: 1 }]);
  expect(textDigest(found)).toBe(textDigest(draft));
  expect(withComment(draft, { ...said, paragraph: 'p9' })).toBe(draft);
});

it('strikes out what it would replace, and loses nothing', () => {
  const { document, changes } = withProposal(draft, said);
  expect(changes).toEqual({ c1: { author: 'B. Clearer', at: said.at, round: 1 } });
  expect(paragraphsOf(rejected(document))).toEqual([{ id: 'p1', words: 'The Union notes.' }]);
  expect(paragraphsOf(accepted(document))).toEqual([{ id: 'p1', words: 'The Union regrets.' }]);
});
