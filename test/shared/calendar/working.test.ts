import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, weekdayOf } from '#shared/calendar/day';
import { isWorkingDay, nextWorkingDay, walkWorkingDays } from '#shared/calendar/working';
import { calendar, dayOff } from './calendars';

const months = fc.integer({ min: 1, max: 12 });
const two = (n: number) => String(n).padStart(2, '0');
const anyDayOff = fc.oneof(
  fc.tuple(months, fc.integer({ min: 1, max: 28 })).map(([m, d]) => dayOff('date', { date: `${two(m)}-${two(d)}` })),
  fc.integer({ min: -60, max: 60 }).map((easter) => dayOff('easter', { easter })),
  fc.integer({ min: -60, max: 60 }).map((orthodox) => dayOff('orthodox', { orthodox })),
  fc
    .record({ month: months, weekday: fc.integer({ min: 1, max: 7 }), nth: fc.constantFrom(1, 2, 3, 4, -1 as const) })
    .map((on) => dayOff('nth', on as never)), // the record is one of the union
);
const anyCalendar = fc
  .record({
    weekend: fc.constantFrom<number[]>([6, 7], [5, 6], [5], [7], []),
    daysOff: fc.array(anyDayOff, { maxLength: 25 }),
  })
  .map((change) => calendar('any', change));
const calendars = fc.array(anyCalendar, { maxLength: 3 });
const anyDay = fc.integer({ min: 0, max: 14_000 }).map((n) => addDays('2010-01-01', n));
const counts = fc.integer({ min: 1, max: 60 });

/** The same count done day by day, as a person with a wall calendar does it. */
function oracle(day: string, count: number, off: (day: string) => boolean, step: 1 | -1): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, step);
    if (!off(at)) left -= 1;
  }
  return at;
}

it('counts as a person with a wall calendar does, both ways', () => {
  fc.assert(
    fc.property(calendars, anyDay, counts, fc.constantFrom(1, -1), (all, day, count, step) => {
      const off = (at: string) => (all.length === 0 ? weekdayOf(at) > 5 : !isWorkingDay(at, all));
      const walk = walkWorkingDays(day, count, { calendars: all, step: step === 1 ? 1 : -1 });
      expect(walk.day).toBe(oracle(day, count, off, step === 1 ? 1 : -1));
    }),
    { numRuns: 300 },
  );
});

it('never ends on a day off, and names every day it did not count', () => {
  fc.assert(
    fc.property(calendars, anyDay, counts, (all, day, count) => {
      const walk = walkWorkingDays(day, count, { calendars: all, step: 1 });
      expect(isWorkingDay(walk.day, all)).toBe(true);
      expect(walk.counted).toHaveLength(count);
      const seen = [...walk.counted, ...walk.skipped.map((one) => one.day)].sort();
      expect(seen).toEqual(seen.map((_, at) => addDays(day, at + 1)));
      for (const { offs } of walk.skipped) expect(offs.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

it('comes back to a working day by the same number of days', () => {
  fc.assert(
    fc.property(calendars, anyDay, counts, (all, any, count) => {
      const day = nextWorkingDay(any, all).day;
      const there = walkWorkingDays(day, count, { calendars: all, step: 1 }).day;
      expect(walkWorkingDays(there, count, { calendars: all, step: -1 }).day).toBe(day);
      const back = walkWorkingDays(day, count, { calendars: all, step: -1 }).day;
      expect(walkWorkingDays(back, count, { calendars: all, step: 1 }).day).toBe(day);
    }),
    { numRuns: 300 },
  );
});

it('is the latest day from which the count still arrives in time', () => {
  fc.assert(
    fc.property(calendars, anyDay, counts, (all, any, count) => {
      const day = nextWorkingDay(any, all).day;
      const latest = walkWorkingDays(day, count, { calendars: all, step: -1 }).day;
      const arrives = (from: string) => walkWorkingDays(from, count, { calendars: all, step: 1 }).day;
      expect(arrives(latest) <= day).toBe(true);
      expect(arrives(nextWorkingDay(addDays(latest, 1), all).day) > day).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it('works in several calendars only where all of them do', () => {
  const brussels = calendar('b', { daysOff: [dayOff('Feast', { date: '11-11' })] });
  const host = calendar('h', { weekend: [5, 6] });
  const walk = walkWorkingDays('2026-11-09', 5, { calendars: [brussels, host], step: 1 });
  expect(walk.counted).toEqual(['2026-11-10', '2026-11-12', '2026-11-16', '2026-11-17', '2026-11-18']);
  expect(
    walk.skipped.map(({ day, offs }) => [day, offs.map(({ calendar: id, name }) => `${id} ${name}`.trim())]),
  ).toEqual([
    ['2026-11-11', ['b Feast']],
    ['2026-11-13', ['h']],
    ['2026-11-14', ['b', 'h']],
    ['2026-11-15', ['b']],
  ]);
});

it('stops where a calendar has no days off on file', () => {
  const short = calendar('short', { years: { from: 2026, to: 2026 } });
  expect(() => walkWorkingDays('2026-12-30', 2, { calendars: [short], step: 1 })).toThrow('calendar/no-data');
});

it('stops in a calendar without any working day', () => {
  const never = calendar('never', { weekend: [1, 2, 3, 4, 5, 6, 7] });
  expect(() => walkWorkingDays('2026-01-01', 1, { calendars: [never], step: 1 })).toThrow('calendar/limit');
});
