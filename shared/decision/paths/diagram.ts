/** False and true in every diagram. */
export const never = 0;
export const always = 1;

/**
 * A decision diagram over questions with several values: reduced and shared, so that equal functions have one number.
 * Values are classes of a `Domain`; questions have a fixed order.
 */
export interface Diagrams {
  /** The function that asks question `level` and goes on by its class. */
  make(level: number, children: readonly number[]): number;
  both(left: number, right: number): number;
  either(left: number, right: number): number;
  /** The question asked first; beyond every question for `never` and `always`. */
  level(at: number): number;
  children(at: number): readonly number[];
  /** Whether the limit was met: from then on answers are not to be used. */
  isOver(): boolean;
}

/** Functions that one formula may need. Beyond it, the search gives up and says so. */
const maxFunctions = 60_000;

interface Table {
  readonly levels: number[];
  readonly kids: (readonly number[])[];
  readonly known: Map<string, number>;
}

/** An empty store of diagrams. */
export function newDiagrams(): Diagrams {
  const beyond = Number.POSITIVE_INFINITY;
  const table: Table = { levels: [beyond, beyond], kids: [[], []], known: new Map() };
  const level = (at: number) => table.levels[at] ?? beyond;
  const children = (at: number) => table.kids[at] ?? [];
  const make = (at: number, next: readonly number[]) => enter(table, at, next);
  const combine = (zero: number, one: number) => {
    const done = new Map<number, number>();
    const apply = (left: number, right: number): number => {
      if (left === zero || right === zero) return zero;
      if (left === one || left === right) return right;
      if (right === one) return left;
      const key = Math.min(left, right) * 2 ** 26 + Math.max(left, right);
      const before = done.get(key);
      if (before !== undefined) return before;
      const top = Math.min(level(left), level(right));
      const wide = level(left) === top ? left : right;
      const next = children(wide).map((_, at) => apply(under(left, top, at), under(right, top, at)));
      const made = make(top, next);
      done.set(key, made);
      return made;
    };
    return apply;
  };
  const under = (at: number, top: number, value: number) => (level(at) === top ? (children(at)[value] ?? never) : at);
  return {
    make,
    both: combine(never, always),
    either: combine(always, never),
    level,
    children,
    isOver: () => table.levels.length >= maxFunctions,
  };
}

function enter({ levels, kids, known }: Table, level: number, next: readonly number[]): number {
  const first = next[0] ?? never;
  if (next.every((child) => child === first)) return first;
  const key = `${level}:${next.join()}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (levels.length >= maxFunctions) return never;
  levels.push(level);
  kids.push(next);
  known.set(key, levels.length - 1);
  return levels.length - 1;
}
