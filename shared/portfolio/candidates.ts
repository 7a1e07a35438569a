import type { Assessment } from '../decision/assess';
import type { Measure } from '../decision/model';
import type { Limits, PortfolioPlan } from './plan';
import { scales } from './scales';

/**
 * The measures that a portfolio may hold: open or possible, within the limits, in no conflict with what was taken, and
 * with all that has to come before them at hand. Where aims are set, only what serves one, what such a measure requires,
 * and what the plan asks for by name. In the order of the assessments.
 */
export function candidates(
  assessments: readonly Assessment[],
  plan: PortfolioPlan,
  taken: readonly Measure[],
): readonly Assessment[] {
  const done = new Set(taken.map(({ id }) => id));
  let left = assessments.filter(
    ({ measure, status }) =>
      status !== 'blocked' &&
      !done.has(measure.id) &&
      isWithin(measure, plan.limits) &&
      !taken.some((other) => inConflict(measure, other)),
  );
  for (let before = left.length + 1; left.length < before; ) {
    before = left.length;
    const ids = new Set(left.map(({ measure }) => measure.id));
    left = left.filter(({ measure }) => measure.requires.every((id) => ids.has(id) || done.has(id)));
  }
  return plan.aims.length === 0 ? left : asked(left, plan);
}

/** Whether two measures cannot stand beside each other: it is enough that one of them says so. */
export function inConflict(one: Measure, other: Measure): boolean {
  return one.conflicts.includes(other.id) || other.conflicts.includes(one.id);
}

/** Whether a measure keeps to the limits by itself. What a portfolio amounts to is no more than its measures. */
export function isWithin(measure: Measure, limits: Limits): boolean {
  const isAtMost = <T>(scale: readonly T[], value: T, most: T | undefined) =>
    most === undefined || scale.indexOf(value) <= scale.indexOf(most);
  return (
    isAtMost(scales.time, measure.time, limits.maxTime) &&
    isAtMost(scales.visibility, measure.visibility, limits.maxVisibility) &&
    isAtMost(scales.burden, measure.attribution, limits.maxBurden) &&
    limits.votes.includes(measure.vote) &&
    !(limits.onlyReversible && measure.reversibility === 'not-at-all') &&
    !limits.without.includes(measure.id)
  );
}

function asked(left: readonly Assessment[], plan: PortfolioPlan): readonly Assessment[] {
  const byId = new Map(left.map(({ measure }) => [measure.id, measure]));
  const wanted = new Set<string>();
  const add = (id: string) => {
    if (wanted.has(id)) return;
    wanted.add(id);
    byId.get(id)?.requires.forEach(add);
  };
  for (const { id, category } of byId.values()) if (plan.aims.includes(category)) add(id);
  plan.limits.with.forEach(add);
  return left.filter(({ measure }) => wanted.has(measure.id));
}
