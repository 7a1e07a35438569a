import type { Tree } from '../decision/model';
import type { CaseFile } from './model';
import type { OpenPoint } from './parts';

export interface NewPoint {
  readonly id: string;
  /** Milliseconds since 1970, from the caller's clock. */
  readonly now: number;
  readonly tree: Tree;
  readonly node: string;
}

/** The points that stay open on a question. */
export function pointsOn(file: CaseFile, node: string): readonly OpenPoint[] {
  return Object.values(file.points).filter(
    ({ question, status }) => question === node && (status === 'open' || status === 'asked'),
  );
}

/**
 * The case with an open point on a question, addressed to the first of those who usually know. Where one is open
 * already the case stays as it is: nobody is asked twice.
 */
export function withPointOn(file: CaseFile, { id, now, tree, node }: NewPoint): CaseFile {
  if (pointsOn(file, node).length > 0) return file;
  const [actor] = tree.graph.nodes.find((one) => one.id === node)?.knows ?? [];
  const point: OpenPoint = {
    id,
    text: tree.words.nodes[node]?.question ?? node,
    question: node,
    ...(actor === undefined ? {} : { actor }),
    owner: '',
    due: '',
    status: 'open',
    reply: '',
    createdAt: new Date(now).toISOString(),
  };
  return { ...file, points: { ...file.points, [id]: point } };
}

/** The case with the points on a question settled: its answer is known now. */
export function withPointsSettled(file: CaseFile, node: string): CaseFile {
  const settled = pointsOn(file, node).map((point) => [point.id, { ...point, status: 'answered' as const }]);
  return settled.length === 0 ? file : { ...file, points: { ...file.points, ...Object.fromEntries(settled) } };
}
