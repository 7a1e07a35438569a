import { AppError } from '../base/errors';
import type { Answer, Answers, TreeGraph, TreeNode, TreeOutcome } from './model';

export interface Step {
  readonly node: TreeNode;
  readonly answer: Answer;
}

/** Where the answers lead: the next question, or a conclusion. */
export type Place =
  | { readonly kind: 'node'; readonly node: TreeNode }
  | { readonly kind: 'outcome'; readonly outcome: TreeOutcome };

export interface Resolution {
  readonly steps: readonly Step[];
  readonly at: Place;
  /** Questions of this tree that have an answer but do not stand on the present path: kept, without effect. */
  readonly apart: readonly string[];
}

/**
 * The state of a tree is the fold of its answers; nothing else is stored. Answers of other trees may stand in the same
 * record and are left alone. Only answers on the path are checked, so that one given earlier never blocks the work.
 * @throws `tree/answer` for an answer the question does not have or without its items, `tree/unknown-node`, `tree/cycle`
 */
export function resolve(tree: TreeGraph, answers: Answers): Resolution {
  const nodes = new Map(tree.nodes.map((node) => [node.id, node]));
  const steps: Step[] = [];
  const passed = new Set<string>();
  let here = tree.start;
  for (let node = nodes.get(here); node; node = nodes.get(here)) {
    const answer = own(answers, node.id);
    if (!answer) return { steps, at: { kind: 'node', node }, apart: apart(tree, answers, passed) };
    if (passed.has(here)) throw new AppError('tree/cycle', { node: here });
    passed.add(here);
    steps.push({ node, answer });
    here = nextOf(node, answer);
  }
  const outcome = tree.outcomes.find((candidate) => candidate.id === here);
  if (!outcome) throw new AppError('tree/unknown-node', { tree: tree.id, node: here });
  return { steps, at: { kind: 'outcome', outcome }, apart: apart(tree, answers, passed) };
}

/**
 * Holds an answer against its question: the choice exists, ticked items are options, and there are enough of them.
 * @throws `tree/answer`
 */
export function assertAnswer(node: TreeNode, answer: Answer): void {
  nextOf(node, answer);
}

function nextOf(node: TreeNode, answer: Answer): string {
  const chosen = node.answers.find((candidate) => candidate.id === answer.choice);
  if (!chosen) throw new AppError('tree/answer', { node: node.id, why: 'choice' });
  const ticked = new Set(answer.items);
  if (!chosen.items && ticked.size > 0) throw new AppError('tree/answer', { node: node.id, why: 'items' });
  if (!chosen.items) return chosen.next;
  const options = new Set(node.items?.options);
  if (ticked.size < (node.items?.min ?? 1)) throw new AppError('tree/answer', { node: node.id, why: 'too-few' });
  if ([...ticked].some((item) => !options.has(item)))
    throw new AppError('tree/answer', { node: node.id, why: 'items' });
  return chosen.next;
}

function apart(tree: TreeGraph, answers: Answers, passed: ReadonlySet<string>): readonly string[] {
  return tree.nodes.map((node) => node.id).filter((id) => !passed.has(id) && own(answers, id));
}

/** Records come from files: only their own keys count, so that `constructor` is no answer. */
function own(answers: Answers, id: string): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}
