import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/calendar/day';
import { type CountUnit, countUnits, type Direction, type Method } from '#shared/calendar/deadline';
import { reckon } from '#shared/calendar/reckon';
import { isWorkingDay } from '#shared/calendar/working';
import { calendar, dayOff } from './calendars';

const week = calendar('week', { daysOff: [dayOff('Feast', { date: '12-08' })] });

interface Example {
  readonly from: string;
  readonly n: number;
  readonly unit: CountUnit;
  readonly to: string;
  readonly rules: readonly string[];
}

function reckoned({ from, n, unit }: Omit<Example, 'to' | 'rules'>, method: Method, direction: Direction = 'forward') {
  const start = { at: from, zone: 'Europe/Brussels' };
  return reckon({ start, count: { n, unit }, method, direction }, [week]);
}

const forward: readonly Example[] = [
  {
    from: '2026-11-20T15:00',
    n: 5,
    unit: 'working-days',
    to: '2026-11-27 24:00',
    rules: ['event-day-not-counted', 'working-days-only', 'ends-with-last-hour'],
  },
  {
    from: '2026-12-04T15:00',
    n: 2,
    unit: 'working-days',
    to: '2026-12-09 24:00',
    rules: ['event-day-not-counted', 'working-days-only', 'ends-with-last-hour'],
  },
  {
    from: '2026-11-20T15:00',
    n: 1,
    unit: 'calendar-days',
    to: '2026-11-23 24:00',
    rules: ['event-day-not-counted', 'runs-to-working-day', 'ends-with-last-hour'],
  },
  {
    from: '2026-11-20T15:00',
    n: 2,
    unit: 'calendar-days',
    to: '2026-11-24 24:00',
    rules: ['event-day-not-counted', 'runs-to-working-day', 'two-working-days', 'ends-with-last-hour'],
  },
  {
    from: '2026-11-19T15:00',
    n: 3,
    unit: 'calendar-days',
    to: '2026-11-23 24:00',
    rules: ['event-day-not-counted', 'runs-to-working-day', 'ends-with-last-hour'],
  },
  {
    from: '2026-11-23T09:00',
    n: 1,
    unit: 'weeks',
    to: '2026-11-30 24:00',
    rules: ['event-day-not-counted', 'same-weekday', 'ends-with-last-hour'],
  },
  {
    from: '2026-12-01T09:00',
    n: 1,
    unit: 'weeks',
    to: '2026-12-09 24:00',
    rules: ['event-day-not-counted', 'same-weekday', 'runs-to-working-day', 'ends-with-last-hour'],
  },
  {
    from: '2026-01-31T09:00',
    n: 1,
    unit: 'months',
    to: '2026-03-02 24:00',
    rules: ['event-day-not-counted', 'last-day-of-month', 'runs-to-working-day', 'ends-with-last-hour'],
  },
  {
    from: '2026-09-15T09:00',
    n: 2,
    unit: 'months',
    to: '2026-11-16 24:00',
    rules: ['event-day-not-counted', 'same-date', 'runs-to-working-day', 'ends-with-last-hour'],
  },
  {
    from: '2028-02-29T09:00',
    n: 1,
    unit: 'years',
    to: '2029-02-28 24:00',
    rules: ['event-day-not-counted', 'last-day-of-month', 'ends-with-last-hour'],
  },
  {
    from: '2026-11-20T10:20',
    n: 24,
    unit: 'hours',
    to: '2026-11-21 11:00',
    rules: ['event-hour-not-counted', 'hours-run-on'],
  },
  {
    from: '2026-11-20T10:00',
    n: 8,
    unit: 'hours',
    to: '2026-11-20 19:00',
    rules: ['event-hour-not-counted', 'hours-run-on'],
  },
];

