import { describe, expect, it } from 'vitest';
import { addMonths, isDay, weekdayOf } from '#shared/calendar/day';
import { daysOffIn, offOn } from '#shared/calendar/days-off';
import { orthodoxEaster, westernEaster } from '#shared/calendar/easter';
import { calendar, dayOff } from './calendars';

describe('Easter', () => {
  it.each([
    [1961, '1961-04-02', '1961-04-09'],
    [2000, '2000-04-23', '2000-04-30'],
    [2008, '2008-03-23', '2008-04-27'],
    [2011, '2011-04-24', '2011-04-24'],
    [2024, '2024-03-31', '2024-05-05'],
    [2026, '2026-04-05', '2026-04-12'],
    [2027, '2027-03-28', '2027-05-02'],
    [2038, '2038-04-25', '2038-04-25'],
  ])('of %i is %s in the west and %s in the east', (year, west, east) => {
    expect(westernEaster(year)).toBe(west);
    expect(orthodoxEaster(year)).toBe(east);
  });

  it('is a Sunday in every year', () => {
    for (let year = 1900; year <= 2100; year++)
      expect([weekdayOf(westernEaster(year)), weekdayOf(orthodoxEaster(year))]).toEqual([7, 7]);
  });
});

describe('a day', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-1-1', '', '9999-01-01'])(
    '%j is none',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it.each([
    ['2026-01-31', 1, '2026-02-28', true],
    ['2028-01-31', 1, '2028-02-29', true],
    ['2026-03-31', -1, '2026-02-28', true],
    ['2026-11-15', 2, '2027-01-15', false],
    ['2028-02-29', 12, '2029-02-28', true],
  ])('%s and %i months is %s', (day, months, to, isCut) => {
    expect(addMonths(day, months)).toEqual({ day: to, isCut });
  });
});

describe('days off', () => {
  it.each([
    ['a date', dayOff('x', { date: '05-01' }), ['2026-05-01']],
    ['a leap day, in a year without one', dayOff('x', { date: '02-29' }), []],
    ['the day after Easter', dayOff('x', { easter: 1 }), ['2026-04-06']],
    ['the Friday before Easter in the east', dayOff('x', { orthodox: -2 }), ['2026-04-10']],
    ['the first Monday of a month', dayOff('x', { month: 5, weekday: 1, nth: 1 }), ['2026-05-04']],
    ['the last Monday of a month', dayOff('x', { month: 10, weekday: 1, nth: -1 }), ['2026-10-26']],
    ['the last weekday of December', dayOff('x', { month: 12, weekday: 4, nth: -1 }), ['2026-12-31']],
    ['the Saturday on or after a date', dayOff('x', { from: '10-31', weekday: 6 }), ['2026-10-31']],
    ['days that are listed', dayOff('x', { days: ['2025-01-01', '2026-03-20'] }), ['2026-03-20']],
    ['a Sunday that is kept on Monday', dayOff('x', { date: '03-01' }, { moved: { 7: 1 } }), ['2026-03-02']],
    ['one that began later', dayOff('x', { date: '05-01' }, { from: 2027 }), []],
    ['one that was given up', dayOff('x', { date: '05-01' }, { to: 2025 }), []],
    [
      'one of the next year that is kept before its turn',
      dayOff('x', { date: '01-01' }, { moved: { 5: -1 } }),
      ['2026-01-01', '2026-12-31'],
    ],
  ])('can be %s', (_, one, days) => {
    const found = [...daysOffIn(calendar('c', { daysOff: [one] }), 2026).keys()];
    expect(found.sort()).toEqual(days);
  });

  it('bear their name, on a weekend too', () => {
    const one = calendar('c', { weekend: [5, 6], daysOff: [dayOff('Feast', { date: '11-20' })] });
    expect(offOn(one, '2026-11-20')).toEqual({ why: 'day-off', name: 'Feast', calendar: 'c' });
    expect(offOn(one, '2026-11-21')).toEqual({ why: 'weekend', name: '', calendar: 'c' });
    expect(offOn(one, '2026-11-22')).toBeUndefined();
  });
});
