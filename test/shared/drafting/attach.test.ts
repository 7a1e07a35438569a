import { describe, expect, it } from 'vitest';
import { registerOf } from '#shared/case/evidence';
import { evidenceAsked, filledFromEvidence, withAttached } from '#shared/drafting/attach';
import { driftsOf } from '#shared/drafting/follow';
import { checkGates } from '#shared/drafting/gates';
import type { Template } from '#shared/drafting/model';
import { full } from '../case/sample-case';
import { desk, draft, template } from './sample-template';

const asking: Template = {
  ...template,
  slots: template.slots.map((slot) => (slot.name === 'instruction' ? { ...slot, from: 'evidence.t3.3.title' } : slot)),
};
const attachment = {
  id: '0e2f4c1a-8b1d-4f0e-9a55-3c1d2e4f5a6c',
  name: 'instruction.pdf',
  size: 10,
  sha256: 'a'.repeat(64),
  addedAt: '2026-11-20T10:00:00Z',
};
const given = {
  id: '0e2f4c1a-8b1d-4f0e-9a55-3c1d2e4f5a6d',
  question: 't3.3',
  title: 'CYBER/2026/118',
  date: '2026-11-20',
  attachment,
  now: 0,
};

describe('attaching an instruction', () => {
  it('puts the file in the register, tied to the question', () => {
    expect(registerOf(withAttached(full, given))).toMatchObject([
      { number: 1, title: given.title, files: [attachment], supports: [{ kind: 'question', id: 't3.3' }] },
    ]);
  });

  it('meets the gate that asks for it, and is no change to be asked about', () => {
    const file = withAttached(full, given);
    const filled = filledFromEvidence(asking, draft, { case: file, question: 't3.3' });
    expect(filled.values['instruction']).toBe('CYBER/2026/118');
    expect(checkGates(desk({ template: asking, draft: filled, case: file }))[0]?.state).toBe('met');
    expect(driftsOf(asking, filled, { case: file })).toEqual([]);
  });

  it('is offered only where a gate asks for evidence', () => {
    const [instruction, head] = asking.gates;
    if (!instruction || !head) throw new Error('no gates');
    expect(evidenceAsked(instruction, asking)).toBe('t3.3');
    expect(evidenceAsked(instruction, template)).toBeUndefined();
    expect(evidenceAsked(head, asking)).toBeUndefined();
  });
});
