import type { Answer } from '../model';
import type { Domain } from './values';

/** One way to answer a question: one of these choices, with these items ticked and those not. */
export interface Want {
  readonly choices: readonly string[];
  /** All items that have to be ticked, those that are ticked now included. */
  readonly tick: readonly string[];
  /** All items that may not be ticked. What is in neither list is free. */
  readonly untick: readonly string[];
}

/** What one question has to say: any of the wants will do. */
export interface Change {
  readonly node: string;
  /** `open`: not answered, or not known, so that it can still come in. `answered`: it says otherwise now. */
  readonly now: 'open' | 'answered';
  /** Items that are ticked now, so that a screen need show only the difference. */
  readonly ticked: readonly string[];
  readonly want: readonly Want[];
}

/** Words for a set of classes: exactly the answers in them that the question offers. */
export function changeOf(domain: Domain, mask: bigint): Change {
  const wanted = domain.classes.flatMap((answers, at) => ((mask >> BigInt(at)) & 1n ? answers : []));
  return {
    node: domain.node,
    now: domain.isOpen ? 'open' : 'answered',
    ticked: domain.present.items ?? [],
    want: wantsOf(domain, wanted),
  };
}

function wantsOf(domain: Domain, wanted: readonly Answer[]): readonly Want[] {
  const offered = domain.question?.answers ?? [];
  const choices = offered.map(({ id }) => id).filter((id) => wanted.some(({ choice }) => choice === id));
  // choices under which the same ticks will do share their wants
  const alike = new Map<string, { choices: string[]; ticks: readonly Ticks[] }>();
  for (const choice of choices) {
    const takes = offered.find(({ id }) => id === choice)?.items === true;
    const ticks = takes ? ticksOf(domain, choice, wanted) : [{ tick: [], untick: [] }];
    const entry = alike.get(JSON.stringify(ticks));
    if (entry) entry.choices.push(choice);
    else alike.set(JSON.stringify(ticks), { choices: [choice], ticks });
  }
  return [...alike.values()].flatMap((entry) => entry.ticks.map((ticks) => ({ choices: entry.choices, ...ticks })));
}

interface Ticks {
  readonly tick: readonly string[];
  readonly untick: readonly string[];
}

/** A cover of the wanted sets of ticks by cubes that hold nothing else, from the fewest ticks on. */
function ticksOf(domain: Domain, choice: string, wanted: readonly Answer[]): readonly Ticks[] {
  const sets = setsOf(domain.items, choice, wanted);
  const others = setsOf(domain.items, choice, domain.classes.flat()).filter((set) => !sets.includes(set));
  const cubes: { ones: number; zeros: number }[] = [];
  for (const set of sets.toSorted((a, b) => count(a) - count(b) || a - b)) {
    if (cubes.some((cube) => isIn(cube, set))) continue;
    let cube = { ones: set, zeros: ~set & (2 ** domain.items.length - 1) };
    const bits = domain.items.map((_, at) => 1 << at);
    // what may be ticked is freed before what has to be, so that few ticks are asked for
    for (const [ones, zeros] of [...bits.map((bit) => [0, bit] as const), ...bits.map((bit) => [bit, 0] as const)]) {
      const wider = { ones: cube.ones & ~ones, zeros: cube.zeros & ~zeros };
      if (!others.some((other) => isIn(wider, other))) cube = wider;
    }
    cubes.push(cube);
  }
  const named = (mask: number) => domain.items.filter((_, at) => mask & (1 << at));
  return cubes.map(({ ones, zeros }) => ({ tick: named(ones), untick: named(zeros) }));
}

function setsOf(items: readonly string[], choice: string, answers: readonly Answer[]): readonly number[] {
  const sets = answers
    .filter((answer) => answer.choice === choice)
    .map((answer) => items.reduce((sum, item, at) => sum | (answer.items?.includes(item) ? 1 << at : 0), 0));
  return [...new Set(sets)];
}

function isIn(cube: { readonly ones: number; readonly zeros: number }, set: number): boolean {
  return (set & cube.ones) === cube.ones && (set & cube.zeros) === 0;
}

function count(set: number): number {
  return set === 0 ? 0 : (set & 1) + count(set >>> 1);
}
