import { useMemo } from 'react';
import { sharedAnswers } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import { nextQuestion } from '#shared/case/next';
import type { ContentPack } from '#shared/content/model';
import type { Tree, TreeNode } from '#shared/decision/model';
import { type Resolution, resolve } from '#shared/decision/resolve';
import type { SharedAnswers } from '#shared/decision/shared-answers';

/** A tree held against the answers of a case. */
export interface HeldTree {
  readonly tree: Tree;
  readonly shared: SharedAnswers;
  readonly resolution: Resolution;
}

/** The tree that an address names: by its id, by a question of it, or that of the next open question. */
export function treeOf(file: CaseFile, pack: ContentPack, name: string | undefined): Tree | undefined {
  if (name !== undefined) return pack.trees.find(({ graph }) => graph.id === name);
  return nextQuestion(file, pack.trees)?.tree ?? pack.trees[0];
}

/** Held anew only when an answer is given, not with every letter typed towards one. */
export function useHeld(file: CaseFile, pack: ContentPack, tree: Tree | undefined): HeldTree | undefined {
  const { trees } = file;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the case only the answers matter
  return useMemo(() => {
    if (!tree) return undefined;
    const shared = sharedAnswers(file, pack.trees);
    return { tree, shared, resolution: resolve(tree.graph, shared.answers) };
  }, [trees, pack, tree]);
}

/** The questions of the sheet: those on the present way, and the next open one. */
export function askedOn({ resolution: { steps, at } }: HeldTree): readonly TreeNode[] {
  const asked = steps.map(({ node }) => node);
  return at.kind === 'node' ? [...asked, at.node] : asked;
}
