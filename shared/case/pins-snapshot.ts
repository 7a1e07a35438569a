import type { Json } from '../base/canonical';
import { AppError } from '../base/errors';
import { digestOf } from '../base/sha256';
import { z } from '../base/zod';
import { type Tree, treeGraphSchema, treeWordsSchema } from '../decision/model';
import { digestOfTree, holdDigest } from '../decision/pin';

/** The family of formats of a kept tree, and the one that this app writes. */
export const snapshotFormat = { family: 'valise-tree', current: 1 } as const;

/**
 * A tree as it was when a case was answered under it, kept so that the case stays readable under content that changed.
 * Its digest stands inside: beside the sealed box it would name the tree.
 */
export const snapshotSchema = z.strictObject({
  format: z.literal('valise-tree/1'),
  id: z.uuid(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  tree: z.custom<Json>((value) => typeof value === 'object' && value !== null),
});
export type TreeSnapshot = z.infer<typeof snapshotSchema>;

const treeSchema = z.strictObject({ graph: treeGraphSchema, words: treeWordsSchema });

/** A tree to be kept under an id of its own. */
export function snapshotOf(tree: Tree, id: string): TreeSnapshot {
  const { graph, words } = tree;
  return { format: 'valise-tree/1', id, digest: digestOfTree(tree), tree: { graph, words } };
}

/** The tree of a snapshot, known by the digest that it was kept under. @throws `input/schema` where the two do not fit */
export function treeIn({ digest, tree }: TreeSnapshot): Tree {
  const parsed = treeSchema.safeParse(tree);
  if (!parsed.success || digestOf(tree) !== digest) throw new AppError('input/schema', { at: 'tree' });
  holdDigest(parsed.data, digest);
  return parsed.data;
}
