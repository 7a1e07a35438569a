import { type Assessment, assessMeasures } from '../decision/assess';
import type { Measure, Tree, TreeOutcome, Vote } from '../decision/model';
import { answersInPlay, treesInPlay } from './answer';
import { type FactSummary, summariseFacts } from './facts';
import type { CaseFile } from './model';
import { type NextQuestion, nextQuestion } from './next';

/** The three questions of every screen, answered for one case. Ids only; the screen has the words. */
export interface CaseSummary {
  /** What is known. */
  readonly facts: FactSummary;
  readonly answers: { readonly given: number; readonly unknown: readonly string[] };
  /** Who is competent: who decides what is open or possible, each once, with the measures and the vote. */
  readonly competent: readonly {
    readonly actor: string;
    readonly measures: readonly { readonly measure: string; readonly vote: Vote }[];
  }[];
  /** What may lawfully come next: the next question, the conclusions reached, and the measures with their status. */
  readonly next: NextQuestion | undefined;
  readonly outcomes: readonly { readonly tree: string; readonly outcome: TreeOutcome }[];
  /** Measures that the answers say something about, or that a conclusion names. */
  readonly measures: readonly Assessment[];
  /** The others: nothing given so far speaks for or against them. */
  readonly untouched: readonly Assessment[];
}

/** Derives the summary; nothing of it is stored. */
export function summariseCase(file: CaseFile, trees: readonly Tree[], measures: readonly Measure[]): CaseSummary {
  const answers = answersInPlay(file, trees);
  const outcomes = treesInPlay(file, trees).flatMap(({ tree, resolution: { at } }) =>
    at.kind === 'outcome' ? [{ tree: tree.graph.id, outcome: at.outcome }] : [],
  );
  const named = new Set(outcomes.flatMap(({ outcome }) => outcome.measures));
  const isTouched = ({ measure, status, grounds }: Assessment) =>
    named.has(measure.id) || status !== 'possible' || grounds.some(({ node }) => answers[node] !== undefined);
  const all = assessMeasures(measures, answers);
  const assessed = all.filter(isTouched);
  const within = assessed.filter(({ status }) => status !== 'blocked').map(({ measure }) => measure);
  const actors = [...new Set(within.map((measure) => measure.decider))];
  return {
    facts: summariseFacts(file),
    answers: {
      given: Object.keys(answers).length,
      unknown: Object.keys(answers).filter((node) => answers[node]?.choice === 'unknown'),
    },
    competent: actors.map((actor) => ({
      actor,
      measures: within.filter(({ decider }) => decider === actor).map(({ id, vote }) => ({ measure: id, vote })),
    })),
    next: nextQuestion(file, trees),
    outcomes,
    measures: assessed,
    untouched: all.filter((one) => !isTouched(one)),
  };
}
