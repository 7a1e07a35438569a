import { expect, it } from 'vitest';
import { contentAge } from '../../../renderer/store/content-age';

const day = 86_400_000;
const pack = { lawDate: '2026-11-21' };
const begin = Date.parse('2026-11-21T00:00:00Z');
const at = (days: number) => begin + days * day;

it('counts whole days from the day of the law, and none where the clock was set back', () => {
  expect(contentAge({ pack }, at(1) - 1)).toEqual({ state: 'current', days: 0 });
  expect(contentAge({ pack }, at(1))).toEqual({ state: 'current', days: 1 });
  expect(contentAge({ pack }, at(-400))).toEqual({ state: 'current', days: 0 });
});

it('is old after ninety days, not on the ninetieth', () => {
  expect(contentAge({ pack }, at(91) - 1)).toEqual({ state: 'current', days: 90 });
  expect(contentAge({ pack }, at(91))).toEqual({ state: 'stale', days: 91 });
});

it('is overdue once its last day is over, however young the law in it is', () => {
  const expires = '2026-11-30T23:59:59.000Z';
  expect(contentAge({ pack, expires }, Date.parse(expires))).toEqual({ state: 'current', days: 9 });
  expect(contentAge({ pack, expires }, Date.parse(expires) + 1)).toEqual({ state: 'overdue', day: '2026-11-30' });
});
