import type { TreeGraph, TreeNode } from './model';

/** What one walk from a question finds. Without recursion: a graph of any size must not end the stack. */
export interface Walk {
  /** Questions after everything they lead to, so that one pass computes what depends on the rest. */
  readonly order: readonly TreeNode[];
  /** Every id reached, outcomes and unknown ones included. */
  readonly reached: ReadonlySet<string>;
  /** Questions with an answer that leads back to one before them. */
  readonly cycles: ReadonlySet<string>;
}

/** Depth-first walk over everything that can follow `start`. */
export function walk(graph: TreeGraph, start: string): Walk {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const order: TreeNode[] = [];
  const reached = new Set([start]);
  const cycles = new Set<string>();
  const open = new Set<string>();
  const stack: { node: TreeNode; next: number }[] = [];
  const enter = (id: string) => {
    reached.add(id);
    const node = nodes.get(id);
    if (!node) return;
    open.add(id);
    stack.push({ node, next: 0 });
  };
  enter(start);
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const answer = top.node.answers[top.next++];
    if (!answer) {
      stack.pop();
      open.delete(top.node.id);
      order.push(top.node);
    } else if (open.has(answer.next)) cycles.add(top.node.id);
    else if (!reached.has(answer.next)) enter(answer.next);
  }
  return { order, reached, cycles };
}
