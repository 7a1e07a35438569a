import { AppError } from '../base/errors';
import type { Answers, Tree } from '../decision/model';
import { type Resolution, resolve } from '../decision/resolve';
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
  const gone: Difference[] = [];
  const resolution = resolved(tree, given, gone);
  const isCut = given.length < header.pieces.length;
  const passed = new Set(resolution.steps.map(({ node }) => node.id));
  const steps = given.flatMap((piece) =>
    stepDifferences(piece, tree, { isPassed: passed.has(piece.node), isCut, gone }),
  );
  return {
    resolution,
    differences: [...steps, ...endDifferences(resolution, tree, { given, header, receipt, isCut })],
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

/** Drops answers that the questions of today do not take, one by one, and says which. */
function resolved(tree: Tree, given: readonly AnswerPiece[], gone: Difference[]): Resolution {
  let kept = given;
  for (;;) {
    try {
      return resolve(tree.graph, answersFrom(kept));
    } catch (thrown) {
      const node = thrown instanceof AppError && thrown.code === 'tree/answer' ? thrown.details['node'] : undefined;
      const refused = kept.find((piece) => piece.node === node);
      if (!refused) throw thrown;
      const { short, answer } = refused;
      gone.push({ kind: 'answer-gone', node: refused.node, question: short, answer });
      kept = kept.filter((piece) => piece !== refused);
    }
  }
}

interface Standing {
  readonly isPassed: boolean;
  readonly isCut: boolean;
  readonly gone: readonly Difference[];
}

function stepDifferences(piece: AnswerPiece, tree: Tree, standing: Standing): readonly Difference[] {
  const words = tree.words.nodes[piece.node];
  const refused = standing.gone.filter((one) => one.kind === 'answer-gone' && one.node === piece.node);
  if (!words || (!standing.isPassed && !standing.isCut && refused.length === 0))
    return [{ kind: 'not-asked', node: piece.node, question: piece.short }];
  const reworded = (part: 'question' | 'answer', from: string, to: string | undefined): readonly Difference[] =>
    to === undefined || to === from ? [] : [{ kind: 'words', node: piece.node, part, from, to }];
  const ticked = (name: (item: AnswerPiece['items'][number]) => string) => piece.items.map(name).join('; ');
  return [
    ...reworded('question', piece.question, words.question),
    ...refused,
    ...reworded('answer', piece.answer, words.answers[piece.choice]),
    ...reworded(
      'answer',
      ticked((item) => item.words),
      ticked((item) => words.items?.[item.id] ?? item.words),
    ),
  ];
}

interface End {
  readonly given: readonly AnswerPiece[];
  readonly header: Header;
  readonly receipt: Receipt;
  readonly isCut: boolean;
}

function endDifferences({ at }: Resolution, tree: Tree, { header, receipt, isCut }: End): readonly Difference[] {
  const concluded = shownOf(receipt, 'conclusion').find(({ value }) => value.tree === header.id)?.value;
  if (at.kind === 'node') {
    const question = tree.words.nodes[at.node.id]?.short ?? at.node.id;
    return concluded && !isCut ? [{ kind: 'newly-asked', node: at.node.id, question }] : [];
  }
  const to = tree.words.outcomes[at.outcome.id]?.title ?? at.outcome.id;
  if (!concluded || concluded.outcome === at.outcome.id) return [];
  return [{ kind: 'conclusion', tree: header.id, from: concluded.title, to }];
}
