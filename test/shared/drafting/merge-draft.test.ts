import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairKey } from '#shared/case/merge-values';
import type { Block } from '#shared/document/model';
import { toText } from '#shared/document/to-text';
import { accepted, changesIn, rejected } from '#shared/document/tracked';
import { mergeDrafts } from '#shared/drafting/merge-draft';
import type { Draft } from '#shared/drafting/model';
import { parseDraft } from '#shared/drafting/parse';
import { draft as sample } from './sample-template';

const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, children: [{ type: 'text', text }] });
const withBlocks = (draft: Draft, blocks: readonly Block[]): Draft => ({ ...draft, document: { blocks } });
const base = parseDraft(
  withBlocks(
    sample,
    ['a', 'b', 'c', 'd'].map((id) => paragraph(id, `Words of ${id}.`)),
  ),
);
const tracked = { id: 'm-1', author: 'B. Other', at: '2026-11-22T10:00:00Z' };
const merge = (ours: Draft, theirs: Draft, choices = {}) => mergeDrafts({ base, ours, theirs }, choices, tracked);
const texts = ({ document }: Draft) => document.blocks.map((block) => toText({ blocks: [block] }).trim());
const reword = (draft: Draft, id: string, text: string) =>
  withBlocks(
    draft,
    draft.document.blocks.map((block) => ('id' in block && block.id === id ? paragraph(id, text) : block)),
  );
const insert = (draft: Draft, at: number, block: Block) =>
  withBlocks(draft, draft.document.blocks.toSpliced(at, 0, block));
const remove = (draft: Draft, id: string) =>
  withBlocks(
    draft,
    draft.document.blocks.filter((block) => !('id' in block && block.id === id)),
  );

describe('two states of a draft', () => {
  it('have the paragraphs of both', () => {
    const ours = insert(reword(base, 'a', 'Ours.'), 1, paragraph('x', 'Put in here.'));
    const theirs = insert(remove(reword(base, 'c', 'Theirs.'), 'd'), 0, paragraph('y', 'Put in there.'));
    const { draft, pairs } = merge(ours, theirs);
    expect(pairs).toEqual([]);
    expect(texts(draft)).toEqual(['Put in there.', 'Ours.', 'Put in here.', 'Words of b.', 'Theirs.']);
  });

  it('meet in a paragraph that both changed: ours stands until it is decided', () => {
    const { draft, pairs } = merge(reword(base, 'b', 'Words of ours.'), reword(base, 'b', 'Words of theirs.'));
    expect(pairs.map(({ place }) => place)).toEqual([['document', 'paragraph b']]);
    expect(texts(draft)[1]).toBe('Words of ours.');
  });

  it('take theirs over ours as a tracked change in their name', () => {
    const ours = reword(base, 'b', 'Words of ours.');
    const theirs = reword(base, 'b', 'Words of theirs.');
    const { pairs } = merge(ours, theirs);
    const choices = Object.fromEntries(pairs.map((pair) => [pairKey(pair), 'theirs' as const]));
    const { draft } = merge(ours, theirs, choices);
    expect(changesIn(draft.document)).toEqual(['m-1']);
    expect(draft.changes['m-1']).toEqual({ author: 'B. Other', at: tracked.at, round: 1 });
    expect(toText(accepted(draft.document))).toBe(toText(theirs.document));
    expect(toText(rejected(draft.document))).toBe(toText(ours.document));
  });

  it('meet where one removed a paragraph that the other changed', () => {
    const { draft, pairs } = merge(remove(base, 'b'), reword(base, 'b', 'Theirs.'));
    expect(pairs).toMatchObject([{ place: ['document', 'paragraph b'], ours: null }]);
    expect(texts(draft)).toHaveLength(3);
    const taken = merge(remove(base, 'b'), reword(base, 'b', 'Theirs.'), { [pairs.map(pairKey)[0] ?? '']: 'theirs' });
    expect(texts(taken.draft)[1]).toBe('Theirs.');
  });

  it('have the fields and comments of both, each by itself', () => {
    const comment = (id: string) => ({
      id,
      author: 'A',
      at: '2026-11-22T09:00:00Z',
      round: 1,
      quote: '',
      text: id,
      status: 'open' as const,
      reason: '',
      replies: [],
    });
    const ours: Draft = { ...base, values: { ...base.values, place: 'Vardar' }, comments: [comment('c1')] };
    const theirs: Draft = { ...base, values: { ...base.values, reply: '2026-11-30' }, comments: [comment('c2')] };
    const { draft, pairs } = merge(ours, theirs);
    expect(pairs).toEqual([]);
    expect(draft.values).toMatchObject({ place: 'Vardar', reply: '2026-11-30' });
    expect(draft.comments.map(({ id }) => id)).toEqual(['c1', 'c2']);
  });

  it('pair a field that both filled differently', () => {
    const filled = (value: string): Draft => ({ ...base, values: { ...base.values, reply: value } });
    const { pairs } = merge(filled('2026-11-29'), filled('2026-11-30'));
    expect(pairs).toMatchObject([{ place: ['values', 'reply'], ours: '2026-11-29', theirs: '2026-11-30' }]);
  });

  it('leave nothing declared of a text that is neither’s', () => {
    const declared = { ...reword(base, 'a', 'Ours.'), declared: { checked: true } };
    expect(merge(declared, base).draft.declared).toEqual({ checked: true });
    expect(merge(declared, reword(base, 'c', 'Theirs.')).draft.declared).toEqual({});
  });
});

const step: fc.Arbitrary<(draft: Draft) => Draft> = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('one', 'two')).map(
    ([id, text]) =>
      (draft: Draft) =>
        reword(draft, id, text),
  ),
  fc.constantFrom('a', 'b', 'c', 'd').map((id) => (draft: Draft) => remove(draft, id)),
  fc.tuple(fc.nat(4), fc.uuid()).map(
    ([at, id]) =>
      (draft: Draft) =>
        insert(draft, at, paragraph(id, `New ${id}`)),
  ),
);
const work = fc
  .array(step, { maxLength: 5 })
  .map((steps) => (draft: Draft) => steps.reduce((was, one) => one(was), draft));

describe('any two states of a text', () => {
  it('merge with themselves to themselves, and with what was not changed to what was', () => {
    fc.assert(
      fc.property(work, (one) => {
        const draft = one(base);
        expect(merge(draft, draft).draft).toEqual(draft);
        expect(merge(draft, base).draft.document).toEqual(draft.document);
        expect(merge(base, draft).draft.document).toEqual(draft.document);
      }),
    );
  });

  it('merge to the same from either side where nothing is in conflict, and lose no paragraph of ours', () => {
    fc.assert(
      fc.property(work, work, (one, other) => {
        const [ours, theirs] = [one(base), other(base)];
        const here = merge(ours, theirs);
        const there = merge(theirs, ours);
        expect(there.pairs.map(pairKey)).toEqual(here.pairs.map(pairKey));
        if (here.pairs.length === 0) expect(there.draft.document).toEqual(here.draft.document);
        const stands = new Set(texts(here.draft));
        const before = new Set(texts(base));
        for (const text of texts(ours)) if (!before.has(text)) expect(stands).toContain(text);
      }),
    );
  });
});
