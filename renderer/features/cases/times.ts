import { wallAt } from '#shared/calendar/zone';
import type { When } from '#shared/case/parts';
import type { useWords } from '../../i18n';

type Words = ReturnType<typeof useWords>;

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

export const brussels = 'Europe/Brussels';

/** `22 Nov 2026, 10:42` on the clocks of a zone. */
export function momentIn(zone: string, at: number | string): string {
  const wall = wallAt(typeof at === 'string' ? Date.parse(at) : at, zone);
  return `${day.format(Date.parse(wall.slice(0, 10)))}, ${wall.slice(11)}`;
}

/** `22 Nov 2026`, for what has a day and no hour. */
export function dayOnly(at: number): string {
  return day.format(at);
}

/** `22 Nov, 10:42` in Brussels. */
export function entryTime(iso: string): string {
  const [date = '', time = ''] = momentIn(brussels, iso).split(', ');
  return `${date.replace(/ \d{4}$/, '')}, ${time}`;
}

/** When something was, as surely as it is known, in UTC. */
export function whenWords(t: Words, { earliest, latest, precision }: When): string {
  if (!earliest && !latest) return t('caseFile.when.notKnown');
  const from = momentIn('UTC', earliest || latest);
  const to = momentIn('UTC', latest || earliest);
  if (from === to) return from;
  const isDay = precision === 'day' && from.slice(0, -7) === to.slice(0, -7);
  return isDay ? from.slice(0, -7) : t('caseFile.when.span', { from, to });
}

/** `Brussels` for `Europe/Brussels`. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
