import { describe, expect, it } from 'vitest';
import { checkGates } from '#shared/drafting/gates';
import { checkLeave } from '#shared/drafting/may-leave';
import { withOverride, withoutOverride } from '#shared/drafting/overrides';
import { provenance } from '#shared/drafting/provenance';
import { withValue } from '#shared/drafting/slot-value';
import { full } from '../case/sample-case';
import { desk, draft, pack, template } from './sample-template';

const at = '2026-11-22T10:00:00.000Z';
const given = { gate: 'instruction', reason: 'By telephone, the text follows.', name: 'A. Example', at };
const passed = withOverride(template, draft, given);

describe('an override', () => {
  it('passes the gate in a name and leaves its state as it is', () => {
    const [gate] = checkGates(desk({ draft: passed }));
    expect(gate).toMatchObject({ state: 'not-met', override: { name: 'A. Example', at } });
    expect(checkLeave(desk({ draft: passed }))[0]).toEqual({ code: 'draft/gate-blocked', at: ['head', 'clear'] });
  });

  it('opens no slot', () => {
    const every = ['instruction', 'head', 'clear'].reduce(
      (was, gate) => withOverride(template, was, { ...given, gate }),
      draft,
    );
    expect(checkLeave(desk({ draft: every }))).toEqual([{ code: 'draft/open-slots', at: ['reply'] }]);
  });

  it('is silent once the gate is met', () => {
    const met = withValue(template, passed, { name: 'instruction', value: 'CYBER 114' });
    expect(checkGates(desk({ draft: met }))[0]).toEqual(expect.not.objectContaining({ override: expect.anything() }));
  });

  it('can be taken back', () => {
    expect(checkLeave(desk({ draft: withoutOverride(passed, 'instruction') }))[0]?.at).toContain('instruction');
    expect(withoutOverride(passed, 'head').overrides).toEqual(passed.overrides);
  });

  it.each([
    ['no reason', { ...given, reason: ' ' }, 'input/schema'],
    ['no name', { ...given, name: '' }, 'input/schema'],
    ['a reason of 5001 characters', { ...given, reason: 'x'.repeat(5001) }, 'input/schema'],
    ['no time', { ...given, at: 'today' }, 'input/schema'],
    ['a gate of another template', { ...given, gate: 'other' }, 'template/gate'],
    ['a name every object has', { ...given, gate: 'constructor' }, 'template/gate'],
  ])('is refused with %s', (_, wrong, code) => {
    expect(() => withOverride(template, draft, wrong)).toThrow(expect.objectContaining({ code }));
  });

  it('is told to the reader of the package', async () => {
    const told = await provenance({ draft: passed, case: full, pack, digest: async (bytes) => bytes });
    const { gate, ...override } = given;
    expect(told).toMatchObject({ overrides: [{ gate, title: 'instruction', ...override }] });
  });
});
