import type { Assessment } from '../decision/assess';
import type { Answers, Measure } from '../decision/model';
import { inConflict } from './candidates';
import type { PortfolioPlan } from './plan';
import { type Portfolio, portfolioOf } from './portfolios';
import { againstYardsticks } from './yardsticks';

/** One portfolio that was picked, with what has changed since. */
export interface Option {
  readonly portfolio: Portfolio;
  readonly held: readonly Assessment[];
  readonly note: string;
  /** Measures that are blocked now, or no longer asked for: kept in the plan, and to be looked at again. */
  readonly lost: readonly string[];
  /** Pairs that cannot stand beside each other. */
  readonly conflicts: readonly (readonly [string, string])[];
  /** Measures that have to come before one of these and are neither in the set nor taken. */
  readonly missing: readonly string[];
}

/** What an options paper says, as data: words and names are made at the screen. It ranks nothing. */
export interface OptionsNote {
  readonly options: readonly Option[];
  /** Every measure by status, for the lists of the paper. */
  readonly open: readonly Assessment[];
  readonly possible: readonly Assessment[];
  readonly blocked: readonly Assessment[];
  readonly yardsticks: ReturnType<typeof againstYardsticks>;
}

/** The options note from the portfolios that the plan holds, against the answers as they are now. */
export function optionsNote(
  plan: PortfolioPlan,
  assessments: readonly Assessment[],
  { answers, taken }: { readonly answers: Answers; readonly taken: readonly Measure[] },
): OptionsNote {
  const by = (status: Assessment['status']) => assessments.filter((one) => one.status === status);
  const done = new Set(taken.map(({ id }) => id));
  const options = plan.chosen.map(({ measures, note }): Option => {
    const held = assessments.filter(({ measure, status }) => measures.includes(measure.id) && status !== 'blocked');
    const ids = new Set(held.map(({ measure }) => measure.id));
    const required = new Set(held.flatMap(({ measure }) => measure.requires));
    return {
      portfolio: portfolioOf(held),
      held,
      note,
      lost: measures.filter((id) => !ids.has(id)),
      conflicts: held.flatMap(({ measure: one }, at) =>
        [...held.slice(at + 1).map(({ measure }) => measure), ...taken]
          .filter((other) => other.id !== one.id && inConflict(one, other))
          .map((other): readonly [string, string] => [one.id, other.id]),
      ),
      missing: [...required].filter((id) => !ids.has(id) && !done.has(id)),
    };
  });
  const yardsticks = againstYardsticks(answers);
  return { options, open: by('open'), possible: by('possible'), blocked: by('blocked'), yardsticks };
}
