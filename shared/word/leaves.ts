import type { Inline } from '../document/model';

/** The last things of running text: words, slots, badges, notes. All that stands around one is kept beside it. */
export interface Leaf {
  readonly node: LeafNode;
  readonly emphasis: boolean;
  readonly strong: boolean;
  /** Outer nodes in order, from outside in: what the leaf stands in. */
  readonly around: readonly Wrapper[];
}

export type LeafNode = Extract<Inline, { type: 'text' | 'slot' | 'reference' | 'cross' | 'footnote' }>;
export type Wrapper = Exclude<Inline, LeafNode>;

/** Running text as a row of leaves, in reading order. A footnote is one leaf; its words are leaves of their own line. */
export function leavesOf(nodes: readonly Inline[], around: readonly Wrapper[] = []): readonly Leaf[] {
  return nodes.flatMap((node) => {
    if (isLeaf(node)) return [leaf(node, around)];
    return leavesOf(node.children, [...around, node]);
  });
}

function leaf(node: LeafNode, around: readonly Wrapper[]): Leaf {
  const has = (type: Wrapper['type']) => around.some((wrapper) => wrapper.type === type);
  return { node, emphasis: has('emphasis'), strong: has('strong'), around };
}

export function isLeaf(node: Inline): node is LeafNode {
  return !('children' in node) || node.type === 'footnote';
}

/** The changes a leaf is in, the innermost of each kind. */
export function changesOf({ around }: Leaf): { readonly inserted?: string; readonly deleted?: string } {
  const found: { inserted?: string; deleted?: string } = {};
  for (const wrapper of around)
    if (wrapper.type === 'inserted' || wrapper.type === 'deleted') found[wrapper.type] = wrapper.change;
  return found;
}

/** The comments that speak of a leaf, outer before inner, each once; those inside a footnote hold on to its mark. */
export function commentsOn({ node, around }: Leaf): readonly string[] {
  const inside = node.type === 'footnote' ? leavesOf(node.children).flatMap((leaf) => commentsOn(leaf)) : [];
  const own = around.flatMap((wrapper) => (wrapper.type === 'commented' ? [wrapper.comment] : []));
  return [...new Set([...own, ...inside])];
}
