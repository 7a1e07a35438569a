import { always, type Diagrams, never } from './diagram';
import type { Formula } from './formula';

/** Classes that a question may take, by its level in the formula. Bits are classes. */
export type Cube = ReadonlyMap<number, bigint>;

export interface Found {
  readonly cubes: readonly Cube[];
  readonly isCut: boolean;
}

/** Steps of the search, and candidates of one size: what keeps it within its time. */
const maxSteps = 40_000;
const maxCandidates = 1_000;
const maxChoices = 256;

/** One way to answer a question anew: its classes, and what is left to hold for all of them. */
interface Choice {
  readonly mask: bigint;
  readonly rest: number;
}

interface Search {
  readonly diagrams: Diagrams;
  readonly distances: Map<number, number>;
  readonly reaches: Map<number, number>;
  readonly choices: Map<number, readonly Choice[]>;
  steps: number;
  isCut: boolean;
}

/**
 * Every minimal cube that makes the formula true with all other questions as they are, smallest first, until `most` are
 * found. By size, each size complete before the next: what dominates a cube has at most its size.
 */
export function minimalCubes({ diagrams, open }: Formula, most: number): Found {
  if (diagrams.isOver()) return { cubes: [], isCut: true };
  const search: Search = {
    diagrams,
    distances: new Map(),
    reaches: new Map(),
    choices: new Map(),
    steps: 0,
    isCut: false,
  };
  const cubes: Cube[] = [];
  const last = reach(search, open);
  for (let size = distance(search, open); size <= last && !search.isCut; size++) {
    const candidates: Cube[] = [];
    collect(search, { at: open, left: size, taken: [] }, candidates);
    const isNew = (cube: Cube) =>
      !cubes.some((other) => dominates(other, cube)) &&
      !candidates.some((other) => other !== cube && dominates(other, cube));
    cubes.push(...candidates.filter(isNew));
    if (cubes.length > most) search.isCut = true;
  }
  return { cubes, isCut: search.isCut || diagrams.isOver() };
}

/** Whether one asks no more than the other: only questions that the other has, and there at least as many classes. */
function dominates(one: Cube, other: Cube): boolean {
  if (one.size > other.size) return false;
  for (const [level, mask] of one) {
    const narrow = other.get(level);
    if (narrow === undefined || (narrow & mask) !== narrow) return false;
  }
  return true;
}

interface Place {
  readonly at: number;
  readonly left: number;
  readonly taken: readonly (readonly [number, bigint])[];
}

function collect(search: Search, { at, left, taken }: Place, found: Cube[]): void {
  if (at === always && left === 0) found.push(new Map(taken));
  if (at === never || at === always || search.isCut) return;
  if (distance(search, at) > left || reach(search, at) < left) return;
  if (++search.steps > maxSteps || found.length > maxCandidates) {
    search.isCut = true;
    return;
  }
  const { diagrams } = search;
  const level = diagrams.level(at);
  collect(search, { at: diagrams.children(at)[0] ?? never, left, taken }, found);
  if (left === 0) return;
  for (const { mask, rest } of choicesAt(search, at))
    collect(search, { at: rest, left: left - 1, taken: [...taken, [level, mask]] }, found);
}

/** The fewest questions that have to be answered anew. */
function distance(search: Search, at: number): number {
  if (at === always) return 0;
  if (at === never) return Number.POSITIVE_INFINITY;
  const known = search.distances.get(at);
  if (known !== undefined) return known;
  const [kept = never, ...others] = search.diagrams.children(at);
  const anew = new Set(others.filter((child) => child !== kept));
  const value = Math.min(distance(search, kept), ...[...anew].map((child) => 1 + distance(search, child)));
  search.distances.set(at, value);
  return value;
}

/** The most questions that a search will have to answer anew. */
function reach(search: Search, at: number): number {
  if (at === always) return 0;
  if (at === never) return Number.NEGATIVE_INFINITY;
  const known = search.reaches.get(at);
  if (known !== undefined) return known;
  const kept = reach(search, search.diagrams.children(at)[0] ?? never);
  const value = Math.max(kept, ...choicesAt(search, at).map(({ rest }) => 1 + reach(search, rest)));
  search.reaches.set(at, value);
  return value;
}

/**
 * Ways to answer the first question anew. For each combination of what its classes leave to hold, the classes for which
 * that is enough. A way that leaves nothing easier than keeping the answer is no way.
 */
function choicesAt(search: Search, at: number): readonly Choice[] {
  const known = search.choices.get(at);
  if (known) return known;
  const { both, children } = search.diagrams;
  const [kept = never, ...others] = children(at);
  const masks = new Map<number, bigint>();
  others.forEach((child, index) => {
    if (child !== never) masks.set(child, (masks.get(child) ?? 0n) | (1n << BigInt(index + 1)));
  });
  const rests = new Set<number>();
  for (const child of masks.keys()) {
    for (const rest of [...rests]) rests.add(both(rest, child));
    rests.add(child);
    if (rests.size > maxChoices) {
      search.isCut = true;
      break;
    }
  }
  rests.delete(never);
  const choices = [...rests]
    .filter((rest) => both(rest, kept) !== rest)
    .map((rest) => ({
      rest,
      mask: [...masks].reduce((sum, [child, mask]) => (both(rest, child) === rest ? sum | mask : sum), 0n),
    }));
  search.choices.set(at, choices);
  return choices;
}
