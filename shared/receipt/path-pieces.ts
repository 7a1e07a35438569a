import type { TreeInPlay } from '../case/answer';
import type { Assessment } from '../decision/assess';
import type { Answers } from '../decision/model';
import { trace } from '../decision/trace';
import { actorName, namedGround, type ReceiptPack } from './content-names';
import type { PieceOf } from './model';

/** The answers on the path through one tree, in the order they were asked. @throws what `trace` throws */
export function answerPieces({ tree, resolution }: TreeInPlay, pack: ReceiptPack): readonly PieceOf<'answer'>[] {
  const answers: Answers = Object.fromEntries(resolution.steps.map(({ node, answer }) => [node.id, answer]));
  return trace(tree, answers).map((step) => {
    const { author, reason, confidence, source } = step;
    return {
      kind: 'answer',
      tree: step.tree,
      node: step.node,
      short: step.short,
      question: step.question,
      type: step.kind,
      choice: step.choice,
      answer: step.answerWords,
      items: (answers[step.node]?.items ?? []).map((id, at) => ({ id, words: step.items[at] ?? id })),
      isUnknown: step.unknown,
      at: step.at,
      ...(author && { author }),
      ...(reason && { reason }),
      ...(confidence && { confidence }),
      ...(source && { source }),
      grounds: step.grounds.map((ground) => namedGround(ground, pack)),
    };
  });
}

/** How a tree ended; nothing while it has not. */
export function conclusionPieces(
  { tree, resolution }: TreeInPlay,
  pack: ReceiptPack,
): readonly PieceOf<'conclusion'>[] {
  if (resolution.at.kind !== 'outcome') return [];
  const { outcome } = resolution.at;
  const words = tree.words.outcomes[outcome.id];
  return [
    {
      kind: 'conclusion',
      tree: tree.graph.id,
      outcome: outcome.id,
      title: words?.title ?? outcome.id,
      text: words?.text ?? '',
      ...(outcome.decider !== undefined && { decider: actorName(outcome.decider, pack) }),
      ...(outcome.vote !== undefined && { vote: outcome.vote }),
      continues: outcome.continues,
      grounds: outcome.grounds.map((ground) => namedGround(ground, pack)),
    },
  ];
}

type Carrier = PieceOf<'measure'>['carriedBy'][number];

/** A measure with its status; the questions that carry it are named by the number of their answer. */
export function measurePiece(
  { measure, status, grounds, missing }: Assessment,
  pack: ReceiptPack,
  numbers: ReadonlyMap<string, number>,
): PieceOf<'measure'> {
  const carrier = (node: string, truth: Carrier['truth']): Carrier => {
    const piece = numbers.get(node);
    return piece === undefined ? { question: shortOf(node, pack), truth } : { piece, truth };
  };
  return {
    kind: 'measure',
    measure: measure.id,
    title: measure.title,
    category: measure.category,
    status,
    decider: actorName(measure.decider, pack),
    vote: measure.vote,
    carriedBy: grounds.map(({ node, truth }) => carrier(node, truth)),
    missing: missing.map((node) => carrier(node, 'unknown')),
    grounds: measure.grounds.map((ground) => namedGround(ground, pack)),
  };
}

function shortOf(node: string, { trees }: ReceiptPack): string {
  const tree = trees.find(({ words }) => Object.hasOwn(words.nodes, node));
  return tree?.words.nodes[node]?.short ?? node;
}
