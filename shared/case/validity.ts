import type { Answer, Tree, TreeNode } from '../decision/model';
import { answersOf, treesInPlay } from './answer';
import type { CaseFile } from './model';

/**
 * How an answer stands after others changed. `check-again`: something before it says otherwise since it was given, and
 * it is a judgement on what was known then; a fact does not depend on what was asked before it.
 */
export type Validity = 'valid' | 'check-again' | 'no-longer-asked';

export interface Standing {
  readonly tree: string;
  readonly node: TreeNode;
  readonly answer: Answer;
  readonly validity: Validity;
  /** The questions whose change calls for a second look. */
  readonly because: readonly string[];
}

/** Every answer of the case with how it stands: those on the way in the order asked, then those off it. Nothing is dropped. */
export function standings(file: CaseFile, trees: readonly Tree[]): readonly Standing[] {
  const steps = treesInPlay(file, trees).flatMap(({ tree, resolution }) =>
    resolution.steps.map((step) => ({ ...step, tree: tree.graph.id })),
  );
  const changed: { readonly node: string; readonly at: string }[] = [];
  const onTheWay = steps.map(({ tree, node, answer }): Standing => {
    const held = later(answer.at, answer.confirmedAt);
    // an answer taken from another tree is looked at where it was given
    const isOwn = answersOf(file, tree)[node.id] !== undefined;
    const because = node.kind === 'fact' || !isOwn ? [] : changed.filter(({ at }) => at > held).map((one) => one.node);
    if (isOwn && answer.changedAt) changed.push({ node: node.id, at: answer.changedAt });
    return { tree, node, answer, validity: because.length > 0 ? 'check-again' : 'valid', because };
  });
  const asked = new Set(steps.map(({ node }) => node.id));
  const off = trees.flatMap(({ graph }) =>
    graph.nodes.flatMap((node): readonly Standing[] => {
      const answer = answersOf(file, graph.id)[node.id];
      if (!answer || asked.has(node.id)) return [];
      return [{ tree: graph.id, node, answer, validity: 'no-longer-asked', because: [] }];
    }),
  );
  return [...onTheWay, ...off];
}

/** The case with an answer held to stand as it is, now. */
export function confirmAnswer(
  file: CaseFile,
  { tree, node, now }: { readonly tree: string; readonly node: string; readonly now: number },
): CaseFile {
  const pinned = file.trees[tree];
  const answer = pinned?.answers[node];
  if (!pinned || !answer) return file;
  const confirmed = { ...answer, confirmedAt: new Date(now).toISOString() };
  return {
    ...file,
    trees: { ...file.trees, [tree]: { ...pinned, answers: { ...pinned.answers, [node]: confirmed } } },
  };
}

function later(a: string, b: string | undefined): string {
  return b !== undefined && b > a ? b : a;
}
