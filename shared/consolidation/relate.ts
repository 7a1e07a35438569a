import { tokensOf } from '../document/compare/tokens';
import type { Edit } from './edit';

export type Relation = 'conflict' | 'a-contains-b' | 'b-contains-a';
type Words = Extract<Edit, { kind: 'words' }>;

/**
 * What stands between two different edits of one line: nothing where both can be done. `isLike` is asked for two new paragraphs:
 * whether they are two wordings of one.
 */
export function relate(a: Edit, b: Edit, isLike: () => boolean): Relation | undefined {
  if (a.kind === 'added' && b.kind === 'added') return isLike() ? 'conflict' : undefined;
  if (a.kind === 'whole' || b.kind === 'whole') return 'conflict';
  if (a.kind !== 'words' || b.kind !== 'words' || !touch(a, b)) return undefined;
  if (holds(a, b)) return 'a-contains-b';
  return holds(b, a) ? 'b-contains-a' : 'conflict';
}

/** Whether they change the same words, or put words in at the same place. */
function touch(a: Words, b: Words): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

/** Whether the one does all that the other does: takes out what it takes out, and puts in what it puts in. */
function holds(one: Words, other: Words): boolean {
  const isAround = one.start <= other.start && other.end <= one.end;
  const [put, all] = [keys(other), keys(one)];
  // to take out less is done by taking out more, not by putting something else there
  return isAround && (put.length > 0 ? isSeriesIn(put, all) : all.length === 0);
}

function keys({ put }: Words): readonly string[] {
  return tokensOf(put).flatMap(({ isWord, key }) => (isWord ? [key] : []));
}

function isSeriesIn(series: readonly string[], row: readonly string[]): boolean {
  for (let at = 0; at + series.length <= row.length; at++)
    if (series.every((key, nth) => row[at + nth] === key)) return true;
  return false;
}
