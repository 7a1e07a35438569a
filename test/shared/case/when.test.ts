import { describe, expect, it } from 'vitest';
import { whenSchema } from '#shared/case/parts';
import { readWhen, type TypedWhen } from '#shared/case/when';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July'];
months.push('August', 'September', 'October', 'November', 'December');
const read = (typed: string, precision: TypedWhen['precision'], zone = 'UTC') =>
  readWhen({ typed, precision, zone }, months);
const ends = (...of: Parameters<typeof read>) => {
  const { when, problem } = read(...of);
  return problem ?? `${when.earliest.slice(0, 16)} ${when.latest.slice(0, 16)}`;
};

describe('a time is as wide as it is known', () => {
  it.each([
    ['2026-11-10 04:20', 'minute', '2026-11-10T04:20 2026-11-10T04:20'],
    ['10 Nov 2026 04h', 'hour', '2026-11-10T04:00 2026-11-10T04:59'],
    ['2026-11-10 04:20', 'hour', '2026-11-10T04:00 2026-11-10T04:59'],
    ['10.11.2026', 'day', '2026-11-10T00:00 2026-11-10T23:59'],
    ['29 February 2024', 'day', '2024-02-29T00:00 2024-02-29T23:59'],
    ['November 2026', 'month', '2026-11-01T00:00 2026-11-30T23:59'],
    ['2026', 'year', '2026-01-01T00:00 2026-12-31T23:59'],
    ['10 Nov 2026', 'about', '2026-11-09T00:00 2026-11-11T23:59'],
    ['2026-11-10 04:20', 'about', '2026-11-10T03:20 2026-11-10T05:20'],
    ['10 Nov 2026 to 12 Nov 2026 18:00', 'between', '2026-11-10T00:00 2026-11-12T18:00'],
  ] as const)('%s, %s', (typed, precision, expected) => {
    expect(ends(typed, precision)).toBe(expected);
  });
});

describe('the clock of another place', () => {
  it.each([
    ['2026-11-10 04:20', 'minute', 'Europe/Brussels', '2026-11-10T03:20 2026-11-10T03:20'],
    ['2026-07-10', 'day', 'Europe/Brussels', '2026-07-09T22:00 2026-07-10T21:59'],
    ['2026-11-10 04:20', 'minute', 'Asia/Tokyo', '2026-11-09T19:20 2026-11-09T19:20'],
    ['25 Oct 2026 02:30', 'minute', 'Europe/Brussels', '2026-10-25T00:30 2026-10-25T01:30'],
    ['25 Oct 2026', 'day', 'Europe/Brussels', '2026-10-24T22:00 2026-10-25T22:59'],
  ] as const)('%s %s in %s', (typed, precision, zone, expected) => {
    expect(ends(typed, precision, zone)).toBe(expected);
  });
});

describe('what stands for no time has a code, and is kept as typed', () => {
  it.each([
    ['31 Nov 2026', 'day', 'UTC', 'calendar/date'],
    ['29 Feb 2026', 'day', 'UTC', 'calendar/date'],
    ['2026-11-10 24:01', 'minute', 'UTC', 'calendar/date'],
    ['last week', 'day', 'UTC', 'calendar/date'],
    ['10 Nov 2026', 'minute', 'UTC', 'case/when'],
    ['Nov 2026', 'day', 'UTC', 'case/when'],
    ['12 Nov 2026 to 10 Nov 2026', 'between', 'UTC', 'calendar/order'],
    ['12 Nov 2026', 'between', 'UTC', 'calendar/date'],
    ['29 March 2026 02:30', 'minute', 'Europe/Brussels', 'calendar/gap'],
    ['10 Nov 2026', 'day', 'Nowhere/Land', 'calendar/zone'],
  ] as const)('%s as %s in %s', (typed, precision, zone, code) => {
    const { when, problem } = read(typed, precision, zone);
    expect(problem).toBe(code);
    expect(when).toEqual({ earliest: '', latest: '', precision, zone, typed });
  });
});

it('not known needs no time and keeps what was typed', () => {
  expect(read('perhaps May', 'not-known')).toEqual({
    when: { earliest: '', latest: '', precision: 'not-known', zone: 'UTC', typed: 'perhaps May' },
  });
});

it('whatever was read may be stored', () => {
  expect(whenSchema.safeParse(read('10 Nov 2026 to 12 Nov 2026', 'between').when).success).toBe(true);
});
