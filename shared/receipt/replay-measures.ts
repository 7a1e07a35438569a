import { type Assessment, assessMeasures } from '../decision/assess';
import { conditionNodes } from '../decision/evaluate';
import type { Answers } from '../decision/model';
import { actorName, type ReceiptPack } from './content-names';
import type { Difference } from './difference';
import { isShown, type PieceOf, type Receipt, shownOf } from './model';
import { voteWords } from './words';

/** What became of the measures of a receipt. */
export interface MeasureReplay {
  readonly all: number;
  readonly replayed: number;
  readonly differences: readonly Difference[];
}

/** Holds every measure of the receipt against today's preconditions; `named`: those that a conclusion of today names. */
export function replayMeasures(
  receipt: Receipt,
  pack: ReceiptPack,
  { answers, named }: { readonly answers: Answers; readonly named: ReadonlySet<string> },
): MeasureReplay {
  const pieces = shownOf(receipt, 'measure').map(({ value }) => value);
  const today = assessMeasures(pack.measures, answers);
  const isCut = receipt.pieces.some((piece) => piece.kind === 'answer' && !isShown(piece));
  // an answer that was left out would count as not known: such a measure says nothing
  const isOpenEnded = ({ measure }: Assessment) =>
    isCut && conditionNodes(measure.opens).some((node) => answers[node] === undefined);
  let replayed = 0;
  const differences = pieces.flatMap((piece): readonly Difference[] => {
    const now = today.find(({ measure }) => measure.id === piece.measure);
    if (now && isOpenEnded(now) && now.status !== piece.status) return [];
    replayed += 1;
    if (!now) return [{ kind: 'measure-gone', measure: piece.measure, title: piece.title }];
    return measureDifferences(piece, now, pack);
  });
  const all = receipt.pieces.filter(({ kind }) => kind === 'measure').length;
  if (pieces.length < all || isCut) return { all, replayed, differences };
  return { all, replayed, differences: [...differences, ...newMeasures(pieces, today, named)] };
}

function measureDifferences(piece: PieceOf<'measure'>, now: Assessment, pack: ReceiptPack): readonly Difference[] {
  const { measure, title } = piece;
  const decides = (decider: string, vote: keyof typeof voteWords) => `${decider}: ${voteWords[vote]}`;
  const from = decides(piece.decider, piece.vote);
  const to = decides(actorName(now.measure.decider, pack), now.measure.vote);
  return [
    ...(now.status === piece.status
      ? []
      : [{ kind: 'measure', measure, title, from: piece.status, to: now.status } as const]),
    ...(from === to ? [] : [{ kind: 'decider', measure, title, from, to } as const]),
  ];
}

function newMeasures(
  pieces: readonly PieceOf<'measure'>[],
  today: readonly Assessment[],
  named: ReadonlySet<string>,
): readonly Difference[] {
  const known = new Set(pieces.map(({ measure }) => measure));
  return today
    .filter(({ measure, status }) => !known.has(measure.id) && (status !== 'possible' || named.has(measure.id)))
    .map(({ measure, status }) => ({ kind: 'measure-new', measure: measure.id, title: measure.title, to: status }));
}
