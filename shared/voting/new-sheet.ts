import type { Vote } from '../base/votes';
import type { VoteRule } from './rules';
import { type VoteSheet, voteSheetSchema } from './sheet';

/** The rule that a vote of the content is counted by; where nobody votes, that of the foreign policy. */
export function ruleFor(vote: Vote | undefined): VoteRule {
  if (vote === 'qualified-majority') return 'qualified-majority';
  return vote === 'consensus' || vote === 'agreement-of-all' ? 'consensus' : 'unanimity-cfsp';
}

interface About {
  readonly id: string;
  readonly date: string;
  readonly measure?: { readonly id: string; readonly title: string; readonly vote: Vote } | undefined;
}

/** A sheet on which nothing is known yet, by the vote of its measure. */
export function newSheet({ id, date, measure }: About): VoteSheet {
  return voteSheetSchema.parse({
    id,
    date,
    rule: ruleFor(measure?.vote),
    ...(measure && { measure: measure.id, title: measure.title }),
  });
}
