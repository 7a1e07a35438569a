import { describe, expect, it } from 'vitest';
import { voteSheetSchema } from '#shared/voting/sheet';

const least = { id: '0f8fad5b-d9cb-469f-a165-70867728950e', date: '2026-03-01' };
const fits = (change: object) => voteSheetSchema.safeParse({ ...least, ...change }).success;

describe('a vote sheet', () => {
  it('needs an id and a day, and knows nothing until told', () => {
    expect(voteSheetSchema.parse(least)).toMatchObject({
      rule: 'unanimity-cfsp',
      proposal: 'unknown',
      defence: 'not-known',
      positions: {},
      populations: {},
      brake: '',
    });
  });

  it('holds positions, own figures and a brake', () => {
    expect(fits({ positions: { FR: 'for', DE: 'abstains-formally' }, populations: { MT: 1 }, brake: 'CY' })).toBe(true);
  });

  it.each([
    ['a field of another kind', { flag: true }],
    ['a rule nobody knows', { rule: 'acclamation' }],
    ['a State that is not two letters', { positions: { France: 'for' } }],
    ['a position nobody knows', { positions: { FR: 'maybe' } }],
    ['nobody living in a State', { populations: { FR: 0 } }],
    ['a part of a person', { populations: { FR: 1.5 } }],
    ['a day that does not exist', { date: '2026-02-30' }],
    ['too long a note', { note: 'n'.repeat(5001) }],
    ['a brake by several', { brake: 'FR, DE' }],
  ])('refuses %s', (_, change) => {
    expect(fits(change)).toBe(false);
  });

  it('refuses more States than there can be', () => {
    const code = (at: number) => String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26));
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [code(at), 'for']));
    expect(fits({ positions: many(60) })).toBe(true);
    expect(fits({ positions: many(61) })).toBe(false);
  });
});
