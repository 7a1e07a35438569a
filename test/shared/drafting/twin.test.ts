import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '#shared/document/model';
import { withTwin } from '#shared/drafting/begin-twin';
import { clauseSchema } from '#shared/drafting/clause';
import { type Draft, draftSchema } from '#shared/drafting/model';
import { asTwin, twinRows, withAgreed, withTwinText, wordsToTranslate } from '#shared/drafting/twin';
import { draft as sample, slot, template, text } from './sample-template';

const clauses = [
  clauseSchema.parse({
    id: 'territory',
    kind: 'clause',
    theme: 'due-diligence',
    title: 'Territory',
    level: 'un',
    asOf: '2015-07',
    en: 'The authorities of [State] are asked to act.',
    fr: 'Les autorités de [État] sont invitées à agir.',
    grounds: [{ source: 'W09' }],
  }),
];
const paragraph = (id: string, ...children: Inline[]): Block => ({ type: 'paragraph', id, children });
const reference: Inline = { type: 'reference', source: 'W09' };
const bank = { clauses, template, states: [{ name: 'Borduria', french: 'la Bordurie' }] };
const by = { name: 'Ida Example', at: '2026-11-22T10:00:00Z' };
const begun: Draft = withTwin(
  {
    ...sample,
    document: {
      blocks: [
        { type: 'heading', level: 2, id: 'note', children: [text('Note')] },
        paragraph('p1', text('The authorities of '), slot('state'), text(' are asked to act.'), text(' '), reference),
        { type: 'list', ordered: true, items: [[paragraph('p2', text('This note is the drafter’s own.'))]] },
        paragraph('p3'),
      ],
    },
  },
  bank,
);
const states = (of: Draft) => Object.fromEntries(twinRows(of).map(({ id, state }) => [id, state]));
const own = withTwinText(begun, 'p2', [text('Cette note est du rédacteur.')]);
const agreed = withAgreed(own, 'p2', by);
const rewritten = (of: Draft, words: string): Draft => ({
  ...of,
  document: {
    blocks: of.document.blocks.map((block) =>
      block.type === 'list' ? { ...block, items: [[paragraph('p2', text(words))]] } : block,
    ),
  },
});

describe('a twin', () => {
  it('begins with the authentic wording of what the bank has, and leaves the rest to the translator', () => {
    expect(states(begun)).toEqual({ note: 'missing', p1: 'agreed', p2: 'missing' });
    expect(twinRows(begun)[1]?.there).toEqual([
      text('Les autorités de '),
      slot('state'),
      text(' sont invitées à agir.'),
      text(' '),
      reference,
    ]);
    expect(wordsToTranslate(twinRows(begun))).toBe(7);
    expect(draftSchema.parse(begun)).toEqual(begun);
  });

  it('is begun once, and only between the two languages', () => {
    expect(withTwin(own, bank)).toBe(own);
    expect(withTwin({ ...sample, language: 'de' }, bank).twin).toBeUndefined();
  });

  it('agrees when a person says so, and no longer once either side changes', () => {
    expect(states(own)['p2']).toBe('unsaid');
    expect(states(agreed)['p2']).toBe('agreed');
    expect(states(rewritten(agreed, 'This note is ours.'))['p2']).toBe('here');
    const there = withTwinText(agreed, 'p2', [text('Autre chose.')]);
    expect(states(there)['p2']).toBe('there');
    expect(states(rewritten(there, 'This note is ours.'))['p2']).toBe('both');
    const settled = withAgreed(there, 'p2', by);
    expect(states(settled)['p2']).toBe('agreed');
    expect(twinRows(settled).find(({ id }) => id === 'p2')?.agreed).toMatchObject(by);
  });

  it('does not change when a field is filled', () => {
    expect(states({ ...agreed, values: { ...agreed.values, state: 'Borduria' } })).toEqual(states(agreed));
  });

  it('cannot agree without words on both sides', () => {
    expect(withAgreed(begun, 'p2', by)).toBe(begun);
    expect(withAgreed(sample, 'p1', by)).toBe(sample);
    expect(states(withAgreed(begun, 'constructor', by))).toEqual(states(begun));
  });

  it('names what the draft no longer has, and forgets what was emptied', () => {
    const shorter = { ...agreed, document: { blocks: agreed.document.blocks.slice(0, 2) } };
    expect(states(shorter)).toEqual({ note: 'missing', p1: 'agreed', p2: 'gone' });
    expect(states(withTwinText(shorter, 'p2', []))).not.toHaveProperty('p2');
  });

  it('stands on paper in the order and with the numbers of the draft', () => {
    const french = asTwin(agreed);
    expect(french?.language).toBe('fr');
    expect(french?.document.blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'paragraph']);
    expect(JSON.stringify(french?.document)).toContain('Cette note est du rédacteur.');
    expect(JSON.stringify(french?.document)).not.toContain('drafter');
    expect(asTwin(sample)).toBeUndefined();
  });
});
