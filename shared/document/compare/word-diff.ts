import { diffArrays } from 'diff';

/*
 * What two rows of tokens share, by Myers' method. Its cost grows with the square of what differs, so it is given a bound; past
 * it the rows are cut at tokens that stand once in each, and what remains between two cuts is told as replaced.
 */

/** A stretch of both rows: `count` tokens that are the same in both, only in the first, or only in the second. */
export interface Run {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly count: number;
}

const maxEdits = 600;
const maxCuts = 2;

/** The shortest way from one row of tokens to the other, or a longer one where the shortest costs too much. */
export function diffTokens(from: readonly number[], to: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  between(from, to, { runs, cuts: 0 });
  return runs;
}

interface Work {
  readonly runs: Run[];
  readonly cuts: number;
}

function between(from: readonly number[], to: readonly number[], work: Work): void {
  const { runs } = work;
  const least = Math.min(from.length, to.length);
  let head = 0;
  while (head < least && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < least - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  add(runs, 'same', head);
  middle(from.slice(head, from.length - tail), to.slice(head, to.length - tail), work);
  add(runs, 'same', tail);
}

function middle(from: readonly number[], to: readonly number[], { runs, cuts }: Work): void {
  if (from.length === 0 || to.length === 0) {
    replace(runs, from.length, to.length);
    return;
  }
  const found = diffArrays([...from], [...to], { maxEditLength: maxEdits });
  if (found) {
    for (const { added, removed, count } of found) add(runs, added ? 'inserted' : removed ? 'deleted' : 'same', count);
    return;
  }
  const common = cuts < maxCuts ? onceInEach(from, to) : [];
  if (common.length === 0) {
    replace(runs, from.length, to.length);
    return;
  }
  let [left, right] = [0, 0];
  for (const [a, b] of [...common, [from.length, to.length] as const]) {
    between(from.slice(left, a), to.slice(right, b), { runs, cuts: cuts + 1 });
    [left, right] = [a, b];
  }
}

function replace(runs: Run[], gone: number, come: number): void {
  add(runs, 'deleted', gone);
  add(runs, 'inserted', come);
}

function add(runs: Run[], kind: Run['kind'], count: number): void {
  const last = runs.at(-1);
  if (count === 0) return;
  if (last?.kind === kind) runs[runs.length - 1] = { kind, count: last.count + count };
  else runs.push({ kind, count });
}

/** Places of tokens that stand once in each row, in the order of both: where the rows can be cut. */
function onceInEach(from: readonly number[], to: readonly number[]): readonly (readonly [number, number])[] {
  const places = once(from);
  const pairs: (readonly [number, number])[] = [];
  for (const [token, at] of once(to)) {
    const before = places.get(token);
    if (before !== undefined) pairs.push([before, at]);
  }
  pairs.sort((a, b) => a[1] - b[1]);
  const rising = new Set(longestRise(pairs.map(([at]) => at)));
  return pairs.filter((_, at) => rising.has(at));
}

function once(row: readonly number[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const again = new Set<number>();
  row.forEach((token, at) => {
    if (places.has(token)) again.add(token);
    places.set(token, at);
  });
  for (const token of again) places.delete(token);
  return places;
}

/** Positions of a longest rising series among numbers, in their order. */
export function longestRise(numbers: readonly number[]): readonly number[] {
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((value, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if ((numbers[ends[half] ?? 0] ?? 0) < value) low = half + 1;
      else high = half;
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  });
  const rise: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rise.push(at);
  return rise.reverse();
}
