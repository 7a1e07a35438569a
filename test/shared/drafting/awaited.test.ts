import { describe, expect, it } from 'vitest';
import { awaited, emptyIn } from '#shared/drafting/awaited';
import { checkGates } from '#shared/drafting/gates';
import type { Gate, Template } from '#shared/drafting/model';
import { openSlots } from '#shared/drafting/slot-value';
import { desk, draft, template } from './sample-template';

const gate = (when: Gate['when']): Template => ({
  ...template,
  gates: template.gates.slice(0, 1).map((one) => ({ ...one, when })),
});
const waits = (of: Template, values: Readonly<Record<string, string>> = {}) => {
  const made = desk({ template: of, draft: { ...draft, values: { ...draft.values, ...values } } });
  const [check] = checkGates(made);
  if (!check) throw new Error('no gate');
  return { awaited: awaited(check, openSlots(of, made.draft)).map(({ name }) => name), empty: emptyIn(check) };
};

describe('awaited', () => {
  it('names the empty field that is asked for by itself', () => {
    const of = gate({ all: [{ slots: ['reply'] }, { declared: 'clear' }] });
    expect(waits(of)).toEqual({ awaited: ['reply'], empty: ['reply'] });
  });

  it('waits for nothing more once the field is filled, though the statement is still missing', () => {
    const of = gate({ all: [{ slots: ['reply'] }, { declared: 'clear' }] });
    expect(waits(of, { reply: '2026-11-30' })).toEqual({ awaited: [], empty: [] });
  });

  it('leads to the gate itself where the field may stay empty: nothing else asks for it', () => {
    const of = gate({ any: [{ slots: ['reply'] }, { declared: 'clear' }] });
    const optional = { ...of, slots: of.slots.map((slot) => ({ ...slot, required: false })) };
    expect(waits(optional)).toEqual({ awaited: [], empty: ['reply'] });
  });

  it('waits for a choice, and for no choice that was made otherwise', () => {
    const of = gate({ slot: 'reply', is: ['2026-12-01'] });
    expect(waits(of).awaited).toEqual(['reply']);
    expect(waits(of, { reply: '2026-11-30' }).awaited).toEqual([]);
  });
});
