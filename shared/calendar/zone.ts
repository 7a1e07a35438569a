import { AppError } from '../base/errors';
import { addDays, isDay, weekdayOf } from './day';
import type { WallTime } from './deadline';

/** Time zones: UTC and Brussels by rules that stand here, every other one by the tables of the platform. */
const minute = 60_000;
const hour = 60 * minute;

/** Summer time of the Union, Directive 2000/84/EC: from the last Sunday of March to that of October, each at 01:00 UTC. */
function brusselsOffset(at: number): number {
  const year = new Date(at).getUTCFullYear();
  const change = (month: string) => {
    const last = `${year}-${month}-31`;
    return Date.parse(`${addDays(last, -(weekdayOf(last) % 7))}T01:00:00Z`);
  };
  return at >= change('03') && at < change('10') ? 2 * hour : hour;
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. @throws `calendar/zone` for an unknown zone */
export function offsetAt(zone: string, at: number): number {
  if (zone === 'UTC') return 0;
  if (zone === 'Europe/Brussels') return brusselsOffset(at);
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(at / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone) ?? makeFormat(zone);
  formats.set(zone, known);
  return known;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit';
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
    });
  } catch (cause) {
    throw new AppError('calendar/zone', { zone: timeZone }, { cause });
  }
}

export interface Placed {
  readonly at: number;
  /** `calendar/gap`: clocks skip this time. `calendar/overlap`: they show it twice, and the earlier one is meant. */
  readonly notice?: 'calendar/gap' | 'calendar/overlap';
}

/**
 * The moment at which a zone's clocks show a day and time. Skipped by summer time, it is as much later as clocks are put
 * forward; shown twice, the earlier one. @throws `calendar/date`, `calendar/zone`
 */
export function momentOf({ at: wall, zone }: WallTime): Placed {
  const shown = Date.parse(`${wall}:00Z`);
  if (!isDay(wall.slice(0, 10)) || Number.isNaN(shown)) throw new AppError('calendar/date', { at: wall });
  const before = offsetAt(zone, shown - 24 * hour);
  const offsets = [...new Set([before, offsetAt(zone, shown + 24 * hour)])];
  const moments = offsets.map((offset) => shown - offset).filter((at) => at + offsetAt(zone, at) === shown);
  const [first] = moments;
  if (first === undefined) return { at: shown - before, notice: 'calendar/gap' };
  return moments.length > 1 ? { at: Math.min(...moments), notice: 'calendar/overlap' } : { at: first };
}

/** What a zone's clocks show at a moment, to the minute. */
export function wallAt(at: number, zone: string): string {
  return new Date(at + offsetAt(zone, at)).toISOString().slice(0, 16);
}
