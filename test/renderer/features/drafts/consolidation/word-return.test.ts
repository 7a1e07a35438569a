import { describe, expect, it } from 'vitest';
import { documentDigest } from '#shared/document/digest';
import type { Draft } from '#shared/drafting/model';
import { type Revision, revisionOf } from '#shared/drafting/revision';
import {
  isSameReturn,
  type WordAnswer,
  wordReturn,
} from '../../../../../renderer/features/drafts/consolidation/word-return';
import { pack, wordAnswer } from '../../../../journeys/word-answers';
import { empty } from '../../../../shared/case/sample-case';
import { sampleDraft } from '../../../store/platform';

const template = pack.templates.find(({ id }) => id === 'note-verbale');
const document: Draft['document'] = {
  blocks: [
    { type: 'paragraph', id: 'p1', children: [{ type: 'text', text: 'The Union notes the activity with concern.' }] },
    {
      type: 'paragraph',
      id: 'p2',
      children: [{ type: 'text', text: 'It calls upon all States to refrain from such conduct.' }],
    },
  ],
};
const draft: Draft = {
  ...sampleDraft(crypto.randomUUID()),
  template: { id: 'note-verbale', version: template?.version ?? 1 },
  document,
};
const version = (text: Draft['document'], seq: number): Revision =>
  revisionOf(
    { ...draft, document: text },
    {
      id: crypto.randomUUID(),
      seq,
      createdAt: '2026-11-20T10:00:00Z',
      kind: 'package',
      title: '',
      purpose: '',
      author: '',
    },
  );
const sent = version(document, 1);
const plan = { state: 'FR', words: new Map([['notes', 'condemns']]), remarks: [[1, 'Too long.']] as const };

function answer(name: string, changes: Partial<WordAnswer> = {}): WordAnswer {
  return {
    file: { name, bytes: wordAnswer(draft, plan) },
    draft,
    version: sent,
    versions: [sent],
    case: { ...empty, sample: true },
    pack,
    states: ['BE', 'FR'],
    id: crypto.randomUUID(),
    now: '2026-11-22T10:00:00Z',
    unnamed: 'Not named',
    ...changes,
  };
}

describe('a Word file as a return', () => {
  it('names its State by the name of the file and its author by its changes', async () => {
    const one = await wordReturn(answer('note FR.docx'));
    expect(one).toMatchObject({
      from: { name: 'Delegation FR', state: 'FR' },
      way: 'word',
      baseDigest: documentDigest(document),
    });
    expect(Object.values(one.changes).map(({ author }) => author)).toEqual(['Delegation FR']);
    expect(one.comments.map(({ text }) => text)).toEqual(['Too long.']);
  });

  it.each(['note.docx', 'FR and BE.docx', 'FRANCE.docx'])(
    'names no State where the file does not name one: %s',
    async (name) => {
      expect((await wordReturn(answer(name))).from).toEqual({ name: 'Delegation FR', unit: '' });
    },
  );

  it('answers the version that it was made from, also where another was meant', async () => {
    const [first] = document.blocks;
    const later = version({ blocks: first ? [first] : [] }, 2);
    const one = await wordReturn(answer('note FR.docx', { version: later, versions: [later, sent] }));
    expect(one.baseDigest).toBe(documentDigest(document));
  });

  it('is known again when it is picked twice, and told from another', async () => {
    const [one, again] = [await wordReturn(answer('note FR.docx')), await wordReturn(answer('copy FR.docx'))];
    expect(isSameReturn(one, again)).toBe(true);
    const other = { ...plan, words: new Map([['notes', 'regrets']]) };
    const file = { name: 'note FR.docx', bytes: wordAnswer(draft, other) };
    expect(isSameReturn(one, await wordReturn(answer('note FR.docx', { file })))).toBe(false);
  });
});
