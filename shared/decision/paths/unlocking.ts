import type { Answers, Measure, TreeNode } from '../model';
import { formulaOf } from './formula';
import { type Cube, minimalCubes } from './search';
import { type Change, changeOf } from './want';

/** What would have to be answered, and how, for a measure to be open: all of it together. */
export interface ChangeSet {
  readonly changes: readonly Change[];
  /** Changes that go against an answer on file; the others fill in what is not known. */
  readonly against: number;
}

export interface Unlocking {
  /** Smallest first, then those that go against fewer answers, then in the order of the preconditions. */
  readonly sets: readonly ChangeSet[];
  /** There are more sets than these. None that is left out has fewer changes than the last one here. */
  readonly cut: boolean;
  /** Measures that have to come before, whatever the answers. */
  readonly requires: readonly string[];
}

/** Sets that anybody would look at. */
export const maxSets = 200;

/**
 * The shortest path to yes: every minimal set of changes to the present answers that opens a measure, exactly.
 *
 * A *change* gives one question anew: one of the wanted choices, with the wanted ticks. A set *opens* the measure when
 * every way to answer its questions as wanted, all other answers as they are, makes it open as `assessMeasures` says:
 * `opens` holds and `relevant` does not fail. A set is *minimal* when no other set that opens the measure asks for part
 * of it only, that is for no other question and for each of its questions at least as many answers. In terms of logic
 * these are the prime implicants over the values of the questions, less what the present answers meet.
 *
 * One choice is given per question, out of those that the trees offer, and with as many ticks as they ask for. "Not
 * known yet" is no answer that could be wanted. Whether a question can still be reached in its tree is no part of this:
 * it is about preconditions only. An open measure has one set, without changes; one that nothing can open has none.
 * @throws `tree/limit` for conditions nested too deep
 */
export function unlocking(measure: Measure, answers: Answers, nodes: readonly TreeNode[]): Unlocking {
  const formula = formulaOf(measure, answers, nodes);
  const { cubes, isCut } = minimalCubes(formula, maxSets);
  const setOf = (cube: Cube): ChangeSet => {
    const changes = [...cube].flatMap(([level, mask]) => {
      const domain = formula.domains[level];
      return domain ? [changeOf(domain, mask)] : [];
    });
    return { changes, against: changes.filter(({ now }) => now === 'answered').length };
  };
  const order = (cube: Cube) => [...cube.keys()].map((level) => String(level).padStart(4, '0')).join();
  const sets = cubes
    .map((cube) => ({ set: setOf(cube), order: order(cube) }))
    .sort(
      (a, b) =>
        a.set.changes.length - b.set.changes.length ||
        a.set.against - b.set.against ||
        (a.order < b.order ? -1 : Number(a.order > b.order)),
    )
    .map(({ set }) => set);
  return { sets: sets.slice(0, maxSets), cut: isCut || sets.length > maxSets, requires: measure.requires };
}
