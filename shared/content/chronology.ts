import { firstDayOf, lastDayOf } from '../base/days';
import type { TimelineEvent } from './event';

/** The events of one year, in their order. */
export interface Year {
  readonly year: string;
  readonly events: readonly TimelineEvent[];
}

/** Events in the order of time. One known by its year or month alone stands before those of a known day in it. */
export function chronology(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return events.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Ordered events, by year. */
export function byYear(events: readonly TimelineEvent[]): readonly Year[] {
  const years = new Set(events.map(({ date }) => date.slice(0, 4)));
  return [...years].map((year) => ({ year, events: events.filter(({ date }) => date.startsWith(year)) }));
}

/** The last of these ordered events that had begun on a day. */
export function lastBefore(events: readonly TimelineEvent[], day: string): TimelineEvent | undefined {
  return events.findLast(({ date }) => firstDayOf(date) <= day);
}

/** What lasted on a day: it had begun, and its last day had not passed. */
export function lastingOn(events: readonly TimelineEvent[], day: string): readonly TimelineEvent[] {
  return events.filter(({ date, until }) => until !== undefined && firstDayOf(date) <= day && day <= lastDayOf(until));
}
