import { type Measure, measureSchema, type TreeNode } from '../model';
import type { ChangeSet } from './unlocking';

/** Orders of magnitude, from the fastest to the slowest. No date is made of them. */
export const times = measureSchema.shape.time.options;
export type Time = Measure['time'];

/** Who can move one change: who decides it where somebody does, and who usually knows. */
export interface Owners {
  readonly node: string;
  readonly decides: string | undefined;
  readonly knows: readonly string[];
}

/** The owners of each change of a set, as the trees name them, in its order. */
export function ownersOf(set: ChangeSet, nodes: readonly TreeNode[]): readonly Owners[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return set.changes.map(({ node }) => {
    const question = byId.get(node);
    return { node, decides: question?.decides, knows: question?.knows ?? [] };
  });
}

/** How long a set takes at the least. */
export interface Earliest {
  /** The slowest of the times that are known; nothing where none is. */
  readonly time: Time | undefined;
  /** Questions whose time is not known: it may take longer. */
  readonly unknown: readonly string[];
}

/**
 * The earliest order of magnitude for a set: all of it is needed, so the slowest change decides. Within one change any
 * of its owners will do, so the fastest of them counts; who decides counts alone, where somebody does.
 */
export function earliest(owners: readonly Owners[], typical: ReadonlyMap<string, Time>): Earliest {
  const perChange = owners.map(({ node, decides, knows }) => {
    const ranks = (decides === undefined ? knows : [decides]).flatMap((owner) => {
      const time = typical.get(owner);
      return time === undefined ? [] : [times.indexOf(time)];
    });
    return { node, rank: ranks.length > 0 ? Math.min(...ranks) : undefined };
  });
  const known = perChange.flatMap(({ rank }) => (rank === undefined ? [] : [rank]));
  return {
    time: known.length > 0 ? times[Math.max(...known)] : undefined,
    unknown: perChange.filter(({ rank }) => rank === undefined).map(({ node }) => node),
  };
}
