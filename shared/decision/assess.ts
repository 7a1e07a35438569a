import { conditionNodes, evaluate, type Finding, missingNodes, truthOf } from './evaluate';
import { type Answer, type Answers, categories, type Measure, type TreeNode } from './model';
import type { Truth } from './truth';

/** Never a recommendation: a measure is open, possible (something is not known), or blocked. */
export const statuses = ['open', 'possible', 'blocked'] as const;
export type Status = (typeof statuses)[number];

export interface Assessment {
  readonly measure: Measure;
  readonly status: Status;
  /** The questions that decide the status. */
  readonly grounds: readonly Finding[];
  /** For a possible measure: the questions whose answer is not known and could matter to it. */
  readonly missing: readonly string[];
}

/**
 * Every measure somebody would ask for, with its status: open first, then possible, then blocked; inside these by
 * category, then as given.
 */
export function assessMeasures(measures: readonly Measure[], answers: Answers): readonly Assessment[] {
  return measures
    .filter(({ relevant }) => relevant === undefined || truthOf(relevant, answers) !== 'no')
    .map((measure) => {
      const { truth, grounds } = evaluate(measure.opens, answers);
      const missing = truth === 'unknown' ? missingNodes(measure.opens, answers) : [];
      return { measure, status: statusOf(truth), grounds, missing };
    })
    .sort((a, b) => rank(a) - rank(b));
}

/** What one answer to an open question would do to the measures, by id. */
export interface Change {
  readonly answer: string;
  readonly opens: readonly string[];
  readonly closes: readonly string[];
}

export interface Changes {
  readonly node: string;
  readonly changes: readonly Change[];
}

/**
 * For every question on file as "Not known yet" that some measure asks about: what each of its answers would change.
 * An answer that takes items is tried with none and with all of them ticked; only what both agree on is promised.
 */
export function whatChanges(
  measures: readonly Measure[],
  answers: Answers,
  nodes: readonly TreeNode[],
): readonly Changes[] {
  const asked = new Set(measures.flatMap((measure) => conditionNodes(measure.opens)));
  const now = statusById(measures, answers);
  return nodes
    .filter((node) => asked.has(node.id) && answers[node.id]?.choice === 'unknown')
    .map((node) => ({
      node: node.id,
      changes: node.answers
        .filter((answer) => answer.id !== 'unknown')
        .map((answer) => {
          const trials = trialsOf(node, answer).map((trial) => statusById(measures, { ...answers, [node.id]: trial }));
          const turns = (status: Status) =>
            measures
              .map((measure) => measure.id)
              .filter((id) => now.get(id) !== status && trials.every((trial) => trial.get(id) === status));
          return { answer: answer.id, opens: turns('open'), closes: turns('blocked') };
        }),
    }));
}

function trialsOf(node: TreeNode, answer: TreeNode['answers'][number]): readonly Answer[] {
  const trial = { choice: answer.id, at: '' };
  return answer.items ? [trial, { ...trial, items: node.items?.options ?? [] }] : [trial];
}

function statusById(measures: readonly Measure[], answers: Answers): ReadonlyMap<string, Status> {
  return new Map(measures.map((measure) => [measure.id, statusOf(evaluate(measure.opens, answers).truth)]));
}

function statusOf(truth: Truth): Status {
  if (truth === 'unknown') return 'possible';
  return truth === 'yes' ? 'open' : 'blocked';
}

function rank({ status, measure }: Assessment): number {
  return statuses.indexOf(status) * categories.length + categories.indexOf(measure.category);
}
