import { digestOf } from '../base/sha256';
import type { Tree } from './model';

const known = new WeakMap<Tree, string>();

/** The digest that pins a tree: of its graph and its words, so that both the law and what was asked are held. */
export function digestOfTree(tree: Tree): string {
  const { graph, words } = tree;
  const digest = known.get(tree) ?? digestOf({ graph, words });
  known.set(tree, digest);
  return digest;
}

/** Tells the digest of a tree that was kept as a snapshot: what it was pinned by, also where the shape of trees grew since. */
export function holdDigest(tree: Tree, digest: string): void {
  known.set(tree, digest);
}
