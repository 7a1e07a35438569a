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
  /** What may lawfully come next: the next question, the conclusions reached, and every measure with its status. */
  readonly next: NextQuestion | undefined;
  readonly outcomes: readonly { readonly tree: string; readonly outcome: TreeOutcome }[];
  readonly measures: readonly Assessment[];
}

/** Derives the summary; nothing of it is stored. */
export function summariseCase(file: CaseFile, trees: readonly Tree[], measures: readonly Measure[]): CaseSummary {
  const answers = answersInPlay(file, trees);
  const assessed = assessMeasures(measures, answers);
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
    outcomes: treesInPlay(file, trees).flatMap(({ tree, resolution: { at } }) =>
      at.kind === 'outcome' ? [{ tree: tree.graph.id, outcome: at.outcome }] : [],
    ),
    measures: assessed,
  };
}
