import { describe, expect, it } from 'vitest';
import { dismissalOf, withDismissal, withoutDismissal } from '#shared/wording/dismissals';
import { draft } from '../drafting/sample-template';

const finding = { rule: 'attribution', words: 'carried out by Vardania' } as const;
const given = { reason: ' Agreed on the 3rd. ', name: ' Ana ', at: '2026-11-22T10:00:00Z' };

describe('putting a finding aside', () => {
  const aside = withDismissal(draft, finding, given);

  it('keeps why, who and when, for that rule and those words alone', () => {
    expect(dismissalOf(aside, finding)).toEqual({
      ...finding,
      reason: 'Agreed on the 3rd.',
      name: 'Ana',
      at: given.at,
    });
    expect(dismissalOf(aside, { ...finding, words: 'conducted by Vardania' })).toBeUndefined();
    expect(dismissalOf(aside, { ...finding, rule: 'date' })).toBeUndefined();
  });

  it('can be taken back, and done again', () => {
    expect(withoutDismissal(aside, finding).dismissed).toEqual([]);
    expect(withDismissal(aside, finding, { ...given, reason: 'Other.' }).dismissed).toHaveLength(1);
  });

  it.each([{ reason: ' ' }, { name: '' }])('asks for a reason and a name: %o', (lacking) => {
    expect(() => withDismissal(draft, finding, { ...given, ...lacking })).toThrow('input/schema');
  });

  it('keeps the beginning of very long words, and finds them again', () => {
    const long = { rule: 'marking', words: 'x'.repeat(900) } as const;
    expect(dismissalOf(withDismissal(draft, long, given), long)).toBeDefined();
  });
});
