import { toErrorData } from '#shared/base/errors';
import type { Snapshots } from '#shared/case/pins';
import { snapshotFormat, snapshotOf, snapshotSchema, type TreeSnapshot, treeIn } from '#shared/case/pins-snapshot';
import type { Tree } from '#shared/decision/model';
import { digestOfTree } from '#shared/decision/pin';
import { bridge } from '../bridge/client';
import type { Definition } from './repository';
import type { Store } from './session';
import { createQueue } from './writer';

const definition: Definition<TreeSnapshot> = {
  table: 'packs',
  schema: snapshotSchema,
  index: () => ({}),
  format: snapshotFormat,
};

/** Trees as they were when cases were answered under them. */
export interface TreeSnapshots {
  /** Every tree that was kept, by digest. A row that does not open is left where it is, and counts as not kept. */
  all(): Promise<Snapshots>;
  /** Keeps what is not kept yet, once. Never rejects: an answer waits for nothing, and the next one tries again. */
  keep(trees: readonly Tree[]): Promise<void>;
}

const known = new WeakMap<Store, TreeSnapshots>();

/** Those of this store. */
export function treeSnapshots(store: Store): TreeSnapshots {
  const made = known.get(store) ?? create(store);
  known.set(store, made);
  return made;
}

function create(store: Store): TreeSnapshots {
  const repository = store.repository(definition);
  const inTurn = createQueue();
  let read: Map<string, Tree> | undefined;
  const load = async () => {
    read ??= treesOf((await repository.list()).items.map(({ value }) => value));
    return read;
  };
  const keepOne = async (tree: Tree) => {
    const there = await load();
    const digest = digestOfTree(tree);
    if (there.has(digest)) return;
    await repository.put(snapshotOf(tree, crypto.randomUUID()));
    there.set(digest, tree);
  };
  return {
    all: () => inTurn(load),
    keep: async (trees) => {
      try {
        for (const tree of trees) await inTurn(() => keepOne(tree));
      } catch (thrown) {
        await bridge.call('log.write', toErrorData(thrown));
      }
    },
  };
}

function treesOf(snapshots: readonly TreeSnapshot[]): Map<string, Tree> {
  const trees = new Map<string, Tree>();
  for (const snapshot of snapshots) {
    try {
      trees.set(snapshot.digest, treeIn(snapshot));
    } catch (thrown) {
      // whole as a row, but not a tree that this app reads: it stays on file
      void bridge.call('log.write', toErrorData(thrown));
    }
  }
  return trees;
}
