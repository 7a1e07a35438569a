import type { Base } from './base';
import type { Proposal } from './edit';
import { type Group, groupsOf } from './group';
import type { Order } from './order';
import { proposalsOf } from './proposals';
import type { Return } from './return-model';

/** Lays returns under the text they answer. The result is the same in whichever order they came. */
export function consolidate(base: Base, returns: readonly Return[], order: Order): readonly Group[] {
  return groupsOf(
    returns.flatMap((answer) => proposalsOf(base, answer)),
    order,
  );
}

/** The same, a return at a time, for a screen that must not stand still: `undefined` after each. */
export function* consolidateSteps(
  base: Base,
  returns: readonly Return[],
  order: Order,
): Generator<readonly Group[] | undefined> {
  const proposals: Proposal[] = [];
  for (const answer of returns) {
    proposals.push(...proposalsOf(base, answer));
    yield undefined;
  }
  yield groupsOf(proposals, order);
}
