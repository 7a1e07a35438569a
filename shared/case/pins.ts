import type { Answer, Tree } from '../decision/model';
import { digestOfTree } from '../decision/pin';
import { takes } from '../decision/replay/fit';
import type { CaseFile } from './model';

/** The answers of a case, or of one of its forks, with what they were given under. */
type Pinned = Pick<CaseFile, 'trees'>;

/** Trees that were kept, by digest. */
export type Snapshots = ReadonlyMap<string, Tree>;

/**
 * How the tree that answers were given under stands. `installed`: it is today's; `held`: today's is another, or none,
 * and the one of then was kept; `missing`: today's is another, and the one of then was not kept; `not-installed`: there
 * is neither.
 */
export type PinState = 'installed' | 'held' | 'missing' | 'not-installed';

/** What one tree of a case was answered under, beside what is installed. */
export interface TreePin {
  readonly tree: string;
  readonly version: number;
  readonly state: PinState;
  readonly held?: Tree | undefined;
  readonly today?: Tree | undefined;
}

/** Every tree that the case has answers in, in the order of its file. */
export function treePins(
  { trees: answered }: Pinned,
  trees: readonly Tree[],
  snapshots: Snapshots,
): readonly TreePin[] {
  return Object.entries(answered).map(([tree, { version, digest }]): TreePin => {
    const today = trees.find(({ graph }) => graph.id === tree);
    const isSame = today && (digest === undefined ? version === today.graph.version : digest === digestOfTree(today));
    if (isSame) return { tree, version, state: 'installed', today };
    const kept = digest === undefined ? undefined : snapshots.get(digest);
    // a snapshot under the name of another tree is none of this one
    const held = kept?.graph.id === tree ? kept : undefined;
    if (held) return { tree, version, state: 'held', held, today };
    return { tree, version, state: today ? 'missing' : 'not-installed', today };
  });
}

/** The trees to read a case under: each as it was answered where that was kept, the others as installed. */
export function treesFor(file: Pinned, trees: readonly Tree[], snapshots: Snapshots): readonly Tree[] {
  const held = treePins(file, trees, snapshots).flatMap((pin) => (pin.held ? [pin.held] : []));
  if (held.length === 0) return trees;
  const of = (id: string) => held.find(({ graph }) => graph.id === id);
  const gone = held.filter(({ graph }) => !trees.some((tree) => tree.graph.id === graph.id));
  return [...trees.map((tree) => of(tree.graph.id) ?? tree), ...gone];
}

/** The case with the answers of one tree held against another version of it from now on. Every answer is kept. */
export function rePin(file: CaseFile, tree: Tree): CaseFile {
  const { id, version } = tree.graph;
  const was = Object.hasOwn(file.trees, id) ? file.trees[id] : undefined;
  if (!was) return file;
  return { ...file, trees: { ...file.trees, [id]: { version, digest: digestOfTree(tree), answers: was.answers } } };
}

/** An answer on file that no question takes: its tree is not there, the question is gone, or it no longer offers it. */
export interface Unfitting {
  readonly tree: string;
  readonly node: string;
  readonly answer: Answer;
  readonly why: 'tree' | 'question' | 'answer';
}

/** The answers that count for nothing under these trees. They are kept, and read by their ids and what was written. */
export function unfittingAnswers({ trees: answered }: Pinned, trees: readonly Tree[]): readonly Unfitting[] {
  return Object.entries(answered).flatMap(([tree, { answers }]) => {
    const graph = trees.find((one) => one.graph.id === tree)?.graph;
    return Object.entries(answers).flatMap(([node, answer]): readonly Unfitting[] => {
      const question = graph?.nodes.find(({ id }) => id === node);
      if (question && takes(question, answer)) return [];
      return [{ tree, node, answer, why: question ? 'answer' : graph ? 'question' : 'tree' }];
    });
  });
}
