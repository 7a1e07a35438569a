import type { Ground } from '../document/ground';
import { namedGround, type ReceiptPack } from './content-names';
import type { Difference } from './difference';
import { isShown, type PieceValue, type Receipt, type ReceiptGround } from './model';

/** What became of the grounds of a receipt. */
export interface GroundReplay {
  readonly all: number;
  readonly unchanged: number;
  readonly differences: readonly Difference[];
}

/** Counts the grounds that today's content still cites as they stood: same place, same title, same date. */
export function replayGrounds(receipt: Receipt, pack: ReceiptPack): GroundReplay {
  const found = receipt.pieces.filter(isShown).flatMap(({ number, value }) => {
    if (!('grounds' in value)) return [];
    const today = (groundsToday(value, pack) ?? []).map((ground) => keyOf(namedGround(ground, pack)));
    const then = value.grounds.map(keyOf);
    return [{ number, title: titleOf(value), then, today }];
  });
  return {
    all: found.reduce((sum, { then }) => sum + then.length, 0),
    unchanged: found.reduce((sum, { then, today }) => sum + then.filter((key) => today.includes(key)).length, 0),
    differences: found
      .filter(({ then, today }) => today.length > 0 && then.join('\n') !== today.join('\n'))
      .map(({ number, title, then, today }) => ({
        kind: 'grounds',
        piece: number,
        title,
        from: then.filter((key) => !today.includes(key)).join('; '),
        to: today.filter((key) => !then.includes(key)).join('; '),
      })),
  };
}

/** None where the content no longer has it: said elsewhere. */
function groundsToday(value: PieceValue, { trees, measures }: ReceiptPack): readonly Ground[] | undefined {
  if (value.kind === 'measure') return measures.find(({ id }) => id === value.measure)?.grounds;
  if (value.kind !== 'answer' && value.kind !== 'conclusion') return undefined;
  const graph = trees.find((tree) => tree.graph.id === value.tree)?.graph;
  if (value.kind === 'answer') return graph?.nodes.find(({ id }) => id === value.node)?.grounds;
  return graph?.outcomes.find(({ id }) => id === value.outcome)?.grounds;
}

function titleOf(value: PieceValue): string {
  if (value.kind === 'answer') return value.short;
  return 'title' in value ? value.title : '';
}

function keyOf({ title, locator, date }: ReceiptGround): string {
  return [title, locator, date].filter((part) => part).join(', ');
}
