import { describe, expect, it } from 'vitest';
import type { AttributionCode } from '#shared/decision/attribution';
import { codeStanding } from '#shared/drafting/attribution';
import { checkGates } from '#shared/drafting/gates';
import { checkLeave } from '#shared/drafting/may-leave';
import { type Template, templateSchema } from '#shared/drafting/model';
import { paper } from '#shared/drafting/paper';
import { renewed } from '#shared/drafting/renew';
import { openSlots, shownTexts, slotTexts, whyUnfit, withValue } from '#shared/drafting/slot-value';
import { full, withTrees } from '../case/sample-case';
import { say } from '../decision/sample-tree';
import { desk, draft, pack, paragraph, slot, template, text } from './sample-template';

const grounds = [{ source: 'C' }];
const code = (id: AttributionCode['id'], choice: string): AttributionCode => ({
  id,
  title: `Kind ${id}`,
  text: 'A kind.',
  example: 'A case.',
  allowed: { answer: 'b.1', is: [choice] },
  grounds,
});
const codes = [code('a0', 'head'), code('a3', 'recalled')];

const worded: Template = templateSchema.parse({
  ...template,
  slots: [
    {
      name: 'author',
      kind: 'attribution',
      label: 'Author',
      options: [
        { code: 'a0', text: 'No author is named.' },
        { code: 'a3', text: 'It was {{named}}, and {{named}} alone.' },
        { code: 'a5', text: 'Persons are listed.' },
      ],
    },
    { name: 'named', kind: 'line', label: 'State named', required: false },
    { name: 'paper', kind: 'choice', label: 'Paper', options: ['Nothing', 'A note'], required: false },
  ],
  gates: [
    { id: 'allowed', title: 'Allowed', remedy: 'Ask.', when: { attribution: 'author' }, grounds },
    {
      id: 'agreed',
      title: 'Agreed',
      remedy: 'Ask.',
      when: { any: [{ slot: 'author', is: ['a0', 'a5'] }, { declared: 'agreed' }] },
      grounds,
    },
  ],
  declarations: { agreed: 'All agreed.' },
  body: { blocks: [paragraph(slot('author')), paragraph(text('End.'))] },
});
const blank = { ...draft, values: {}, document: worded.body };
const set = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).reduce((was, [name, value]) => withValue(worded, was, { name, value }), blank);
const at = (values: Readonly<Record<string, string>>, answer = 'head') =>
  desk({
    template: worded,
    codes,
    draft: set(values),
    case: withTrees(full, {
      a: say({ 'a.1': 'yes', 'a.2': ['persons', 'money'], 'a.3': 'yes' }),
      b: say({ 'b.1': answer }),
    }),
  });
const states = (of: ReturnType<typeof at>) => checkGates(of).map(({ gate, state }) => `${gate.id} ${state}`);

describe('a gate on the wording about an author', () => {
  it('blocks A3 unless the answers allow it', () => {
    expect(states(at({ author: 'a3' }))).toEqual(['allowed not-met', 'agreed not-met']);
    expect(states(at({ author: 'a3' }, 'recalled'))).toEqual(['allowed met', 'agreed not-met']);
    expect(checkLeave(at({ author: 'a3', named: 'Vardania' }))[0]).toEqual({
      code: 'draft/gate-blocked',
      at: ['allowed', 'agreed'],
    });
  });

  it('is met by A0 here, and not by A0 where the answers speak against it', () => {
    expect(checkLeave(at({ author: 'a0' }))).toEqual([]);
    expect(states(at({ author: 'a0' }, 'recalled'))[0]).toBe('allowed not-met');
  });

  it('is not known while nothing is chosen, nothing is answered, or the content does not know the code', () => {
    expect(states(at({}))).toEqual(['allowed unknown', 'agreed unknown']);
    expect(states(at({ author: 'a3' }, 'unknown'))[0]).toBe('allowed unknown');
    expect(states(at({ author: 'a5' }))).toEqual(['allowed unknown', 'agreed met']);
  });

  it('shows the code, and the questions that decide', () => {
    const [allowed, agreed] = checkGates(at({ author: 'a3' })).map(({ evidence }) => evidence);
    expect(allowed).toEqual([{ kind: 'attribution', name: 'author', code: 'a3', nodes: ['b.1'], state: 'not-met' }]);
    expect(agreed?.[0]).toEqual({ kind: 'chosen', name: 'author', value: 'a3', state: 'not-met' });
  });

  it('says the same of every code beside its wording', () => {
    const answers = say({ 'b.1': 'head' });
    expect(codeStanding('a3', { codes, answers })).toEqual({
      code: 'a3',
      title: 'Kind a3',
      truth: 'no',
      grounds: [{ node: 'b.1', truth: 'no' }],
    });
    expect(codeStanding('a5', { codes, answers })).toMatchObject({ truth: 'unknown', title: undefined });
  });
});

describe('a wording', () => {
  it('is kept as its code and stands in the paper as its text', () => {
    const filled = set({ author: 'a0' });
    expect(filled.values).toEqual({ author: 'a0' });
    expect(slotTexts(worded, filled)).toEqual({ author: 'No author is named.' });
    const whole = paper({ draft: filled, case: full, pack: { ...pack, templates: [worded] } });
    expect(whole).toContain('No author is named.');
  });

  it('asks for the fields it is filled from, and only then', () => {
    expect(openSlots(worded, set({ author: 'a0' }))).toEqual([]);
    const half = set({ author: 'a3' });
    expect(openSlots(worded, half).map(({ name }) => name)).toEqual(['named']);
    expect(slotTexts(worded, half)).toEqual({});
    expect(shownTexts(worded, half)['author']).toBe('It was [State named], and [State named] alone.');
    const whole = set({ author: 'a3', named: '$& {{paper}}' });
    expect(slotTexts(worded, whole)['author']).toBe('It was $& {{paper}}, and $& {{paper}} alone.');
  });

  it.each(['a1', 'A0', 'No author is named.', 'constructor'])('takes no code that is not offered: %s', (value) => {
    const author = worded.slots[0];
    expect(author && whyUnfit(author, value)).toBe('choice');
    expect(() => set({ author: value })).toThrow(expect.objectContaining({ code: 'template/value' }));
  });
});

describe('a draft of an earlier version', () => {
  const old = { ...blank, template: { id: 'note', version: 2 }, values: { author: 'No author is named.', named: 'X' } };

  it('is held back until the present version is taken over', () => {
    const held = desk({ template: worded, codes, draft: old });
    expect(checkLeave(held)[0]).toEqual({ code: 'draft/template', at: [] });
  });

  it('keeps text, values and statements, and a wording by its code', () => {
    const now = renewed(worded, { ...old, declared: { agreed: true } });
    expect(now).toEqual({
      ...old,
      declared: { agreed: true },
      template: { id: 'note', version: 3 },
      values: { author: 'a0', named: 'X' },
    });
    expect(checkLeave(desk({ template: worded, codes, draft: now })).map(({ code }) => code)).not.toContain(
      'draft/template',
    );
  });

  it('leaves a wording open that no code has any more', () => {
    const now = renewed(worded, { ...old, values: { author: 'Another text.' } });
    expect(openSlots(worded, now).map(({ name }) => name)).toEqual(['author']);
  });

  it('takes the higher mark of the new version', () => {
    expect(renewed(worded, { ...old, marking: 'PUBLIC' }).marking).toBe('LIMITE');
  });
});
