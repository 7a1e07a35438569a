import type { Deadline } from './deadline';
import { type Due, dueOf, type Known } from './due';
import { type SilenceView, silenceAt } from './silence';

/** How an entry of the list stands. `unknown`: no moment, or no clock to measure it by. */
export const entryStates = ['done', 'overdue', 'ahead', 'unknown'] as const;
export type EntryState = (typeof entryStates)[number];

export interface Entry {
  readonly deadline: Deadline;
  readonly due: Due;
  readonly state: EntryState;
  /** Milliseconds to it; below nothing once it is past. */
  readonly left?: number;
  readonly silence?: SilenceView;
}

/** Everything that falls due in a case, the next first; what has no moment stands at the end, as it was entered. */
export function agendaOf(deadlines: readonly Deadline[], known: Known, now: number | undefined): readonly Entry[] {
  const entries = deadlines.filter(({ kind }) => kind !== 'plan').map((deadline) => entryOf(deadline, known, now));
  return entries.sort((a, b) => rank(a) - rank(b) || tie(a, b));
}

function entryOf(deadline: Deadline, known: Known, now: number | undefined): Entry {
  const due = dueOf(deadline, known);
  const silence = deadline.kind === 'silence' ? silenceAt(deadline, due, now) : undefined;
  const left = due.end === undefined || now === undefined ? undefined : due.end - now;
  const isDone = deadline.done !== undefined || silence?.state === 'broken' || silence?.state === 'confirmed';
  const open: EntryState = left === undefined ? 'unknown' : left < 0 ? 'overdue' : 'ahead';
  return {
    deadline,
    due,
    state: isDone ? 'done' : open,
    ...(left !== undefined && { left }),
    ...(silence && { silence }),
  };
}

function rank({ due, state }: Entry): number {
  return state === 'done' ? Number.MAX_VALUE : (due.end ?? Number.MAX_SAFE_INTEGER);
}

function tie(a: Entry, b: Entry): number {
  return a.deadline.enteredAt < b.deadline.enteredAt ? -1 : 1;
}
