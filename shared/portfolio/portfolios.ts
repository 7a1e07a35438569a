import type { Category } from '../base/categories';
import type { Assessment } from '../decision/assess';
import type { Measure } from '../decision/model';
import { candidates, inConflict } from './candidates';
import { frontOf, type Problem } from './front';
import { type Criterion, criteria, type PortfolioPlan } from './plan';
import { type Profile, profileOf, type Ranks, ranksOf, ranksOfCode } from './scales';

/** Measures that can stand together. */
export interface Portfolio {
  /** By id, in the order of the assessments. */
  readonly measures: readonly string[];
  /** Those of them that are possible only: something is not known yet. */
  readonly possible: readonly string[];
  readonly profile: Profile;
}

export interface Portfolios {
  readonly front: readonly Portfolio[];
  /** There are more with the same profiles, or the search met its limit. */
  readonly cut: boolean;
  /** The most measures that a portfolio could hold. */
  readonly size: number;
  /** How many measures could be in one. */
  readonly candidates: number;
  /** Aims that no measure serves within the limits; with one of them there are no portfolios. */
  readonly unserved: readonly Category[];
  /** Measures asked for that are not to be had within the limits; likewise. */
  readonly unavailable: readonly string[];
}

/** Portfolios that anybody would look through. */
export const maxShown = 300;

/**
 * The consistent sets of measures that no other one dominates. Consistent: within the limits, no two in conflict, all
 * that a measure requires in the set or taken already, every aim served by one measure at least. One set dominates another
 * when it is on no criterion more and on some criterion less; the criteria are the scales of the measures, of which a set
 * takes the most. Sorted by the user's order of criteria, then by size, then by id. There is no score and no best.
 */
export function portfolios(
  assessments: readonly Assessment[],
  plan: PortfolioPlan,
  taken: readonly Measure[] = [],
): Portfolios {
  const usable = candidates(assessments, plan, taken);
  const measures = usable.map(({ measure }) => measure);
  const done = new Set(taken.map(({ id }) => id));
  const ids = new Set(measures.map(({ id }) => id));
  const unavailable = [...new Set(plan.limits.with)].filter((id) => !ids.has(id) && !done.has(id));
  const unserved = [...new Set(plan.aims)].filter((aim) => !measures.some(({ category }) => category === aim));
  const { size } = plan.limits;
  const rest = { size, candidates: measures.length, unserved, unavailable };
  if (unavailable.length > 0 || unserved.length > 0) return { front: [], cut: false, ...rest };
  const { sets, isCut } = frontOf(problemOf(measures, plan));
  const rank = ranking(plan.order);
  const front = [...sets]
    .map(([code, list]) => ({ list, ranks: ranksOfCode(code) }))
    .sort((a, b) => rank(a.ranks) - rank(b.ranks))
    .flatMap(({ list }) => list)
    .map((set) => portfolioOf(usable.filter((_, at) => set.includes(at))));
  return { front: front.slice(0, maxShown), cut: isCut || front.length > maxShown, ...rest };
}

/** Some measures as a portfolio, in the order of the assessments. */
export function portfolioOf(held: readonly Assessment[]): Portfolio {
  return {
    measures: held.map(({ measure }) => measure.id),
    possible: held.filter(({ status }) => status === 'possible').map(({ measure }) => measure.id),
    profile: profileOf(held.map(({ measure }) => measure)),
  };
}

function problemOf(measures: readonly Measure[], plan: PortfolioPlan): Problem {
  const numbers = new Map(measures.map(({ id }, at) => [id, at]));
  const known = (ids: readonly string[]) => ids.flatMap((id) => numbers.get(id) ?? []);
  return {
    ranks: measures.map(ranksOf),
    conflicts: measures.map((one) =>
      measures.flatMap((other, at) => (other !== one && inConflict(one, other) ? [at] : [])),
    ),
    // what is required and no candidate is taken already
    requires: measures.map(({ requires }) => known(requires)),
    fixed: known([...new Set(plan.limits.with)]),
    aims: [...new Set(plan.aims)].map((aim) => measures.map(({ category }) => category === aim)),
    size: plan.limits.size,
  };
}

/** One number per ranks that sorts by the user's order; criteria that are not named follow. */
function ranking(order: readonly Criterion[]): (ranks: Ranks) => number {
  const named = [...new Set([...order, ...criteria])].map((criterion) => criteria.indexOf(criterion));
  return (ranks) => named.reduce((sum, at) => sum * 100 + (ranks[at] ?? 0), 0);
}
