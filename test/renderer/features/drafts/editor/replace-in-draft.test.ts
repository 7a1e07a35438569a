import { describe, expect, it } from 'vitest';
import type { Inline } from '#shared/document/model';
import { inlineText } from '#shared/document/to-text';
import { accepted, rejected } from '#shared/document/tracked';
import { type Draft, draftSchema } from '#shared/drafting/model';
import { replacedIn, replacingIn } from '../../../../../renderer/features/drafts/editor/replace-in-draft';

const text = (words: string): Inline => ({ type: 'text', text: words });
const query = (words: string) => ({ words, matchCase: true, wholeWords: true });
const hand = { author: 'A. Drafter', now: () => Date.UTC(2026, 10, 22), newId: () => 'c9' };

const draft = (children: readonly Inline[], more: Partial<Draft> = {}): Draft =>
  draftSchema.parse({
    format: 'valise-draft/2',
    id: '11111111-1111-4111-8111-111111111111',
    caseId: '22222222-2222-4222-8222-222222222222',
    title: 'Note',
    template: { id: 'note-verbale', version: 1 },
    language: 'en',
    marking: 'LIMITE',
    createdAt: '2026-11-20T08:00:00Z',
    values: {},
    document: { blocks: [{ type: 'paragraph', id: 'p1', children }] },
    ...more,
  });

const read = ({ document }: Pick<Draft, 'document'>) =>
  document.blocks.map((block) => (block.type === 'paragraph' ? inlineText(block.children) : '')).join('\n');
const change = { author: 'B. Other', at: '2026-11-21T08:00:00Z', round: 1 };

describe('replacing in a draft that is not open', () => {
  it('changes the words, and nothing where there are none', () => {
    const one = draft([text('The State and the States')]);
    expect(replacingIn(one, query('State')).places).toHaveLength(1);
    expect(read(replacedIn(one, { query: query('State'), words: 'host' }, hand))).toBe('The host and the States');
    expect(replacedIn(one, { query: query('Nobody'), words: 'x' }, hand)).toBe(one);
  });

  it('is one tracked change of this person where the draft tracks', () => {
    const one = draft([text('State to State')], { tracking: true, round: 3 });
    const next = draftSchema.parse(replacedIn(one, { query: query('State'), words: 'side' }, hand));
    expect(next.changes).toEqual({ c9: { author: 'A. Drafter', at: '2026-11-22T00:00:00.000Z', round: 3 } });
    expect(read({ document: accepted(next.document) })).toBe('side to side');
    expect(read({ document: rejected(next.document) })).toBe('State to State');
  });

  it('takes the same person’s own words away, and strikes those of others', () => {
    const mine: Inline = { type: 'inserted', change: 'c1', children: [text('State')] };
    const theirs: Inline = { type: 'inserted', change: 'c2', children: [text('State')] };
    const one = draft([text('A '), mine, text(' and '), theirs], {
      tracking: true,
      changes: { c1: { ...change, author: 'A. Drafter' }, c2: change },
    });
    const next = draftSchema.parse(replacedIn(one, { query: query('State'), words: 'side' }, hand));
    expect(JSON.stringify(next.document)).not.toContain('"c1"');
    expect(read({ document: accepted(next.document) })).toBe('A side and side');
    expect(read({ document: rejected(next.document) })).toBe('A  and ');
    expect(next.changes['c2']).toEqual(change);
  });

  it('does not find what was taken out, and leaves it standing', () => {
    const gone: Inline = { type: 'deleted', change: 'c2', children: [text('State')] };
    const one = draft([text('Sta'), gone, text('te')], { tracking: true, changes: { c2: change } });
    expect(replacingIn(draft([gone]), query('State')).places).toEqual([]);
    const next = replacedIn(one, { query: query('State'), words: 'side' }, hand);
    expect(read({ document: accepted(next.document) })).toBe('side');
    expect(read({ document: rejected(next.document) })).toBe('StaStatete');
  });
});
