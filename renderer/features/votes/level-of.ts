import type { VoteResult } from '#shared/voting/tally';
import type { StatusLevel } from '../../ui/Status';

/** A result on the scale of four steps; an open one is not known. */
export function levelOf(result: VoteResult): StatusLevel {
  return ({ adopted: 'open', 'not-adopted': 'blocked', open: 'unknown' } as const)[result];
}
