import type { CountUnit } from './deadline';

/** Days of the calendar as `2026-11-22`, without hour and zone. */
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayLength = 86_400_000;

/** Whether the text is a day that exists, in the years 1900 to 9998. */
export function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = pattern.exec(text) ?? [];
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return year >= '1900' && year <= '9998' && dayOf(at) === text;
}

/** Midnight UTC of a day, for reckoning only. */
export function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day, UTC, of a moment. */
export function dayOf(at: number): string {
  return Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 10);
}

/** So many days later, or earlier. */
export function addDays(day: string, count: number): string {
  return dayOf(numberOf(day) + count * dayLength);
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: string): number {
  return new Date(numberOf(day)).getUTCDay() || 7;
}

/** The same date so many months later or earlier; `isCut` where that month has no such date and its last day stands in. */
export function addMonths(day: string, count: number): { readonly day: string; readonly isCut: boolean } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return { day: dayOf(Date.UTC(year, month - 1 + count, Math.min(date, last))), isCut: date > last };
}

/** A day moved by a length in days or more; hours and working days are not counted by the calendar alone. */
export function moveDay(day: string, count: number, unit: Exclude<CountUnit, 'hours' | 'working-days'>) {
  if (unit === 'calendar-days') return { day: addDays(day, count), isCut: false };
  if (unit === 'weeks') return { day: addDays(day, 7 * count), isCut: false };
  return addMonths(day, unit === 'months' ? count : 12 * count);
}
