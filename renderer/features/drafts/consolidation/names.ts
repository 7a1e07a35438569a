import type { Proposal } from '#shared/consolidation/edit';
import type { Sender } from '#shared/consolidation/return-model';

/** A party in a word: its State, else its unit, else the person. */
export function nameOf({ state, unit, name }: Sender): string {
  return state ?? (unit || name);
}

/** All who made a proposal, each once, as `DE, FR`. */
export function namesOf(proposals: readonly Proposal[]): string {
  return [...new Set(proposals.map(({ from }) => nameOf(from)))].join(', ');
}
