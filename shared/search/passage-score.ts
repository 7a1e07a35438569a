import type { Matcher } from './matcher';
import { share } from './rank';
import { fieldWeights, saturation } from './weights';
import type { Word } from './words';

/** The fields of a passage as words, in the order of the index. */
export type Fields = readonly (readonly Word[])[];

/** How well each group is answered, of 1. */
export function scoreFields(fields: Fields, matcher: Matcher): readonly number[] {
  const length = fields[3]?.length ?? 0;
  const { soon, byLength, usualLength } = saturation;
  const norm = soon * (1 - byLength + (byLength * length) / usualLength);
  const counts = fields.map((words) => matcher.count(words));
  return matcher.groups.map((_, group) => {
    const count = counts.reduce((sum, field, at) => sum + (field[group] ?? 0) * (fieldWeights[at] ?? 1), 0);
    return count / (count + norm);
  });
}

/** One figure for a passage, or for several by the best answer that any of them gives to each group. */
export function together(scores: readonly (readonly number[])[], matcher: Matcher): number {
  return share(matcher, (group) => Math.max(0, ...scores.map((one) => one[group] ?? 0)));
}
