import type { Vote } from '../base/votes';
import { type Measure, measureSchema } from '../decision/model';
import { type Criterion, criteria, maxSize } from './plan';

/** The scales that measures are described on, each from the least to the most. */
export const scales = {
  time: measureSchema.shape.time.options,
  visibility: measureSchema.shape.visibility.options,
  reversibility: measureSchema.shape.reversibility.options,
  burden: measureSchema.shape.attribution.options,
} as const;

/**
 * How many have to agree: nobody votes, somebody instructs, a majority is enough, or every State can stop it. The last
 * three rules differ in law and are alike in this.
 */
export const voteRanks: Readonly<Record<Vote, number>> = {
  none: 0,
  instruction: 1,
  'qualified-majority': 2,
  consensus: 3,
  unanimity: 3,
  'agreement-of-all': 3,
};

/** Places on the scales, in the order of `criteria`: less is quicker, easier to decide, quieter, easier to undo or prove. */
export type Ranks = readonly number[];

/** How many places each scale has; the one of votes counts the decisions inside each rule. */
const decisions = maxSize + 1;
const places = [
  scales.time.length,
  4 * decisions,
  scales.visibility.length,
  scales.reversibility.length,
  scales.burden.length,
];

/** How many combinations of ranks there are. */
export const codes = places.reduce((product, count) => product * count, 1);

/** The ranks of one measure. */
export function ranksOf(measure: Measure): Ranks {
  const of: Readonly<Record<Criterion, number>> = {
    time: scales.time.indexOf(measure.time),
    votes: voteRanks[measure.vote] * decisions + (measure.vote === 'none' ? 0 : 1),
    visibility: scales.visibility.indexOf(measure.visibility),
    reversibility: scales.reversibility.indexOf(measure.reversibility),
    burden: scales.burden.indexOf(measure.attribution),
  };
  return criteria.map((criterion) => of[criterion]);
}

/**
 * The ranks of two together: the slowest, the most visible, the hardest to undo and to prove; of votes the hardest rule,
 * then how many decisions it takes. Never less than either.
 */
export function together(left: Ranks, right: Ranks): Ranks {
  return criteria.map((criterion, at) => {
    const [a = 0, b = 0] = [left[at], right[at]];
    if (criterion !== 'votes') return Math.max(a, b);
    const count = Math.min(maxSize, (a % decisions) + (b % decisions));
    return Math.max(Math.floor(a / decisions), Math.floor(b / decisions)) * decisions + count;
  });
}

/** Whether one is nowhere more than the other and somewhere less. */
export function dominates(one: Ranks, other: Ranks): boolean {
  return one.every((rank, at) => rank <= (other[at] ?? 0)) && one.some((rank, at) => rank < (other[at] ?? 0));
}

/** Ranks as one number below `codes`. */
export function codeOf(ranks: Ranks): number {
  return places.reduce((code, count, at) => code * count + (ranks[at] ?? 0), 0);
}

/** The ranks behind a number. */
export function ranksOfCode(code: number): Ranks {
  const ranks: number[] = [];
  let rest = code;
  for (const count of places.toReversed()) {
    ranks.unshift(rest % count);
    rest = Math.floor(rest / count);
  }
  return ranks;
}

/** What a portfolio amounts to, in the words of the measures. */
export interface Profile {
  readonly time: Measure['time'];
  /** The rules of decision that it needs, the hardest first, and how many decisions it takes. */
  readonly votes: readonly Vote[];
  readonly decisions: number;
  readonly visibility: Measure['visibility'];
  readonly reversibility: Measure['reversibility'];
  readonly burden: Measure['attribution'];
}

/** The profile of some measures, one at least. */
export function profileOf(measures: readonly Measure[]): Profile {
  const [time = 0, , visibility = 0, reversibility = 0, burden = 0] = measures.map(ranksOf).reduce(together, []);
  const rules = new Set(measures.map(({ vote }) => vote).filter((vote) => vote !== 'none'));
  return {
    time: scales.time[time] ?? 'months',
    votes: [...rules].sort((a, b) => voteRanks[b] - voteRanks[a] || (a < b ? -1 : 1)),
    decisions: measures.filter(({ vote }) => vote !== 'none').length,
    visibility: scales.visibility[visibility] ?? 'public',
    reversibility: scales.reversibility[reversibility] ?? 'not-at-all',
    burden: scales.burden[burden] ?? 'state',
  };
}
