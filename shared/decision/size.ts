import { AppError } from '../base/errors';
import type { TreeGraph } from './model';
import { walk } from './walk';

/** How many questions can still follow, and along how many ways. Numbers of ways outgrow a double, hence bigint. */
export interface Size {
  readonly least: number;
  readonly most: number;
  readonly paths: bigint;
}

const outcome: Size = { least: 0, most: 0, paths: 1n };

/** The whole tree. @throws `tree/cycle` */
export function treeSize(graph: TreeGraph): Size {
  return sizeFrom(graph, graph.start);
}

/** Questions to come from `node` on, itself counted; none at an outcome. @throws `tree/cycle` */
export function questionsLeft(graph: TreeGraph, node: string): { readonly least: number; readonly most: number } {
  const { least, most } = sizeFrom(graph, node);
  return { least, most };
}

function sizeFrom(graph: TreeGraph, start: string): Size {
  const { order, cycles } = walk(graph, start);
  const [cycle] = cycles;
  if (cycle !== undefined) throw new AppError('tree/cycle', { tree: graph.id, node: cycle });
  const sizes = new Map<string, Size>();
  for (const node of order) {
    const next = node.answers.map((answer) => sizes.get(answer.next) ?? outcome);
    sizes.set(node.id, {
      least: 1 + next.reduce((least, size) => Math.min(least, size.least), Number.POSITIVE_INFINITY),
      most: 1 + next.reduce((most, size) => Math.max(most, size.most), 0),
      paths: next.reduce((paths, size) => paths + size.paths, 0n),
    });
  }
  return sizes.get(start) ?? outcome;
}
