import { AppError } from '../base/errors';
import type { TreeGraph } from './model';
import { walk } from './walk';

/** Questions still to come. */
export interface Length {
  readonly least: number;
  readonly most: number;
}

/** The whole tree: its shortest and longest way, and how many there are, which outgrows a double. @throws `tree/cycle` */
export function treeSize(graph: TreeGraph): Length & { readonly paths: bigint } {
  const paths = fold(graph, graph.start, {
    outcome: 1n,
    combine: (next) => next.reduce((sum, count) => sum + count, 0n),
  });
  return { ...questionsLeft(graph, graph.start), paths };
}

/** Questions to come from `node` on, itself counted; none at an outcome. @throws `tree/cycle` */
export function questionsLeft(graph: TreeGraph, node: string): Length {
  return fold<Length>(graph, node, {
    outcome: { least: 0, most: 0 },
    combine: (next) => ({
      least: 1 + next.reduce((least, length) => Math.min(least, length.least), Number.POSITIVE_INFINITY),
      most: 1 + next.reduce((most, length) => Math.max(most, length.most), 0),
    }),
  });
}

interface Fold<T> {
  /** The value of a conclusion. */
  readonly outcome: T;
  /** The value of a question from those its answers lead to. */
  readonly combine: (next: readonly T[]) => T;
}

/** A value for `start`, computed from the conclusions upwards, each question once. */
function fold<T>(graph: TreeGraph, start: string, { outcome, combine }: Fold<T>): T {
  const { order, cycles } = walk(graph, start);
  const [cycle] = cycles;
  if (cycle !== undefined) throw new AppError('tree/cycle', { tree: graph.id, node: cycle });
  const values = new Map<string, T>();
  for (const node of order) {
    const next = node.answers.map((answer) => values.get(answer.next) ?? outcome);
    values.set(node.id, combine(next));
  }
  return values.get(start) ?? outcome;
}
