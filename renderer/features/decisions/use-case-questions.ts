import { useMemo } from 'react';
import { answersInPlay, sharedAnswers, treesInPlay } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import { nextQuestion } from '#shared/case/next';
import type { ContentPack } from '#shared/content/model';
import { type Assessment, assessMeasures } from '#shared/decision/assess';
import type { Answers, Tree, TreeNode } from '#shared/decision/model';
import { type Resolution, resolve } from '#shared/decision/resolve';

/** What is typed towards an answer. */
export type Pending = CaseFile['pending'][string];

export interface Asked {
  readonly tree: Tree;
  readonly node: TreeNode;
  readonly answers: Answers;
  readonly resolution: Resolution;
  /** The answer as given, or what was typed towards one. */
  readonly given: Pending;
  /** By question: the one in another tree that its answer was taken from. */
  readonly sharedFrom: Readonly<Record<string, string>>;
  readonly assessments: readonly Assessment[];
}

/** The question an address means, or the next open one; `undefined` when every way has come to its end. */
export function askedOf(file: CaseFile, pack: ContentPack, wanted: string | undefined): Asked | undefined {
  const found = wanted === undefined ? nextQuestion(file, pack.trees) : nodeOf(pack, wanted);
  if (!found) return undefined;
  const { answers, from } = sharedAnswers(file, pack.trees);
  return {
    ...found,
    answers,
    sharedFrom: from,
    resolution: resolve(found.tree.graph, answers),
    given: givenAt(file, pack, found.node.id),
    assessments: assessMeasures(pack.measures, answersInPlay(file, pack.trees)),
  };
}

/** The answer to a question as given, or as another tree was given it, and over it what was typed towards one. */
export function givenAt(file: CaseFile, pack: ContentPack, node: string): Pending {
  return { ...sharedAnswers(file, pack.trees).answers[node], ...file.pending[node] };
}

/** The case with more typed towards an answer: added to what stands there now, whatever was on the screen. */
export function withTyped(file: CaseFile, pack: ContentPack, { node, change }: Typed): CaseFile {
  const given = givenAt(file, pack, node);
  const more = typeof change === 'function' ? change(given) : change;
  return { ...file, pending: { ...file.pending, [node]: { ...given, ...more } } };
}

/** What is typed: to be added, or worked out from what stands there. */
export type Typing = Pending | ((given: Pending) => Pending);

export interface Typed {
  readonly node: string;
  readonly change: Typing;
}

function nodeOf(pack: ContentPack, id: string): { tree: Tree; node: TreeNode } | undefined {
  for (const tree of pack.trees) {
    const node = tree.graph.nodes.find((one) => one.id === id);
    if (node) return { tree, node };
  }
  return undefined;
}

export function useAsked(file: CaseFile, pack: ContentPack, wanted: string | undefined): Asked | undefined {
  return useMemo(() => askedOf(file, pack, wanted), [file, pack, wanted]);
}

/** The questions that follow along the first answers: likely, not certain. */
export function likelyNext(tree: Tree, from: string, most = 4): readonly TreeNode[] {
  const ahead: TreeNode[] = [];
  let at = from;
  while (ahead.length < most) {
    const here = tree.graph.nodes.find((node) => node.id === at);
    const next = here?.answers[0]?.next;
    const node = tree.graph.nodes.find((one) => one.id === next);
    if (!node || next === undefined) break;
    ahead.push(node);
    at = next;
  }
  return ahead;
}

/** Whether any conclusion is still to come in this case. */
export function hasMore(file: CaseFile, pack: ContentPack): boolean {
  return treesInPlay(file, pack.trees).some(({ resolution }) => resolution.at.kind === 'node');
}
