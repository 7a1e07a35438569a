import { expect, it } from 'vitest';
import { newSheet } from '#shared/voting/new-sheet';
import { readCount } from '#shared/voting/read-count';

const id = '0f8fad5b-d9cb-469f-a165-70867728950e';

it('a new sheet takes the rule of its measure, and knows no position', () => {
  const of = (vote: 'unanimity' | 'qualified-majority' | 'consensus' | 'agreement-of-all' | 'none') =>
    newSheet({ id, date: '2026-11-22', measure: { id: 'listing', title: 'A listing', vote } });
  expect(of('unanimity')).toMatchObject({
    rule: 'unanimity-cfsp',
    measure: 'listing',
    title: 'A listing',
    positions: {},
  });
  expect(of('qualified-majority').rule).toBe('qualified-majority');
  expect([of('consensus').rule, of('agreement-of-all').rule]).toEqual(['consensus', 'consensus']);
  expect(of('none').rule).toBe('unanimity-cfsp');
  expect(newSheet({ id, date: '2026-11-22' })).not.toHaveProperty('measure');
});

it.each([
  ['574000', 574_000],
  ['83 577 000', 83_577_000],
  ['83,577,000', 83_577_000],
  ['83\u2009577\u2009000', 83_577_000],
  ['1.370', 1370],
  [' 7 ', 7],
])('reads %s as people', (typed, count) => {
  expect(readCount(typed)).toBe(count);
});

it.each(['', '0', '-5', '1.5', '12 34', '1,000.000', 'many', '2000000001', '9'.repeat(21)])(
  'does not read %j',
  (typed) => {
    expect(readCount(typed)).toBeUndefined();
  },
);
