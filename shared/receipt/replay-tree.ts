import type { Answers, Tree } from '../decision/model';
import { type Again, endDifferences, stepDifferences, walkAgain } from '../decision/replay/steps';
import type { Resolution } from '../decision/resolve';
import type { Difference } from './difference';
import { type PieceOf, type Receipt, shownOf } from './model';

type AnswerPiece = PieceOf<'answer'>;
type Header = Receipt['header']['trees'][number];

/** One tree of a receipt walked again. */
export interface TreeReplay {
  /** None where the pack has no such tree. */
  readonly resolution?: Resolution;
  readonly differences: readonly Difference[];
}

/** Walks a tree of today with the answers of a receipt. What was left out of the receipt ends the walk there, unsaid. */
export function replayTree(header: Header, receipt: Receipt, trees: readonly Tree[]): TreeReplay {
  const tree = trees.find(({ graph }) => graph.id === header.id);
  if (!tree) return { differences: [{ kind: 'tree-missing', tree: header.id, title: header.title }] };
  const given = shownOf(receipt, 'answer').flatMap(({ number, value }) =>
    header.pieces.includes(number) ? [value] : [],
  );
  const again: Again = walkAgain(tree.graph, answersFrom(given));
  const { resolution } = again;
  const isCut = given.length < header.pieces.length;
  const concluded = shownOf(receipt, 'conclusion').find(({ value }) => value.tree === header.id)?.value;
  return {
    resolution,
    differences: [
      ...given.flatMap((piece) => stepDifferences(piece, tree, { again, isCut })),
      ...endDifferences(concluded, tree, { resolution, isCut }),
    ],
  };
}

/** The answers of a receipt as the engine takes them. */
export function answersFrom(pieces: readonly AnswerPiece[]): Answers {
  return Object.fromEntries(
    pieces.map(({ node, choice, items, at }) => [
      node,
      { choice, at, ...(items.length > 0 && { items: items.map(({ id }) => id) }) },
    ]),
  );
}
