import { describe, expect, it } from 'vitest';
import type { Inline } from '#shared/document/model';
import { type Clause, clauseSchema } from '#shared/drafting/clause';
import { clauseInlines, departures, placeholdersIn } from '#shared/drafting/put-clause';
import { draft, template } from './sample-template';

const clause: Clause = clauseSchema.parse({
  id: 'territory',
  kind: 'clause',
  theme: 'due-diligence',
  title: 'Territory',
  level: 'un',
  state: 'host',
  asOf: '2015-07',
  en: 'The authorities of [State] are asked to act (now).',
  grounds: [{ source: 'W09', locator: 'para. 13' }, { source: 'C' }],
});
const put = (children: readonly Inline[]) => ({
  ...draft,
  clauses: { p1: 'territory' },
  document: { blocks: [{ type: 'paragraph' as const, id: 'p1', children }] },
});
const inlines = clauseInlines(clause, clause.en, template);

describe('a clause put into a text', () => {
  it('brings its grounds and the field for the State', () => {
    expect(inlines).toEqual([
      { type: 'text', text: 'The authorities of ' },
      { type: 'slot', name: 'state' },
      { type: 'text', text: ' are asked to act (now).' },
      { type: 'text', text: ' ' },
      { type: 'reference', source: 'W09', locator: 'para. 13' },
    ]);
  });

  it('never names the author of an act as its victim, nor fills a State the case does not know', () => {
    const named = {
      ...template,
      slots: [...template.slots, { ...template.slots[0], from: 'attribution.political.names' }],
    };
    for (const state of ['victim', 'other'] as const)
      expect(clauseInlines({ ...clause, state }, clause.en, named as typeof template)[0]).toEqual({
        type: 'text',
        text: clause.en,
      });
  });

  it('holds the draft back while one of its places is open', () => {
    const [open] = clauseInlines(clause, clause.en, { ...template, slots: [] });
    expect(placeholdersIn({ blocks: [{ type: 'paragraph', id: 'p', children: open ? [open] : [] }] })).toEqual([
      '[State]',
    ]);
    expect(placeholdersIn(draft.document)).toEqual([]);
  });

  it('keeps the brackets where the template has no field for a State', () => {
    const [first] = clauseInlines(clause, clause.en, { ...template, slots: [] });
    expect(first).toEqual({ type: 'text', text: clause.en });
  });
});

describe('departures', () => {
  const of = (children: readonly Inline[]) => departures(put(children), [clause]).map(({ paragraph }) => paragraph);

  it('are none while it stands as it was put in, whatever State it names', () => {
    expect(of(inlines)).toEqual([]);
    expect(of([{ type: 'text', text: 'The authorities of Vardania are asked to act (now).' }])).toEqual([]);
  });

  it('are seen at one word', () => {
    expect(of([{ type: 'text', text: 'The authorities of Vardania are urged to act (now).' }])).toEqual(['p1']);
  });

  it('are not sought in other paragraphs, nor for a clause the bank no longer has', () => {
    expect(departures({ ...put([]), clauses: {} }, [clause])).toEqual([]);
    expect(departures(put([]), [])).toEqual([]);
  });
});
