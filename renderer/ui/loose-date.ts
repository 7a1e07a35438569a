import { officialDay } from './dates';

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A date as exactly as it is known: `2015`, `April 2015`, `30 July 2020`. */
export function looseDate(date: string): string {
  if (date.length === 4) return date;
  return date.length === 7 ? month.format(Date.parse(date)) : officialDay(date);
}
