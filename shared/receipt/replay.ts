import type { Answers } from '../decision/model';
import type { ReceiptPack } from './content-names';
import type { Difference, Replay } from './difference';
import { type Receipt, shownOf } from './model';
import { replayGrounds } from './replay-grounds';
import { replayMeasures } from './replay-measures';
import { replayTree, type TreeReplay } from './replay-tree';

/**
 * Walks a receipt again under the content of today and says, step by step, what goes otherwise. Answers that were left
 * out are not guessed: what hangs on them counts as not replayed. `digest`: SHA-256 of the pack, where it is at hand.
 */
export function replay(receipt: Receipt, pack: ReceiptPack, digest = ''): Replay {
  const { header } = receipt;
  const walked = header.trees.map((tree) => replayTree(tree, receipt, pack.trees));
  const steps = walked.flatMap(({ resolution }) => resolution?.steps ?? []);
  const answers: Answers = Object.fromEntries(steps.map(({ node, answer }) => [node.id, answer]));
  const outcomes = walked.flatMap(({ resolution }) =>
    resolution?.at.kind === 'outcome' ? [resolution.at.outcome] : [],
  );
  const named = new Set(outcomes.flatMap(({ measures }) => measures));
  const measures = replayMeasures(receipt, pack, { answers, named });
  const grounds = replayGrounds(receipt, pack);
  const { series, label, version, lawDate } = pack;
  return {
    pack: { series, label, version, lawDate },
    isSamePack: digest !== '' && digest === header.pack.digest,
    answers: {
      all: receipt.pieces.filter(({ kind }) => kind === 'answer').length,
      replayed: shownOf(receipt, 'answer').filter(({ value }) => Object.hasOwn(answers, value.node)).length,
    },
    measures: { all: measures.all, replayed: measures.replayed },
    grounds: { all: grounds.all, unchanged: grounds.unchanged },
    differences: [
      ...walked.flatMap(({ differences }) => differences),
      ...leadingOn(walked, receipt, pack),
      ...measures.differences,
      ...grounds.differences,
    ],
  };
}

/** Trees that a conclusion of today leads to and that of the receipt did not; where that was left out, nothing is said. */
function leadingOn(walked: readonly TreeReplay[], receipt: Receipt, pack: ReceiptPack): readonly Difference[] {
  const concluded = shownOf(receipt, 'conclusion').map(({ value }) => value);
  const known = new Set([
    ...receipt.header.trees.map(({ id }) => id),
    ...concluded.flatMap(({ continues }) => continues),
  ]);
  const next = walked.flatMap(({ resolution }, at) => {
    const isTold = concluded.some(({ tree }) => tree === receipt.header.trees[at]?.id);
    return isTold && resolution?.at.kind === 'outcome' ? resolution.at.outcome.continues : [];
  });
  return [...new Set(next)]
    .filter((id) => !known.has(id))
    .map((id) => ({
      kind: 'tree-newly-asked',
      tree: id,
      title: pack.trees.find(({ graph }) => graph.id === id)?.words.title ?? id,
    }));
}
