import { describe, expect, it } from 'vitest';
import { withTwin } from '#shared/drafting/begin-twin';
import { checkLeave } from '#shared/drafting/may-leave';
import { templateSchema } from '#shared/drafting/model';
import { slotText } from '#shared/drafting/slot-value';
import { asTwin, twinRows, withAgreed, withTwinText } from '#shared/drafting/twin';
import { allTwinRows, withFieldAgreed, withTwinField } from '#shared/drafting/twin-fields';
import { template as base, desk, draft as sample, text } from './sample-template';

const french = { language: 'fr', title: 'Note française', options: { paper: ['Rien', 'Une note'] }, body: base.body };
const template = templateSchema.parse({ ...base, texts: [french] });
const by = { name: 'Ida Example', at: '2026-11-22T10:00:00Z' };
const bank = { template, clauses: [], states: [{ name: 'Vardania', french: 'la Vardanie' }] };
const values = { ...sample.values, state: 'Vardania', activity: 'Systems stood still.', paper: 'A note' };
const begun = withTwin({ ...sample, values }, bank);
const states = (draft: typeof begun) =>
  Object.fromEntries(allTwinRows(draft, template).flatMap(({ field, state }) => (field ? [[field, state]] : [])));
const held = (draft: typeof begun, purpose: 'final' | 'clearance' = 'final') =>
  checkLeave(desk({ template, draft }), purpose).find(({ code }) => code === 'draft/twin-differs')?.at ?? [];
/** Everything said to mean the same. */
const settled = (() => {
  const lines = twinRows(begun).reduce(
    (draft, { id, there }) => withAgreed(there.length > 0 ? draft : withTwinText(draft, id, [text('Texte')]), id, by),
    begun,
  );
  return ['title', 'state', 'activity', 'subject', 'since'].reduce(
    (draft, field) => withFieldAgreed(draft, field, by),
    lines,
  );
})();

describe('fields in two languages', () => {
  it('know States by their French name with its article, and leave sentences to the translator', () => {
    expect(begun.twin?.values).toEqual({ state: 'la Vardanie' });
    expect(states(begun)).toMatchObject({ title: 'missing', state: 'agreed', activity: 'missing' });
  });

  it('know the title that the template gave, with what stands behind it', () => {
    const titled = (title: string) => withTwin({ ...sample, values, title }, bank).twin?.title;
    expect(titled('Note')).toBe('Note française');
    expect(titled('Note: Vardania')).toBe('Note française\u00a0: Vardania');
    expect(titled('Notes of ours')).toBeUndefined();
  });

  it('say a choice in the language of the text', () => {
    const paper = template.slots.find(({ name }) => name === 'paper');
    if (!paper) throw new Error('the sample has the field');
    expect(slotText(paper, begun, template)).toBe('A note');
    expect(slotText(paper, asTwin(begun) ?? begun, template)).toBe('Une note');
  });

  it('are marked when one side changes, and settled in a name', () => {
    const own = withFieldAgreed(withTwinField(begun, 'activity', 'Des systèmes se sont arrêtés.'), 'activity', by);
    expect(states(own)['activity']).toBe('agreed');
    expect(states({ ...own, values: { ...own.values, activity: 'Systems failed.' } })['activity']).toBe('here');
    expect(states(withTwinField(own, 'activity', 'Autre chose.'))['activity']).toBe('there');
    expect(asTwin(own)?.values['activity']).toBe('Des systèmes se sont arrêtés.');
    expect(own.values['activity']).toBe('Systems stood still.');
  });

  it('can be said to be the same without words of their own', () => {
    const same = withFieldAgreed(begun, 'title', by);
    expect(states(same)['title']).toBe('agreed');
    expect(same.twin?.title).toBe(begun.title);
  });
});

describe('leaving in two languages', () => {
  it('is held back until every place is compared, and by what changes after that', () => {
    expect(held(begun).length).toBeGreaterThan(0);
    expect(held(settled)).toEqual([]);
    const [line] = twinRows(settled);
    if (!line) throw new Error('the sample has a paragraph');
    expect(held(withTwinText(settled, line.id, [text('Autre chose')]))).toEqual([line.id]);
    expect(held({ ...settled, values: { ...settled.values, activity: 'Other.' } })).toEqual(['field:activity']);
  });

  it('lets missing words be asked for in clearance, and nothing that changed on one side', () => {
    const [line] = twinRows(settled);
    if (!line) throw new Error('the sample has a paragraph');
    expect(held(withTwinText(settled, line.id, []), 'clearance')).toEqual([]);
    expect(held(withTwinText(settled, line.id, []))).toEqual([line.id]);
    expect(held(withTwinText(settled, line.id, [text('Autre chose')]), 'clearance')).toEqual([line.id]);
  });

  it('is not held back when one language leaves alone', () => {
    expect(held(begun.twin ? { ...begun, twin: { ...begun.twin, leaves: false } } : begun)).toEqual([]);
  });
});
