import { AppError } from '../base/errors';
import { addDays, weekdayOf } from './day';
import { type Off, offOn } from './days-off';
import type { Calendar } from './model';

/** A day that is not counted, and every calendar that says why. */
export interface Skipped {
  readonly day: string;
  readonly offs: readonly Off[];
}

/**
 * Why nobody works on a day: a day is a working day when it is one in every calendar. Without a calendar Saturdays and
 * Sundays are off. @throws `calendar/no-data` where a calendar has no days off on file for the year
 */
export function offsOn(day: string, calendars: readonly Calendar[]): readonly Off[] {
  if (calendars.length === 0) return weekdayOf(day) < 6 ? [] : [{ why: 'weekend', name: '', calendar: '' }];
  const year = Number(day.slice(0, 4));
  const without = calendars.find(({ years }) => year < years.from || year > years.to);
  if (without) throw new AppError('calendar/no-data', { calendar: without.id, year });
  return calendars.flatMap((calendar) => offOn(calendar, day) ?? []);
}

export function isWorkingDay(day: string, calendars: readonly Calendar[]): boolean {
  return offsOn(day, calendars).length === 0;
}

/** Far more days than any weekend with holidays lasts: a calendar that is nothing but days off ends here. */
const longestRest = 400;

/** The first working day on or after a day, or with step -1 on or before it, and what was passed over. */
export function nextWorkingDay(
  day: string,
  calendars: readonly Calendar[],
  step: 1 | -1 = 1,
): { readonly day: string; readonly skipped: readonly Skipped[] } {
  const skipped: Skipped[] = [];
  for (let at = day; skipped.length < longestRest; at = addDays(at, step)) {
    const offs = offsOn(at, calendars);
    if (offs.length === 0) return { day: at, skipped };
    skipped.push({ day: at, offs });
  }
  throw new AppError('calendar/limit', { days: longestRest });
}

export interface Walk {
  /** Where the count ends. */
  readonly day: string;
  readonly counted: readonly string[];
  readonly skipped: readonly Skipped[];
}

/** So many working days after a day, or before it with step -1. The day itself is not counted. */
export function walkWorkingDays(day: string, count: number, { calendars, step }: Way): Walk {
  const counted: string[] = [];
  const skipped: Skipped[] = [];
  let at = day;
  while (counted.length < count) {
    const next = nextWorkingDay(addDays(at, step), calendars, step);
    skipped.push(...next.skipped);
    counted.push(next.day);
    at = next.day;
  }
  return { day: at, counted, skipped };
}

export interface Way {
  readonly calendars: readonly Calendar[];
  readonly step: 1 | -1;
}
