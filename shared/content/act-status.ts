import { firstDayOf, lastDayOf } from '../base/days';
import type { Act } from './act';

/**
 * How an act stands on a day. `on-record`: it was adopted and has no day of entry into force, as a report, a proposal or
 * a convention that still waits. A date known by its year or month holds from its first to its last day.
 */
export const actStates = ['not-adopted', 'on-record', 'not-yet', 'in-force', 'ended'] as const;
export type ActState = (typeof actStates)[number];

/** @param day ISO 8601 */
export function actState({ adopted, from, to }: Pick<Act, 'adopted' | 'from' | 'to'>, day: string): ActState {
  if (day < firstDayOf(adopted)) return 'not-adopted';
  if (from === undefined) return 'on-record';
  if (day < firstDayOf(from)) return 'not-yet';
  return to !== undefined && lastDayOf(to) < day ? 'ended' : 'in-force';
}

/** Acts around one act, both ways. */
export interface ActRelations {
  readonly amends: readonly Act[];
  readonly amendedBy: readonly Act[];
  readonly predecessors: readonly Act[];
  readonly successors: readonly Act[];
}

/** What an act amends and replaces, and what amends and replaces it, whichever of the two says so. */
export function actRelations(acts: readonly Act[], act: Act): ActRelations {
  const others = acts.filter(({ id }) => id !== act.id);
  return {
    amends: others.filter(({ id }) => act.amends.includes(id)),
    amendedBy: others.filter(({ amends }) => amends.includes(act.id)),
    predecessors: others.filter(({ id, successor }) => id === act.predecessor || successor === act.id),
    successors: others.filter(({ id, predecessor }) => id === act.successor || predecessor === act.id),
  };
}
