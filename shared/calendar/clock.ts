import type { Deadline } from './deadline';

/** How far a clock may be behind an entry before it counts as set back: two clocks of one delegation differ by less. */
const tolerance = 60_000;

/** The newest moment entered with the deadlines of a case; what was foreseen for later is not entered later. */
export function newestEntry(deadlines: readonly Deadline[]): number {
  const entries = deadlines.flatMap(({ enteredAt, done, silence }) => [
    enteredAt,
    done?.at,
    silence?.confirmed?.at,
    ...(silence?.extended ?? []).map(({ at }) => at),
  ]);
  return Math.max(0, ...entries.flatMap((entry) => (entry === undefined ? [] : [Date.parse(entry)])));
}

/** The time to reckon with, or nothing where the clock is earlier than what was entered by it before. */
export function trustedNow(clock: number, newest: number): number | undefined {
  return clock < newest - tolerance ? undefined : clock;
}

/** A length of time in whole days, hours and minutes. */
export interface Span {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** Whole minutes, cut off: nobody is told of time that is not there. */
export function spanOf(length: number): Span {
  const minutes = Math.floor(Math.abs(length) / 60_000);
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}
