import { describe, expect, it } from 'vitest';
import { rejected } from '#shared/document/tracked';
import type { Draft } from '#shared/drafting/model';
import { wordInput } from '#shared/word/from-draft';
import { readReturn, type SentState, withReturn } from '#shared/word/take-return';
import { writeWord } from '#shared/word/write';
import { full } from '../case/sample-case';
import { draft as blank, pack } from '../drafting/sample-template';
import { edited, p, text } from './sample';

const draft: Draft = {
  ...blank,
  document: {
    blocks: [
      p('p1', text('The first words stand here.')),
      p('p2', text('To '), { type: 'slot', name: 'state' }, text(' we say more.')),
      p('p3', text('And the last ends it.')),
    ],
  },
};
const paper = (one: Draft) => ({ draft: one, case: full, pack });
const names = { now: '2026-11-22T10:00:00.000Z', unnamed: 'Not named', untracked: 'Not tracked' };
const mark = 'w:id="900" w:author="Clara Roth" w:date="2026-11-20T08:00:00Z"';
const insertion = (words: string) =>
  `</w:t></w:r><w:ins ${mark}><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:ins><w:r><w:t>`;

/** The file as it left, with a word of Clara's put in before `at`. */
const fromClara = (at: string) =>
  edited(writeWord(wordInput(paper(draft))), (xml) => xml.replace(at, `${insertion('surely ')}${at}`));
const take = (one: Draft, at: string, sent?: SentState) =>
  readReturn(fromClara(at), paper(one), { ...names, sentAs: async () => sent });

describe('a file that came back', () => {
  it('comes into the draft it was made from, as one a draft can hold', async () => {
    const { merged, origin } = await take(draft, 'stand here');
    const next = withReturn(draft, merged);
    expect(origin).toBe('this-draft');
    expect(next.changes).toEqual({ w1: { author: 'Clara Roth', at: '2026-11-20T08:00:00.000Z', round: 1 } });
    expect(rejected(next.document)).toEqual(draft.document);
  });

  it('says when it was made from another draft', async () => {
    const other = { ...draft, id: '00000000-0000-4000-8000-000000000000' };
    expect((await take(other, 'stand here')).origin).toBe('other-draft');
  });

  it('says when the version that left was not kept', async () => {
    const later = {
      ...draft,
      document: { blocks: [p('p1', text('Other words.')), ...draft.document.blocks.slice(1)] },
    };
    expect((await take(later, 'ends it')).origin).toBe('older');
  });
});

describe('a draft that was written on since the file left', () => {
  it('keeps what was written since, and takes in what came', async () => {
    const later: Draft = {
      ...draft,
      values: { ...draft.values, state: 'Norlandia' },
      document: {
        blocks: [
          p('p1', text('The very first words of ours.')),
          p('p9', text('A paragraph written since.')),
          p('p2', text('To '), { type: 'slot', name: 'state' }, text(' we say more.')),
        ],
      },
    };
    const { merged } = await take(later, 'first words', draft);
    expect(merged.silent).toEqual([]);
    expect(rejected(merged.document)).toEqual(later.document);
    expect(merged.document.blocks[0]).toEqual(
      p(
        'p1',
        text('The very '),
        { type: 'inserted', change: 'w1', children: [text('surely ')] },
        text('first words of ours.'),
      ),
    );
  });

  it('keeps a paragraph that was changed in the file and taken out here since', async () => {
    const later: Draft = { ...draft, document: { blocks: draft.document.blocks.slice(0, 2) } };
    const { merged } = await take(later, 'ends it', draft);
    expect(merged.silent.map(({ kind, words }) => [kind, words])).toEqual([['new', 'And the last surely ends it.']]);
    expect(Object.values(merged.changes).map(({ author }) => author)).toContain('Clara Roth');
  });
});
