import { lastDayOf } from './days';
import { z } from './zod';

const day = z.iso.date();

/** The days that the content speaks of. */
const earliest = '2007-01-01';
const latest = '2035-12-31';

/**
 * A day as people type it: `2018-04-30`, `30.4.2018`, `30 April 2018`, and for the last day of a month or year
 * `April 2018`, `4/18` or `2018`. `months` are the names of the months in the person's language, the first three letters
 * of which are enough. Undefined for everything else: days that do not exist, and days before 2007 or after 2035.
 */
export function readDay(typed: string, months: readonly string[]): string | undefined {
  const parts = typed
    .trim()
    .toLowerCase()
    .split(/[\s./-]+/);
  const numbers = parts.map((part) => (/^\d{1,4}$/.test(part) ? part : monthOf(part, months)));
  if (numbers.includes(undefined)) return undefined;
  const [first = '', second = '', third = ''] = numbers.map(String);
  switch (numbers.length) {
    case 1:
      return first.length === 4 ? valid(lastDayOf(first)) : undefined;
    case 2:
      return first.length === 4 ? monthEnd(first, second) : monthEnd(second, first);
    case 3:
      return first.length === 4 ? date(first, second, third) : date(third, second, first);
    default:
      return undefined;
  }
}

function monthOf(part: string, months: readonly string[]): string | undefined {
  const at = months.findIndex((name) => part.length >= 3 && name.toLowerCase().startsWith(part));
  return at < 0 ? undefined : String(at + 1);
}

function monthEnd(year: string, month: string): string | undefined {
  const first = date(year, month, '1');
  return first && lastDayOf(first.slice(0, 7));
}

function date(year: string, month: string, dayOfMonth: string): string | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  return valid(`${full}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`);
}

function valid(text: string): string | undefined {
  return day.safeParse(text).success && text >= earliest && text <= latest ? text : undefined;
}
