import { describe, expect, it } from 'vitest';
import { checkGates } from '#shared/drafting/gates';
import { assertMayLeave, checkLeave } from '#shared/drafting/may-leave';
import { withValue } from '#shared/drafting/slot-value';
import { full, withFact, withTrees } from '../case/sample-case';
import { say } from '../decision/sample-tree';
import { desk, draft, template } from './sample-template';

const way = say({ 'a.1': 'yes', 'a.2': ['persons', 'money'], 'a.3': 'yes' });
const states = (of: ReturnType<typeof desk>) =>
  Object.fromEntries(checkGates(of).map(({ gate, state }) => [gate.id, state]));
const filled = withValue(template, withValue(template, draft, { name: 'reply', value: '2026-11-30' }), {
  name: 'instruction',
  value: 'CYBER 114',
});
const ready = desk({ draft: filled, case: withTrees(full, { a: way, b: say({ 'b.1': 'head', 'b.2': 'yes' }) }) });

describe('checkGates', () => {
  it('is met, not met or not known', () => {
    expect(states(desk())).toEqual({
      instruction: 'not-met',
      head: 'unknown',
      sourced: 'met',
      mark: 'met',
      clear: 'unknown',
    });
    expect(new Set(Object.values(states(ready)))).toEqual(new Set(['met']));
  });

  it('shows what it looked at', () => {
    const [instruction, head, sourced, mark, clear] = checkGates(ready).map(({ evidence }) => evidence);
    expect(instruction).toEqual([{ kind: 'slot', name: 'instruction', text: 'CYBER 114', state: 'met' }]);
    expect(head).toEqual([{ kind: 'answer', node: 'b.1', choice: 'head', state: 'met' }]);
    expect(sourced).toMatchObject([{ kind: 'facts', facts: { unsourced: [] }, state: 'met' }]);
    expect(mark).toEqual([{ kind: 'marking', marking: 'LIMITE', ceiling: 'LIMITE', state: 'met' }]);
    expect(clear).toEqual([
      { kind: 'answer', node: 'b.2', choice: 'yes', state: 'met' },
      { kind: 'declared', name: 'clear', state: 'not-met' },
    ]);
  });

  it('closes when the head has been recalled, and does not know when nobody knows', () => {
    const answered = (choice: string) => desk({ case: withTrees(full, { a: way, b: say({ 'b.1': choice }) }) });
    expect(states(answered('recalled'))['head']).toBe('not-met');
    expect(states(answered('unknown'))['head']).toBe('unknown');
  });

  it('does not count an answer that a change of mind has put aside', () => {
    const aside = withTrees(full, { a: say({ 'a.1': 'no' }), b: say({ 'b.1': 'head' }) });
    expect(states(desk({ case: aside }))['head']).toBe('unknown');
  });

  it('takes a statement made in person where an answer is missing', () => {
    expect(states(desk({ draft: { ...draft, declared: { clear: true } } }))['clear']).toBe('met');
    expect(states(desk({ draft: { ...draft, declared: { clear: false } } }))['clear']).toBe('unknown');
  });

  it('follows facts and mark', () => {
    expect(states(desk({ case: withFact(full, 'when', { source: '' }) }))['sourced']).toBe('not-met');
    expect(states(desk({ case: withFact(full, 'when', { status: 'open' }) }))['sourced']).toBe('unknown');
    const strict = { ...template, gates: [{ ...template.gates[3], when: { marking: 'PUBLIC' } }] } as typeof template; // the gate is there
    expect(Object.values(states(desk({ template: strict })))).toEqual(['not-met']);
  });

  it('refuses a gate that asks for a slot nobody can fill', () => {
    const broken = { ...template, slots: template.slots.filter(({ name }) => name !== 'instruction') };
    expect(() => checkGates(desk({ template: broken }))).toThrow(expect.objectContaining({ code: 'template/gate' }));
  });
});

describe('leaving', () => {
  it('is free when every gate is met and no slot is open', () => {
    expect(checkLeave(ready)).toEqual([]);
    expect(() => assertMayLeave(ready, 'final')).not.toThrow();
  });

  it('is held back by gates and slots, all of them named', () => {
    expect(checkLeave(desk())).toEqual([
      { code: 'draft/gate-blocked', at: ['instruction', 'head', 'clear'] },
      { code: 'draft/open-slots', at: ['reply'] },
    ]);
    expect(() => assertMayLeave(desk(), 'final')).toThrow(
      expect.objectContaining({ code: 'draft/gate-blocked', details: { at: ['instruction', 'head', 'clear'] } }),
    );
  });

  it('is held back by one open slot', () => {
    const open = { ...ready, draft: withValue(template, filled, { name: 'reply', value: '' }) };
    expect(() => assertMayLeave(open, 'final')).toThrow(
      expect.objectContaining({ code: 'draft/open-slots', details: { at: ['reply'] } }),
    );
  });

  it('is held back by a mark below that of the template', () => {
    const lowered = { ...ready, draft: { ...filled, marking: 'PUBLIC' as const } };
    expect(() => assertMayLeave(lowered, 'final')).toThrow(expect.objectContaining({ code: 'draft/marking' }));
  });
});
