import type { ErrorData } from '../base/errors';
import type { Deadline } from './deadline';
import type { Due } from './due';

/**
 * A silence procedure as it stands by what is on file. `over`: the time has run out and no objection is on file; that is
 * all it says. `confirmed`: a person has entered the Secretariat's word.
 */
export const silenceStates = [
  'no-end',
  'waiting',
  'running',
  'extended',
  'broken',
  'over',
  'confirmed',
  'clock',
] as const;
export type SilenceState = (typeof silenceStates)[number];

export interface SilenceView {
  readonly state: SilenceState;
  /** Milliseconds to the end, while it runs. */
  readonly left?: number;
  readonly notices: readonly ErrorData[];
}

/** Where a silence procedure stands at a moment; without a clock to trust nothing is said about the time. */
export function silenceAt(deadline: Deadline, { start, end }: Due, now: number | undefined): SilenceView {
  const { silence } = deadline;
  if (silence?.brokenAt !== undefined) {
    const isLate = end !== undefined && Date.parse(silence.brokenAt) > end;
    return { state: 'broken', notices: isLate ? [{ code: 'calendar/late-entry', details: {} }] : [] };
  }
  if (silence?.confirmed) return { state: 'confirmed', notices: [] };
  if (end === undefined) return { state: 'no-end', notices: [] };
  if (now === undefined) return { state: 'clock', notices: [] };
  if (now >= end) return { state: 'over', notices: [] };
  if (start !== undefined && now < start) return { state: 'waiting', left: end - now, notices: [] };
  return { state: (silence?.extended ?? []).length > 0 ? 'extended' : 'running', left: end - now, notices: [] };
}
