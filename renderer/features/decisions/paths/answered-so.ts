import { takeUp, withAnswer } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import type { ContentPack } from '#shared/content/model';
import type { Answer, TreeNode } from '#shared/decision/model';
import type { Change } from '#shared/decision/paths/want';
import { digestOfTree } from '#shared/decision/pin';

interface At {
  readonly pack: ContentPack;
  /** Milliseconds since 1970, from the caller's clock. */
  readonly now: number;
}

/**
 * The case with questions answered as a path wants them: of several ways to answer, the first. Nobody gave these answers,
 * so they carry no author, reason or source. For a way beside the case only.
 */
export function answeredSo(file: CaseFile, changes: readonly Change[], { pack, now }: At): CaseFile {
  return changes.reduce((was, change) => {
    const tree = pack.trees.find(({ graph }) => graph.nodes.some(({ id }) => id === change.node));
    const node = tree?.graph.nodes.find(({ id }) => id === change.node);
    const answer = node && wanted(node, change, new Date(now).toISOString());
    if (!tree || !answer) return was;
    const taken = takeUp(was, pack.trees, tree.graph.id);
    return withAnswer(taken, tree.graph, { node: change.node, answer, digest: digestOfTree(tree) });
  }, file);
}

function wanted(node: TreeNode, { want, ticked }: Change, at: string): Answer | undefined {
  const [first] = want;
  const choice = node.answers.find(({ id }) => id === first?.choices[0]);
  if (!first || !choice) return undefined;
  if (!choice.items) return { choice: choice.id, at };
  const must = [...new Set([...ticked.filter((id) => !first.untick.includes(id)), ...first.tick])];
  // the question may ask for more ticks than the path does: those that are free make up the number
  const free = (node.items?.options ?? []).filter((id) => !must.includes(id) && !first.untick.includes(id));
  const items = [...must, ...free.slice(0, Math.max(0, (node.items?.min ?? 1) - must.length))];
  return { choice: choice.id, items, at };
}
