import { maxSize } from './plan';
import { codeOf, codes, dominates, type Ranks, ranksOfCode, together } from './scales';

/** Measures as numbers: what the search needs to know of them. */
export interface Problem {
  readonly ranks: readonly Ranks[];
  readonly conflicts: readonly (readonly number[])[];
  readonly requires: readonly (readonly number[])[];
  /** Measures that every set holds. */
  readonly fixed: readonly number[];
  /** For each aim, whether a measure serves it. */
  readonly aims: readonly (readonly boolean[])[];
  readonly size: number;
}

export interface Front {
  /** Sets of measures by number, by the code of their ranks; smaller ones first. */
  readonly sets: ReadonlyMap<number, readonly (readonly number[])[]>;
  readonly isCut: boolean;
}

/** Sets with the same ranks that are kept, and steps of the search. */
const maxAlike = 200;
const maxSteps = 4_000_000;

interface Search extends Problem {
  readonly sets: Map<number, number[][]>;
  /** By code: whether some set found dominates it. Whatever is added to a dominated set is dominated too. */
  readonly isDominated: Uint8Array;
  /** By code: its ranks. */
  readonly table: readonly Ranks[];
  /** By code and measure: the code with the measure added, as far as it was needed; one more, so that 0 says not yet. */
  readonly added: Uint16Array;
  readonly blocked: Uint8Array;
  readonly chosen: number[];
  steps: number;
  /** Sets with the same ranks as others were left out. */
  isCut: boolean;
}

/** Every consistent set that no other consistent set dominates. Sets of few measures are tried before larger ones. */
export function frontOf(problem: Problem): Front {
  const search = newSearch(problem);
  const { fixed, ranks } = problem;
  const isAtOdds = fixed.some((one) => problem.conflicts[one]?.some((other) => fixed.includes(other)));
  if (isAtOdds || fixed.length > problem.size) return { sets: search.sets, isCut: false };
  for (const at of fixed) choose(search, at, 1);
  const start = codeOf(fixed.map((at) => ranks[at] ?? []).reduce(together, []));
  for (let size = Math.max(1, fixed.length); size <= Math.min(problem.size, maxSize); size++)
    extend(search, { from: 0, code: start, left: size - fixed.length });
  return { sets: search.sets, isCut: search.isCut || search.steps > maxSteps };
}

interface Place {
  readonly from: number;
  readonly code: number;
  readonly left: number;
}

function extend(search: Search, { from, code, left }: Place): void {
  if (search.isDominated[code] === 1 || search.steps > maxSteps) return;
  if (left === 0) {
    take(search, code);
    return;
  }
  const count = search.ranks.length;
  for (let at = from; at <= count - left; at++) {
    if (search.blocked[at] !== 0) continue;
    search.steps++;
    choose(search, at, 1);
    extend(search, { from: at + 1, code: add(search, code, at), left: left - 1 });
    choose(search, at, -1);
  }
}

function add({ added, table, ranks }: Search, code: number, at: number): number {
  const place = code * ranks.length + at;
  if (added[place] === 0) added[place] = codeOf(together(table[code] ?? [], ranks[at] ?? [])) + 1;
  return (added[place] ?? 1) - 1;
}

/** Puts a measure in or takes it out again; a measure in the set blocks itself. */
function choose({ blocked, chosen, conflicts }: Search, at: number, step: 1 | -1): void {
  for (const other of [at, ...(conflicts[at] ?? [])]) blocked[other] = (blocked[other] ?? 0) + step;
  if (step === 1) chosen.push(at);
  else chosen.pop();
}

function take(search: Search, code: number): void {
  const { chosen, requires, aims, sets } = search;
  if (!chosen.every((at) => requires[at]?.every((other) => chosen.includes(other)))) return;
  if (!aims.every((serves) => chosen.some((at) => serves[at]))) return;
  const alike = sets.get(code);
  const set = chosen.toSorted((a, b) => a - b);
  if (!alike) enter(search, code, set);
  else if (alike.length < maxAlike) alike.push(set);
  else search.isCut = true;
}

/** The first set with its ranks: it takes what it dominates off the front. */
function enter({ sets, isDominated, table }: Search, code: number, set: number[]): void {
  const ranks = table[code] ?? [];
  for (let other = 0; other < codes; other++) {
    if (isDominated[other] === 1 || !dominates(ranks, table[other] ?? [])) continue;
    isDominated[other] = 1;
    sets.delete(other);
  }
  sets.set(code, [set]);
}

function newSearch(problem: Problem): Search {
  const count = problem.ranks.length;
  const added = new Uint16Array(codes * count);
  const table = Array.from({ length: codes }, (_, code) => ranksOfCode(code));
  const isDominated = new Uint8Array(codes);
  const blocked = new Uint8Array(count);
  return { ...problem, sets: new Map(), isDominated, table, added, blocked, chosen: [], steps: 0, isCut: false };
}
