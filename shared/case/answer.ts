import { AppError } from '../base/errors';
import type { Answer, Answers, Tree, TreeGraph } from '../decision/model';
import { fittingAnswers } from '../decision/replay/fit';
import { assertAnswer, type Resolution, resolve } from '../decision/resolve';
import { type SharedAnswers, withSharedAnswers } from '../decision/shared-answers';
import type { CaseFile } from './model';

export interface Given {
  readonly node: string;
  readonly answer: Answer;
  /** Of the tree, graph and words, that the person had before them. */
  readonly digest?: string;
}

/**
 * The case with one answer added or changed. Other answers stay, also those that the change puts off the path; what was
 * pending at the question is given now. An answer that says something else than before carries the time of that change.
 * @throws `tree/unknown-node`, `tree/answer`
 */
export function withAnswer(file: CaseFile, tree: TreeGraph, given: Given): CaseFile {
  const node = tree.nodes.find((candidate) => candidate.id === given.node);
  if (!node) throw new AppError('tree/unknown-node', { tree: tree.id, node: given.node });
  assertAnswer(node, given.answer);
  const before = answersOf(file, tree.id);
  const answers = { ...before, [node.id]: withTimeOfChange(before[node.id], given.answer) };
  const { [node.id]: _typed, ...pending } = file.pending;
  const pin = { version: tree.version, ...(given.digest ? { digest: given.digest } : {}) };
  return { ...file, trees: { ...file.trees, [tree.id]: { ...pin, answers } }, pending };
}

function withTimeOfChange(before: Answer | undefined, { changedAt: _changedAt, ...answer }: Answer): Answer {
  if (!before) return answer;
  const isSame = before.choice === answer.choice && sameItems(before.items, answer.items);
  if (!isSame) return { ...answer, changedAt: answer.at };
  return before.changedAt ? { ...answer, changedAt: before.changedAt } : answer;
}

function sameItems(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

/** The answers given in one tree; none when it was never opened. */
export function answersOf(file: CaseFile, tree: string): Answers {
  return Object.hasOwn(file.trees, tree) ? (file.trees[tree]?.answers ?? {}) : {};
}

/**
 * Every answer given in the case, and those that follow from them in other trees that ask the same: nothing is asked
 * twice. `from` names the question that such an answer was taken from. What a question of these trees does not take, as
 * it was given under another version, counts as not given and stays on file.
 */
export function sharedAnswers(file: CaseFile, trees: readonly Tree[]): SharedAnswers {
  const given: Answers = Object.assign({}, ...Object.values(file.trees).map(({ answers }) => answers));
  const graphs = trees.map(({ graph }) => graph);
  return withSharedAnswers(graphs, fittingAnswers(graphs, given));
}

/** A tree of the case with the state of its answers. */
export interface TreeInPlay {
  readonly tree: Tree;
  readonly resolution: Resolution;
}

/** The trees that conclusions lead to, from `starts` on, each once and in order. @throws what `resolve` throws */
function follow(starts: readonly Tree[], trees: readonly Tree[], answers: Answers): readonly TreeInPlay[] {
  const reached: TreeInPlay[] = [];
  const queue = [...starts];
  for (let tree = queue.shift(); tree; tree = queue.shift()) {
    if (isAmong(reached, tree)) continue;
    const resolution = resolve(tree.graph, answers);
    reached.push({ tree, resolution });
    const continues = resolution.at.kind === 'outcome' ? resolution.at.outcome.continues : [];
    // what a conclusion leads to comes before what was taken up by hand
    queue.unshift(...continues.flatMap((next) => trees.filter((candidate) => candidate.graph.id === next)));
  }
  return reached;
}

function isAmong(reached: readonly TreeInPlay[], { graph }: Tree): boolean {
  return reached.some(({ tree }) => tree.graph.id === graph.id);
}

/** The case with a tree taken up by hand where no conclusion leads to it; otherwise as it is. */
export function takeUp(file: CaseFile, trees: readonly Tree[], id: string): CaseFile {
  const reached = follow(trees.slice(0, 1), trees, sharedAnswers(file, trees).answers);
  if (file.taken.includes(id) || reached.some(({ tree }) => tree.graph.id === id)) return file;
  return { ...file, taken: [...file.taken, id] };
}

/** The case without a tree that was taken up by hand; its answers stay on file. */
export function putDown(file: CaseFile, id: string): CaseFile {
  return { ...file, taken: file.taken.filter((one) => one !== id) };
}

/**
 * The trees that count for a case, in order: the first of `trees`, and what its conclusion continues with, and so on;
 * then those that were taken up by hand. While a tree on that way is unfinished, others that were answered count too:
 * nothing speaks against them yet. Once every way has ended without them they rest. @throws what `resolve` throws
 */
export function treesInPlay(file: CaseFile, trees: readonly Tree[]): readonly TreeInPlay[] {
  const { answers } = sharedAnswers(file, trees);
  const taken = file.taken.flatMap((id) => trees.filter(({ graph }) => graph.id === id));
  const reached = follow([...trees.slice(0, 1), ...taken], trees, answers);
  if (reached.every(({ resolution }) => resolution.at.kind === 'outcome')) return reached;
  const outOfTurn = trees.filter(
    ({ graph }) =>
      Object.keys(answersOf(file, graph.id)).length > 0 && !reached.some((other) => other.tree.graph.id === graph.id),
  );
  return [...reached, ...outOfTurn.map((tree) => ({ tree, resolution: resolve(tree.graph, answers) }))];
}

/**
 * The answers that count, of all trees in play, merged by question id: what preconditions and gates are held against.
 * Answers off the present path are left out, so that a change of mind cannot keep a measure open.
 */
export function answersInPlay(file: CaseFile, trees: readonly Tree[]): Answers {
  const steps = treesInPlay(file, trees).flatMap(({ resolution }) => resolution.steps);
  return Object.fromEntries(steps.map(({ node, answer }) => [node.id, answer]));
}
