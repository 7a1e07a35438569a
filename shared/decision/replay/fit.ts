import { AppError } from '../../base/errors';
import type { Answer, Answers, TreeGraph, TreeNode } from '../model';
import { assertAnswer } from '../resolve';

/** Whether a question takes an answer as it stands: it may have been given under an older version of the tree. */
export function takes(node: TreeNode, answer: Answer): boolean {
  try {
    assertAnswer(node, answer);
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'tree/answer') return false;
    throw thrown;
  }
}

/**
 * The answers that the questions of these trees take. One that no longer fits counts as not given, so that its question
 * is asked again; answers to questions of other trees pass as they are.
 */
export function fittingAnswers(graphs: readonly TreeGraph[], answers: Answers): Answers {
  const unfit = new Set<string>();
  for (const { nodes } of graphs)
    for (const node of nodes) {
      const answer = Object.hasOwn(answers, node.id) ? answers[node.id] : undefined;
      if (answer && !takes(node, answer)) unfit.add(node.id);
    }
  if (unfit.size === 0) return answers;
  return Object.fromEntries(Object.entries(answers).filter(([node]) => !unfit.has(node)));
}
