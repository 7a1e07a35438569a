import { describe, expect, it } from 'vitest';
import { deadlineSchema } from '../../../shared/calendar/deadline';

const id = '5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c11';
const enteredAt = '2026-11-20T08:00:00.000Z';

describe('a deadline as it is kept', () => {
  it('needs no more than its id and the time it was entered', () => {
    const deadline = deadlineSchema.parse({ id, enteredAt });
    expect(deadline).toMatchObject({
      kind: 'deadline',
      rule: 'own',
      direction: 'forward',
      start: { at: '', zone: 'Europe/Brussels' },
      count: { n: 0, unit: 'working-days' },
    });
  });

  it('comes back the same after it was written and read', () => {
    const first = deadlineSchema.parse({
      id,
      enteredAt,
      kind: 'silence',
      start: { at: '2026-11-20T12:00', zone: 'Africa/Cairo' },
      silence: { brokenBy: 'Malta', brokenAt: '2026-11-23T09:05:00.000Z' },
    });
    expect(deadlineSchema.parse(JSON.parse(JSON.stringify(first)))).toEqual(first);
  });

  it('keeps a day that does not exist, so that it can be named', () => {
    expect(deadlineSchema.safeParse({ id, enteredAt, start: { at: '2026-02-30T10:00' } }).success).toBe(true);
  });

  it.each([
    ['another key', { colour: 'red' }],
    ['a length below nothing', { count: { n: -1, unit: 'hours' } }],
    ['a length without end', { count: { n: 10_000, unit: 'hours' } }],
    ['a unit nobody knows', { count: { n: 1, unit: 'fortnights' } }],
    ['a zone that is no name', { start: { at: '', zone: '../../etc' } }],
    ['a start that is no wall time', { start: { at: 'tomorrow', zone: 'UTC' } }],
    ['too many calendars', { calendars: Array.from({ length: 13 }, (_, n) => `calendar-${n}`) }],
    ['a note beyond its size', { note: 'x'.repeat(5001) }],
  ])('refuses %s', (_, part) => {
    expect(deadlineSchema.safeParse({ id, enteredAt, ...part }).success).toBe(false);
  });
});
