import { AppError, type ErrorCode } from '../base/errors';
import { momentOf } from '../calendar/zone';
import type { When } from './parts';
import { readTime, type TypedTime, type Unit, units } from './typed-time';

/** How surely a time is known, as a person chooses it. */
export type Precision = When['precision'];
export const precisions: readonly Precision[] = [
  'minute',
  'hour',
  'day',
  'month',
  'year',
  'about',
  'between',
  'not-known',
];

export interface TypedWhen {
  /** One time; for `between` two with ` to ` in the middle. */
  readonly typed: string;
  readonly precision: Precision;
  readonly zone: string;
}

/** What was typed, kept, with the two instants it stands for; none, and the code why, where it stands for nothing. */
export interface ReadWhen {
  readonly when: When;
  readonly problem?: ErrorCode;
}

const minute = 60_000;
const lengths: Readonly<Record<Unit, number>> = {
  minute: 60 * minute,
  hour: 60 * minute,
  day: 24 * 60 * minute,
  month: 31 * 24 * 60 * minute,
  year: 366 * 24 * 60 * minute,
};

/**
 * The instants between which something was, both included, from what a person typed by the clock of a zone. `about` adds
 * one unit of what was typed on each side. An hour that clocks show twice reaches over both.
 */
export function readWhen(entry: TypedWhen, months: readonly string[]): ReadWhen {
  const kept: When = { ...entry, earliest: '', latest: '' };
  if (entry.precision === 'not-known' || entry.typed.trim() === '') return { when: kept };
  try {
    const { earliest, latest } = placed(entry, months);
    if (latest < earliest) return { when: kept, problem: 'calendar/order' };
    return {
      when: { ...kept, earliest: new Date(earliest).toISOString(), latest: new Date(latest).toISOString() },
    };
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return { when: kept, problem: thrown.code };
  }
}

interface Ends {
  readonly earliest: number;
  readonly latest: number;
}

function placed({ typed, precision, zone }: TypedWhen, months: readonly string[]): Ends {
  const read = (text: string) => {
    const time = readTime(text, months);
    if (!time) throw new AppError('calendar/date');
    return time;
  };
  if (precision === 'between') {
    const [from = '', to = ''] = typed.split(/ to | – /);
    return { earliest: endsOf(read(from), zone).earliest, latest: endsOf(read(to), zone).latest };
  }
  const time = read(typed);
  if (precision !== 'about') return endsOf(coarsened(time, precision), zone);
  const { earliest, latest } = endsOf(time, zone);
  return { earliest: earliest - lengths[time.unit], latest: latest + lengths[time.unit] };
}

/** What was typed more exactly than it is said to be known; less exactly is refused: nothing is made up. */
function coarsened(time: TypedTime, precision: Precision): TypedTime {
  // "about" and the like never come here
  const wanted = (units as readonly string[]).indexOf(precision);
  const has = units.indexOf(time.unit);
  if (wanted > has) throw new AppError('case/when');
  if (wanted === has) return time;
  const ends = [4, 7, 10, 13, 16];
  const text = time.start.slice(0, ends[wanted]);
  return readTime(wanted === 3 ? `${text}h` : text, []) ?? time;
}

function endsOf({ unit, start, end }: TypedTime, zone: string): Ends {
  const first = momentOf({ at: start, zone });
  // a time that clocks never show is no exact one
  if (first.notice === 'calendar/gap' && (unit === 'minute' || unit === 'hour')) throw new AppError('calendar/gap');
  if (unit === 'minute') {
    const isTwice = first.notice === 'calendar/overlap';
    return { earliest: first.at, latest: first.at + (isTwice ? 60 * minute : 0) };
  }
  return { earliest: first.at, latest: momentOf({ at: end, zone }).at - minute };
}

/** Whether something was typed that stands for no time. */
export function isUnread({ typed, precision, earliest }: When): boolean {
  return typed.trim() !== '' && precision !== 'not-known' && earliest === '';
}
