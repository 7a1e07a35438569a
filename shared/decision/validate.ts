import type { Condition, TreeGraph, TreeNode } from './model';
import { questionsLeft } from './size';
import { walk } from './walk';

/** A fault of a tree: the code, and the question or outcome where it stands. */
export interface TreeProblem {
  readonly code:
    | 'tree/unknown-node'
    | 'tree/cycle'
    | 'tree/dead-end'
    | 'tree/unreachable'
    | 'tree/outcome'
    | 'tree/limit'
    | 'tree/answer'
    | 'content/duplicate';
  readonly node: string;
}

/** Nobody answers more in a row. */
export const maxQuestions = 60;

/**
 * Everything that a tree must hold before it is shown: ids are unique, every answer leads on, nothing runs in a circle,
 * every question and outcome can be reached, every question can be answered "not known", and items are consistent.
 */
export function validateTree(graph: TreeGraph): readonly TreeProblem[] {
  const found = walk(graph, graph.start);
  const problems = [
    ...duplicates(graph),
    ...leads(graph),
    ...[...found.cycles].map((node): TreeProblem => ({ code: 'tree/cycle', node })),
    ...graph.nodes
      .filter((node) => !found.reached.has(node.id))
      .map((node): TreeProblem => ({ code: 'tree/unreachable', node: node.id })),
    ...graph.outcomes
      .filter((outcome) => !found.reached.has(outcome.id))
      .map((outcome): TreeProblem => ({ code: 'tree/outcome', node: outcome.id })),
    ...graph.nodes.flatMap((node) => answerProblems(node)),
  ];
  if (found.cycles.size > 0 || questionsLeft(graph, graph.start).most <= maxQuestions) return problems;
  return [...problems, { code: 'tree/limit', node: graph.start }];
}

/** Where a precondition asks what no tree can answer: unknown question, answer or item. */
export function validateCondition(
  condition: Condition,
  graphs: readonly TreeGraph[],
): readonly { readonly code: 'tree/condition'; readonly node: string }[] {
  if ('all' in condition) return condition.all.flatMap((part) => validateCondition(part, graphs));
  if ('any' in condition) return condition.any.flatMap((part) => validateCondition(part, graphs));
  if ('not' in condition) return validateCondition(condition.not, graphs);
  const id = 'answer' in condition ? condition.answer : condition.items;
  const node = graphs.flatMap((graph) => graph.nodes).find((candidate) => candidate.id === id);
  const offered =
    'answer' in condition
      ? node?.answers.map((answer) => answer.id).filter((answer) => answer !== 'unknown')
      : node?.items?.options;
  const wanted = 'answer' in condition ? condition.is : condition.has;
  return wanted.every((value) => offered?.includes(value)) ? [] : [{ code: 'tree/condition', node: id }];
}

function duplicates({ nodes, outcomes }: TreeGraph): readonly TreeProblem[] {
  return repeated([...nodes, ...outcomes].map(({ id }) => id)).map((node) => ({ code: 'content/duplicate', node }));
}

function leads(graph: TreeGraph): readonly TreeProblem[] {
  const ids = new Set([...graph.nodes, ...graph.outcomes].map(({ id }) => id));
  const lost = graph.nodes.filter((node) => node.answers.some((answer) => !ids.has(answer.next)));
  const start: readonly TreeProblem[] = graph.nodes.some((node) => node.id === graph.start)
    ? []
    : [{ code: 'tree/unknown-node', node: graph.start }];
  return [...start, ...lost.map((node): TreeProblem => ({ code: 'tree/unknown-node', node: node.id }))];
}

function answerProblems(node: TreeNode): readonly TreeProblem[] {
  const ids = node.answers.map((answer) => answer.id);
  const unknown = node.answers.find((answer) => answer.id === 'unknown');
  const problems: TreeProblem[] = [];
  if (repeated(ids).length > 0) problems.push({ code: 'content/duplicate', node: node.id });
  if (!unknown) problems.push({ code: 'tree/dead-end', node: node.id });
  if (unknown?.items || !itemsAgree(node) || !isSetInOrder(node)) problems.push({ code: 'tree/answer', node: node.id });
  return problems;
}

/** Items exist exactly where an answer takes them, each once, and as many as must be ticked. */
function itemsAgree({ answers, items }: TreeNode): boolean {
  const takes = answers.some((answer) => answer.items);
  if (!items) return !takes;
  return takes && repeated(items.options).length === 0 && items.min <= items.options.length;
}

/** A question that takes a set is answered some, none or not known, and `some` ticks at least one. */
function isSetInOrder({ ask, answers, items }: TreeNode): boolean {
  if (ask !== 'set') return true;
  const ids = answers.map((answer) => answer.id).sort();
  const takes = answers.filter((answer) => answer.items).map((answer) => answer.id);
  return ids.join() === 'none,some,unknown' && takes.join() === 'some' && (items?.min ?? 0) >= 1;
}

function repeated(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(ids.filter((id) => seen.size === seen.add(id).size))];
}
