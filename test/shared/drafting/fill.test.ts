import { describe, expect, it } from 'vitest';
import { newDraft } from '#shared/drafting/fill';
import { draftSchema, type Slot } from '#shared/drafting/model';
import { identified } from '#shared/drafting/paragraph-ids';
import { parseDraft } from '#shared/drafting/parse';
import { openSlots, slotTexts, slotValue, whyUnfit, withValue } from '#shared/drafting/slot-value';
import { full, withFact } from '../case/sample-case';
import { draft, template } from './sample-template';

const make = (file = full, from = template) =>
  newDraft({ template: from, case: file, id: draft.id, now: 0, title: 'Note' });

describe('newDraft', () => {
  it('fills every slot the case can fill, each in its form', () => {
    expect(draft.values).toEqual({
      state: 'Vardania',
      started: '2026-11-10T04:20:00Z',
      day: '2026-11-10',
      since: '10 November 2026 at 04:20 UTC',
      activity: 'Malicious software encrypted records.',
      subject: 'Hospital ransomware',
    });
    expect(openSlots(template, draft).map(({ name }) => name)).toEqual(['reply']);
  });

  it('pins the template and takes its text as the first one', () => {
    expect(draft).toMatchObject({ template: { id: 'note', version: 3 }, caseId: full.id, language: 'en' });
    expect(draft.document).toEqual(identified(template.body));
    expect(draft.createdAt).toBe('2026-11-20T10:00:00.000Z');
  });

  it.each(['unknown', 'open'] as const)(
    'takes nothing from a fact that is %s, though something is typed there',
    (status) => {
      expect(make(withFact(full, 'abroad', { status })).values).not.toHaveProperty('state');
    },
  );

  it('leaves a slot open that the fact does not fit', () => {
    const long = make({ ...full, title: 'x'.repeat(41) });
    expect(long.values).not.toHaveProperty('subject');
    const odd = make(withFact(full, 'abroad', { state: 'Vardania\u202e' }));
    expect(odd.values).not.toHaveProperty('state');
  });

  it('brings lines of a fact into one line where the slot is one', () => {
    expect(make(withFact(full, 'abroad', { state: ' the Republic\n of Vardania ' })).values['state']).toBe(
      'the Republic of Vardania',
    );
  });

  it('carries the higher mark of template and case', () => {
    expect(make({ ...full, marking: 'PUBLIC' }).marking).toBe('LIMITE');
    expect(make(full, { ...template, marking: 'PUBLIC' }).marking).toBe('LIMITE');
    expect(make({ ...full, marking: 'PUBLIC' }, { ...template, marking: 'PUBLIC' }).marking).toBe('PUBLIC');
  });
});

const of = (more: Partial<Slot>): Slot => ({
  name: 'x',
  kind: 'line',
  label: 'X',
  required: true,
  maxLength: 10,
  ...more,
});

describe('values', () => {
  it.each<[Partial<Slot>, string, ReturnType<typeof whyUnfit>]>([
    [{}, '', undefined],
    [{}, 'ten digits', undefined],
    [{}, 'eleven char', 'length'],
    [{}, 'two\nlines', 'lines'],
    [{ kind: 'text' }, 'two\nlines', undefined],
    [{ kind: 'text' }, 'a\r\nb', 'character'],
    [{ kind: 'text' }, 'a\u0000b', 'character'],
    [{ kind: 'text' }, 'a\u202eb', 'character'],
    [{ kind: 'text' }, 'a\ud800b', 'character'],
    [{ kind: 'date' }, '2026-11-30', undefined],
    [{ kind: 'date' }, '2026-11-31', 'date'],
    [{ kind: 'date', maxLength: 40 }, '2026-11-30T10:00Z', 'date'],
    [{ kind: 'datetime', maxLength: 40 }, '2026-11-30T10:00Z', undefined],
    [{ kind: 'datetime' }, '2026-11-30', 'date'],
    [{ kind: 'choice', options: ['a', 'b'] }, 'b', undefined],
    [{ kind: 'choice', options: ['a', 'b'] }, 'c', 'choice'],
    [{ kind: 'choice' }, 'c', 'choice'],
  ])('%j takes or refuses %j', (slot, value, why) => {
    expect(whyUnfit(of(slot), value)).toBe(why);
  });

  it('are set, shown in official form, and emptied again', () => {
    const set = withValue(template, draft, { name: 'reply', value: '2026-11-30' });
    expect(slotTexts(template, set)).toMatchObject({
      reply: '30 November 2026',
      started: '10 November 2026 at 04:20 UTC',
    });
    expect(openSlots(template, set)).toEqual([]);
    const emptied = withValue(template, set, { name: 'reply', value: '' });
    expect(emptied.values).toEqual(draft.values);
    expect(draftSchema.parse(set)).toEqual(set);
  });

  it('refuse what does not fit, and slots that do not exist', () => {
    const set = (name: string, value: string) => () => withValue(template, draft, { name, value });
    expect(set('reply', 'soon')).toThrow(expect.objectContaining({ code: 'template/value' }));
    expect(set('constructor', 'x')).toThrow(expect.objectContaining({ code: 'template/slot' }));
    expect(slotValue(draft, 'constructor')).toBeUndefined();
  });

  it.each(['{{reply}}', '**x**', '</w:t>', '$1', '%s', '# a'])(
    'stay as they are, whatever they look like: %s',
    (value) => {
      const set = withValue(template, draft, { name: 'instruction', value });
      expect(slotTexts(template, set)['instruction']).toBe(value);
    },
  );

  it('of spaces only leave a slot open', () => {
    expect(openSlots(template, { ...draft, values: { ...draft.values, state: '  ' } }).map(({ name }) => name)).toEqual(
      ['state', 'reply'],
    );
  });
});

describe('parseDraft', () => {
  it('gives back a draft that went through JSON', () => {
    expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it('tells a newer format from damage', () => {
    expect(() => parseDraft({ ...draft, format: 'valise-draft/3' })).toThrow(
      expect.objectContaining({ code: 'store/newer' }),
    );
    expect(() => parseDraft({ ...draft, marking: 'SECRET' })).toThrow(
      expect.objectContaining({ code: 'input/schema', details: { at: 'marking' } }),
    );
  });
});
