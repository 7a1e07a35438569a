import { expect, it } from 'vitest';
import { median, percentile, result } from '../../scripts/bench/measure.mjs';

it('takes the middle, whatever the order, and no outlier', () => {
  expect(median([3, 1, 900])).toBe(3);
  expect(median([4, 1, 900, 2])).toBe(3);
  expect(median([10, 9, 100])).toBe(10);
});

it('takes the value below which nearly all stay, and not the one above', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(percentile(hundred, 0.95)).toBe(95);
  expect(percentile([...hundred.slice(1), 9000], 0.95)).toBe(95);
  expect(percentile([7], 0.95)).toBe(7);
});

it('holds the ratio against the bar where there is a peer', () => {
  const met = { name: 'x', value: 13, unit: 'ms', peer: 10, ratio: 1.3, bar: 1.3, pass: true };
  expect(result({ name: 'x', value: 13, peer: 10, bar: 1.3 })).toEqual(met);
  expect(result({ name: 'x', value: 13.1, peer: 10, bar: 1.3 })).toMatchObject({ ratio: 1.31, pass: false });
});

it('holds the value itself against the bar where there is none', () => {
  const met = { name: 'x', value: 50, unit: 'ms', peer: null, ratio: null, bar: 50, pass: true };
  expect(result({ name: 'x', value: 50, bar: 50 })).toEqual(met);
  expect(result({ name: 'x', value: 50.1, bar: 50 }).pass).toBe(false);
});
