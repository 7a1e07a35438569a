import { AppError, type ErrorData } from '../base/errors';
import { addDays, isDay, moveDay } from './day';
import type { Count, Deadline } from './deadline';
import type { Calendar } from './model';
import { isWorkingDay, nextWorkingDay, type Skipped, type Walk, walkWorkingDays } from './working';
import { momentOf, wallAt } from './zone';

/** The parts of the rule that were applied, in the order in which they were. */
export const rulesUsed = [
  'event-day-not-counted',
  'event-hour-not-counted',
  'working-days-only',
  'same-weekday',
  'same-date',
  'last-day-of-month',
  'ends-with-last-hour',
  'starts-with-first-hour',
  'runs-to-working-day',
  'two-working-days',
  'not-put-off-backward',
  'to-the-minute',
  'hours-run-on',
] as const;
export type RuleUsed = (typeof rulesUsed)[number];

/** What people need to check a result by hand. */
export interface Reckoning {
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** The day and time on the clocks of the start's zone; a period that ends with a day ends at 24:00 of it. */
  readonly day: string;
  readonly time: string;
  readonly zone: string;
  readonly rules: readonly RuleUsed[];
  readonly counted: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly notices: readonly ErrorData[];
}

export type Asked = Pick<Deadline, 'start' | 'count' | 'method' | 'direction'>;

/**
 * When a period ends, or the latest moment before one, with the way there.
 * @throws `calendar/date`, `calendar/zone`, `calendar/no-data`, `calendar/limit`
 */
export function reckon(asked: Asked, calendars: readonly Calendar[]): Reckoning {
  const { start, count, method } = asked;
  const step = asked.direction === 'forward' ? 1 : -1;
  const placed = momentOf(start);
  const startNotices = placed.notice === undefined ? [] : [noticeOf(placed.notice, start.at)];
  // a start that clocks skip stands where they go on
  const from = wallAt(placed.at, start.zone);
  const whole = { from, zone: start.zone, at: placed.at, step, count, calendars } as const;
  const found = count.unit === 'hours' ? hours(whole, method) : days(whole, method);
  const none = calendars.length === 0 && count.unit === 'working-days' ? [noticeOf('calendar/none', '')] : [];
  return { ...found, notices: [...startNotices, ...none, ...found.notices] };
}

function noticeOf(code: ErrorData['code'], at: string): ErrorData {
  return { code, details: at === '' ? {} : { at } };
}

interface Whole {
  readonly from: string;
  readonly zone: string;
  readonly at: number;
  readonly step: 1 | -1;
  readonly count: Count;
  readonly calendars: readonly Calendar[];
}

const hourLength = 3_600_000;

/** Hours run on through nights and days off; under the Regulation the hour of the event is not counted. */
function hours({ from, zone, at, step, count }: Whole, method: Deadline['method']): Reckoning {
  const intoHour = Number(from.slice(14)) * 60_000;
  const isWhole = method === 'regulation';
  const edge = isWhole ? at - intoHour + (step === 1 ? hourLength : 0) : at;
  const end = edge + step * count.n * hourLength;
  const wall = wallAt(end, zone);
  const rules: readonly RuleUsed[] = [isWhole ? 'event-hour-not-counted' : 'to-the-minute', 'hours-run-on'];
  return { at: end, ...split(wall), zone, rules, counted: [], skipped: [], notices: [] };
}

function split(wall: string) {
  return { day: wall.slice(0, 10), time: wall.slice(11) };
}

interface Counted extends Walk {
  readonly rules: readonly RuleUsed[];
}

function days(whole: Whole, method: Deadline['method']): Reckoning {
  const start = whole.from.slice(0, 10);
  const counted = whole.count.unit === 'working-days' ? working(whole, start) : calendar(whole, start);
  if (method === 'plain') return ending(whole, counted, { time: whole.from.slice(11), rule: 'to-the-minute' });
  if (whole.step === 1)
    return ending(whole, extended(whole, counted, start), { time: '24:00', rule: 'ends-with-last-hour' });
  const backward: Counted = { ...counted, rules: [...counted.rules, 'not-put-off-backward'] };
  return ending(whole, backward, { time: '00:00', rule: 'starts-with-first-hour' });
}

function working({ count, calendars, step }: Whole, start: string): Counted {
  return {
    ...walkWorkingDays(start, count.n, { calendars, step }),
    rules: ['event-day-not-counted', 'working-days-only'],
  };
}

function calendar({ count, step }: Whole, start: string): Counted {
  const { n, unit } = count;
  if (unit === 'hours' || unit === 'working-days') throw new AppError('app/unexpected');
  const moved = moveDay(start, step * n, unit);
  if (!isDay(moved.day)) throw new AppError('calendar/limit', { n, unit });
  const named = unit === 'weeks' ? 'same-weekday' : moved.isCut ? 'last-day-of-month' : 'same-date';
  const rules: readonly RuleUsed[] = ['event-day-not-counted', ...(unit === 'calendar-days' ? [] : ([named] as const))];
  return { day: moved.day, counted: [], skipped: [], rules };
}

/** Article 3(4) and (5): never to end on a day off, and of two days or more two to work in. */
function extended({ count, calendars }: Whole, counted: Counted, start: string): Counted {
  const last = nextWorkingDay(counted.day, calendars);
  const put: readonly RuleUsed[] = last.skipped.length > 0 ? ['runs-to-working-day'] : [];
  const walk = {
    ...counted,
    day: last.day,
    skipped: [...counted.skipped, ...last.skipped],
    rules: [...counted.rules, ...put],
  };
  const isLong = count.unit !== 'calendar-days' || count.n >= 2;
  if (count.unit === 'working-days' || count.n === 0 || !isLong) return walk;
  // short of two: only one day, the last, can be a working day then
  const second = walkWorkingDays(start, 2, { calendars, step: 1 });
  if (second.day <= last.day) return walk;
  const skipped = second.skipped.filter(({ day }) => day > last.day);
  return {
    ...walk,
    day: second.day,
    skipped: [...walk.skipped, ...skipped],
    rules: [...walk.rules, 'two-working-days'],
  };
}

function ending(
  { zone, calendars }: Whole,
  { day, counted, skipped, rules }: Counted,
  { time, rule }: { readonly time: string; readonly rule: RuleUsed },
): Reckoning {
  const placed = momentOf({ at: time === '24:00' ? `${addDays(day, 1)}T00:00` : `${day}T${time}`, zone });
  const notices = [
    ...(placed.notice === undefined ? [] : [noticeOf(placed.notice, `${day}T${time}`)]),
    ...(isWorkingDay(day, calendars) ? [] : [noticeOf('calendar/day-off', day)]),
  ];
  return { at: placed.at, day, time, zone, rules: [...rules, rule], counted, skipped, notices };
}
