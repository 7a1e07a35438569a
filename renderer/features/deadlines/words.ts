import type { TFunction } from 'i18next';
import type { Span } from '#shared/calendar/clock';
import type { Due } from '#shared/calendar/due';
import { wallAt } from '#shared/calendar/zone';

const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const short = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });

/** `Tuesday 24 November 2026`. */
export function dayWords(iso: string): string {
  return day.format(Date.parse(iso)).replace(',', '');
}

/** `Tue 24 Nov 23:00`: a moment on the clocks of a zone. */
export function momentWords(at: number, zone: string): string {
  const wall = wallAt(at, zone);
  return `${short.format(Date.parse(wall.slice(0, 10))).replace(',', '')} ${wall.slice(11)}`;
}

/** `Brussels` for `Europe/Brussels`. */
export function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** The two largest parts that say something: `3 days 4 hours`. */
export function spanWords(t: TFunction, { days, hours, minutes }: Span): string {
  const parts = [
    days > 0 && t('deadlines.span.days', { count: days }),
    hours > 0 && t('deadlines.span.hours', { count: hours }),
    minutes > 0 && days === 0 && t('deadlines.span.minutes', { count: minutes }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? t('deadlines.span.none') : parts.join(' ');
}

/** Weekday, day, hour and place. */
export function dueWords(t: TFunction, { wall }: Pick<Due, 'wall'>): string {
  if (!wall) return t('deadlines.noMoment');
  const edge = wall.time === '24:00' ? t('deadlines.endOfDay') : wall.time;
  const time = wall.time === '00:00' ? t('deadlines.startOfDay') : edge;
  return t('deadlines.dueAt', { day: dayWords(wall.day), time, place: placeOf(wall.zone) });
}
