import { addDays, addMonths, isDay, weekdayOf } from './day';
import { orthodoxEaster, westernEaster } from './easter';
import type { Calendar, DayOff } from './model';

/** Why nobody works on a day: the weekend, or a day off with its name. */
export interface Off {
  readonly why: 'weekend' | 'day-off';
  readonly name: string;
  readonly calendar: string;
}

/** Every day off of a year by its day; days off that fall on a weekend are named all the same. */
export function daysOffIn(calendar: Calendar, year: number): ReadonlyMap<string, string> {
  const known = lists.get(calendar) ?? new Map<number, ReadonlyMap<string, string>>();
  lists.set(calendar, known);
  const made = known.get(year) ?? makeList(calendar, year);
  known.set(year, made);
  return made;
}
const lists = new WeakMap<Calendar, Map<number, ReadonlyMap<string, string>>>();

function makeList({ daysOff }: Calendar, year: number): ReadonlyMap<string, string> {
  // a day near the turn of a year may be kept in the next one
  const around = daysOff.flatMap((one) => [year - 1, year, year + 1].flatMap((y) => occurrences(one, y)));
  const days = around.filter(([day]) => day.startsWith(String(year)));
  return new Map([...days].reverse()); // of two names the first one given stays
}

function occurrences(one: DayOff, year: number): readonly (readonly [day: string, name: string])[] {
  if ((one.from !== undefined && year < one.from) || (one.to !== undefined && year > one.to)) return [];
  return fallsOn(one, year).map((day) => {
    const shift = Object.entries(one.moved).find(([weekday]) => Number(weekday) === weekdayOf(day))?.[1] ?? 0;
    return [addDays(day, shift), one.name] as const;
  });
}

function fallsOn({ on }: DayOff, year: number): readonly string[] {
  if ('days' in on) return on.days.filter((day) => day.startsWith(String(year)));
  if ('easter' in on) return [addDays(westernEaster(year), on.easter)];
  if ('orthodox' in on) return [addDays(orthodoxEaster(year), on.orthodox)];
  if ('date' in on) return [`${year}-${on.date}`].filter(isDay);
  if ('from' in on) return [nextWeekday(`${year}-${on.from}`, on.weekday)];
  const first = `${year}-${String(on.month).padStart(2, '0')}-01`;
  if (on.nth > 0) return [addDays(nextWeekday(first, on.weekday), 7 * (on.nth - 1))];
  return [addDays(nextWeekday(addMonths(first, 1).day, on.weekday), -7)];
}

/** The first such weekday on or after a day. */
function nextWeekday(day: string, weekday: number): string {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7);
}

/** Why a day is no working day in a calendar; nothing where it is one. */
export function offOn(calendar: Calendar, day: string): Off | undefined {
  const name = daysOffIn(calendar, Number(day.slice(0, 4))).get(day);
  if (name !== undefined) return { why: 'day-off', name, calendar: calendar.id };
  if (calendar.weekend.includes(weekdayOf(day))) return { why: 'weekend', name: '', calendar: calendar.id };
  return undefined;
}
