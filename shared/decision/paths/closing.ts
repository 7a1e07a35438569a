import type { Answers, Measure, TreeNode } from '../model';
import { always, type Diagrams, never } from './diagram';
import { formulaOf } from './formula';
import { type Change, changeOf } from './want';

/**
 * The reverse of the path to yes: each single change that would close a measure which is open or possible, that is make
 * `opens` or `relevant` fail with all other answers as they are. One change per question, in the order of the
 * preconditions, with every answer that would do it. None where the measure is closed already.
 * @throws `tree/limit` for conditions nested too deep
 */
export function closing(measure: Measure, answers: Answers, nodes: readonly TreeNode[]): readonly Change[] {
  const { domains, diagrams, closed } = formulaOf(measure, answers, nodes);
  if (diagrams.isOver() || follow(diagrams, closed, {}) === always) return [];
  return domains.flatMap((domain, level) => {
    const masks = domain.classes.map((_, value) =>
      value > 0 && follow(diagrams, closed, { level, value }) === always ? 1n << BigInt(value) : 0n,
    );
    const mask = masks.reduce((sum, bit) => sum | bit, 0n);
    return mask === 0n ? [] : [changeOf(domain, mask)];
  });
}

/** The value of a function under the present answers, but for one question. */
function follow(diagrams: Diagrams, start: number, but: { readonly level?: number; readonly value?: number }): number {
  let at = start;
  while (at !== always && at !== never) {
    const value = diagrams.level(at) === but.level ? (but.value ?? 0) : 0;
    at = diagrams.children(at)[value] ?? never;
  }
  return at;
}
