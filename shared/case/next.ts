import type { Tree, TreeNode } from '../decision/model';
import { treesInPlay } from './answer';
import type { CaseFile } from './model';

export interface NextQuestion {
  readonly tree: Tree;
  readonly node: TreeNode;
}

/** The first unanswered question of the trees in play; none when every way has come to its conclusion. */
export function nextQuestion(file: CaseFile, trees: readonly Tree[]): NextQuestion | undefined {
  for (const { tree, resolution } of treesInPlay(file, trees)) {
    if (resolution.at.kind === 'node') return { tree, node: resolution.at.node };
  }
  return undefined;
}
