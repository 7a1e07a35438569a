import { AppError } from '../base/errors';
import type { Answer, Answers, Ground, NodeKind, Tree } from './model';
import { resolve } from './resolve';

/** One line of the trail: what was asked, what was answered, by whom and why, and what the question rests on. */
export interface TraceStep {
  readonly tree: string;
  readonly node: string;
  readonly short: string;
  readonly question: string;
  readonly choice: string;
  readonly answerWords: string;
  /** Words of the ticked items. */
  readonly items: readonly string[];
  readonly kind: NodeKind;
  /** The answer is "Not known yet". */
  readonly unknown: boolean;
  readonly at: string;
  readonly author: string | undefined;
  readonly reason: string | undefined;
  readonly confidence: Answer['confidence'];
  /** Where the person has the answer from, in their words; the grounds are those of the question. */
  readonly source: string | undefined;
  readonly grounds: readonly Ground[];
}

/** The steps on the present path with their words. @throws `tree/words` and what `resolve` throws */
export function trace(tree: Tree, answers: Answers): readonly TraceStep[] {
  return resolve(tree.graph, answers).steps.map(({ node, answer }) => {
    const words = tree.words.nodes[node.id];
    const answerWords = words?.answers[answer.choice];
    if (!words || answerWords === undefined) throw new AppError('tree/words', { tree: tree.graph.id, node: node.id });
    return {
      tree: tree.graph.id,
      node: node.id,
      short: words.short,
      question: words.question,
      choice: answer.choice,
      answerWords,
      items: (answer.items ?? []).map((item) => words.items?.[item] ?? item),
      kind: node.kind,
      unknown: answer.choice === 'unknown',
      at: answer.at,
      author: answer.author,
      reason: answer.reason,
      confidence: answer.confidence,
      source: answer.source,
      grounds: node.grounds,
    };
  });
}