describe('under Regulation 1182/71', () => {
  it.each(forward)('$n $unit from $from end on $to', (example) => {
    const { day, time, rules } = reckoned(example, 'regulation');
    expect(`${day} ${time}`).toBe(example.to);
    expect(rules).toEqual(example.rules);
  });

  it('a period backward is not put off, and what falls on a day off is said to', () => {
    const found = reckoned({ from: '2026-12-13T10:00', n: 14, unit: 'calendar-days' }, 'regulation', 'backward');
    expect(`${found.day} ${found.time}`).toBe('2026-11-29 00:00');
    expect(found.rules).toContain('not-put-off-backward');
    expect(found.notices.map(({ code }) => code)).toEqual(['calendar/day-off']);
  });

  it('the end of a day is the midnight that closes it', () => {
    const { at } = reckoned({ from: '2026-11-20T15:00', n: 5, unit: 'working-days' }, 'regulation');
    expect(new Date(at).toISOString()).toBe('2026-11-27T23:00:00.000Z');
  });

  it('never ends on a day off, whatever the length', () => {
    const units = fc.constantFrom(...countUnits.filter((unit) => unit !== 'hours'));
    const days = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2010-01-01', n));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20 }), units, (day, n, unit) => {
        const found = reckoned({ from: `${day}T12:00`, n, unit }, 'regulation');
        expect(isWorkingDay(found.day, [week])).toBe(true);
        expect(found.day > day).toBe(true);
      }),
    );
  });

  it('of two days or more two are days to work in', () => {
    const days = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2010-01-01', n));
    fc.assert(
      fc.property(days, fc.integer({ min: 2, max: 9 }), (day, n) => {
        const { day: end } = reckoned({ from: `${day}T12:00`, n, unit: 'calendar-days' }, 'regulation');
        const inside = Array.from({ length: 40 }, (_, at) => addDays(day, at + 1)).filter((one) => one <= end);
        expect(inside.filter((one) => isWorkingDay(one, [week])).length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

describe('to the minute', () => {
  it.each([
    ['2026-11-20T15:05', 3, 'working-days', 'forward', '2026-11-25 15:05'],
    ['2026-11-25T15:05', 3, 'working-days', 'backward', '2026-11-20 15:05'],
    ['2026-11-20T15:05', 72, 'hours', 'forward', '2026-11-23 15:05'],
    ['2026-10-24T10:00', 24, 'hours', 'forward', '2026-10-25 09:00'],
    ['2026-03-28T10:00', 24, 'hours', 'forward', '2026-03-29 11:00'],
    ['2026-03-29T11:00', 24, 'hours', 'backward', '2026-03-28 10:00'],
    ['2026-10-31T15:05', 1, 'months', 'forward', '2026-11-30 15:05'],
  ] as const)('%s and %i %s %s is %s', (from, n, unit, direction, to) => {
    const { day, time } = reckoned({ from, n, unit }, 'plain', direction);
    expect(`${day} ${time}`).toBe(to);
  });

  it('an end that clocks skip is an hour later, and said', () => {
    const found = reckoned({ from: '2026-02-28T02:30', n: 29, unit: 'calendar-days' }, 'plain');
    expect(new Date(found.at).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(found.notices.map(({ code }) => code)).toEqual(['calendar/gap', 'calendar/day-off']);
  });
});

describe('what cannot be reckoned has a code', () => {
  it.each([
    ['a day that does not exist', { from: '2026-02-30T10:00', n: 1, unit: 'weeks' }, 'calendar/date'],
    ['a year without days off', { from: '2060-12-01T10:00', n: 3, unit: 'months' }, 'calendar/no-data'],
    ['a length without end', { from: '2026-02-20T10:00', n: 9999, unit: 'years' }, 'calendar/limit'],
  ] as const)('%s', (_, asked, code) => {
    expect(() => reckoned(asked, 'regulation')).toThrow(code);
  });
});

it('without a calendar Saturdays and Sundays are left out, and it is said that holidays are not', () => {
  const asked = {
    start: { at: '2026-12-24T10:00', zone: 'UTC' },
    count: { n: 2, unit: 'working-days' },
    method: 'plain',
    direction: 'forward',
  } as const;
  const { day, notices } = reckon(asked, []);
  expect(day).toBe('2026-12-28');
  expect(notices.map(({ code }) => code)).toEqual(['calendar/none']);
});
