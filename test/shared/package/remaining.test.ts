import { describe, expect, it } from 'vitest';
import { remainingOf } from '#shared/package/remaining';

const day = 24 * 60 * 60 * 1000;
const notAfter = Date.UTC(2027, 5, 30, 12);
const certificate = { notBefore: notAfter - 366 * day, notAfter };

describe('what is left of a certificate', () => {
  it.each([
    [60 * day, { state: 'valid' }],
    [60 * day - 1, { state: 'soon', days: 60 }],
    [14 * day, { state: 'soon', days: 15 }],
    [14 * day - 1, { state: 'urgent', days: 14 }],
    [0, { state: 'urgent', days: 1 }],
    [-1, { state: 'expired' }],
    [366 * day, { state: 'valid' }],
    [366 * day + 1, { state: 'not-yet' }],
  ] as const)('%i ms before its end', (left, expected) => {
    expect(remainingOf(certificate, notAfter - left)).toEqual(expected);
  });
});
