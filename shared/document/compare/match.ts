import type { Numbered } from './lines';
import { matchSimilar } from './similar';
import { similarity } from './similarity';
import { longestRise } from './word-diff';

/** Which line of the first document is which of the second. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  /** Both stand in each document, but not in the same order as the others. */
  readonly isMoved: boolean;
}

/** Below this share of common words an id alone makes no pair: ids are counted, and two papers may count alike. */
const leastById = 0.25;

/**
 * Pairs the lines of two documents: by id, by equal words in order, by like words in order between those; what is then left
 * over and equal was moved. Rising in `right`.
 */
export function matchLines(left: readonly Numbered[], right: readonly Numbered[]): readonly Pair[] {
  const byId = pairsById(left, right);
  const stay = new Set(longestRise(byId.map((pair) => pair.left)).map((at) => byId[at]));
  const anchors = byId.filter((pair) => stay.has(pair));
  const away = byId.filter((pair) => !stay.has(pair));
  const taken = { left: new Set(byId.map((pair) => pair.left)), right: new Set(byId.map((pair) => pair.right)) };
  const found = inGaps(anchors, left.length, right.length).flatMap(([lefts, rights]) =>
    matchSimilar(
      lefts.filter((at) => !taken.left.has(at)).map((at) => ({ at, line: left[at] as Numbered })), // inside the list
      rights.filter((at) => !taken.right.has(at)).map((at) => ({ at, line: right[at] as Numbered })),
    ),
  );
  for (const pair of found) {
    taken.left.add(pair.left);
    taken.right.add(pair.right);
  }
  const moved = [...away, ...equalElsewhere(left, right, taken)];
  const pairs: Pair[] = [
    ...[...anchors, ...found].map((pair) => ({ ...pair, isMoved: false })),
    ...moved.map((pair) => ({ ...pair, isMoved: true })),
  ];
  return pairs.sort((a, b) => a.right - b.right);
}

export interface Place {
  readonly left: number;
  readonly right: number;
}

function pairsById(left: readonly Numbered[], right: readonly Numbered[]): Place[] {
  const places = new Map<string, number>();
  left.forEach(({ line }, at) => {
    if (line.id && !places.has(line.id)) places.set(line.id, at);
  });
  const pairs: Place[] = [];
  right.forEach((to, at) => {
    const before = to.line.id ? places.get(to.line.id) : undefined;
    const from = before === undefined ? undefined : left[before];
    if (before === undefined || !from || from.line.kind !== to.line.kind) return;
    const isAlike = from.words.length === 0 || to.words.length === 0 || similarity(from, to) >= leastById;
    if (!isAlike) return;
    places.delete(to.line.id as string); // it has one: it was found by it
    pairs.push({ left: before, right: at });
  });
  return pairs;
}

/** The places between pairs that rise on both sides. */
function inGaps(anchors: readonly Place[], leftEnd: number, rightEnd: number) {
  let [left, right] = [0, 0];
  return [...anchors, { left: leftEnd, right: rightEnd }].map((anchor) => {
    const gap = [range(left, anchor.left), range(right, anchor.right)] as const;
    [left, right] = [anchor.left + 1, anchor.right + 1];
    return gap;
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

/** Fewer words than this are found equal by chance. */
const leastWordsMoved = 4;

function equalElsewhere(
  left: readonly Numbered[],
  right: readonly Numbered[],
  taken: { readonly left: ReadonlySet<number>; readonly right: ReadonlySet<number> },
): readonly Place[] {
  const free = new Map<number, number[]>();
  left.forEach(({ text, words }, at) => {
    if (taken.left.has(at) || words.length < leastWordsMoved) return;
    free.set(text, [...(free.get(text) ?? []), at]);
  });
  return right.flatMap(({ text }, at) => {
    const before = taken.right.has(at) ? undefined : free.get(text)?.shift();
    return before === undefined ? [] : [{ left: before, right: at }];
  });
}
