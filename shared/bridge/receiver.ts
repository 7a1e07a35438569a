import type { Bytes } from '../base/bytes';
import { unpack } from './carry';
import { readFrame, symbolCount, type Transfer, transferKey } from './frame';
import { bridgeLimits } from './limits';
import { createSolver, type Solver } from './solver';

/** What a code that was read did. */
export type Taken =
  /** No frame, or one that was misread. */
  | { readonly kind: 'foreign' }
  | ({ readonly kind: 'frame' } & Progress)
  /** All of it, and its digest is the one that its frames bear. What it is, verification says. */
  | ({ readonly kind: 'complete'; readonly bytes: Bytes } & Progress);

export interface Progress {
  /** One transfer, as long as it is read. */
  readonly key: string;
  readonly have: number;
  readonly needed: number;
}

/** Collects frames of any transfer, in any order, until one of them is whole. */
export interface Receiver {
  /**
   * @throws `bridge/version`, `bridge/too-large` by the frame; `bridge/digest`, `bridge/damaged` where all is there and is not
   * what it should be: that transfer begins anew with its next frame
   */
  take(code: Uint8Array): Taken;
}

interface Open {
  readonly transfer: Transfer;
  readonly solver: Solver;
}

export function createReceiver(): Receiver {
  /** In the order in which they were heard of last. */
  const open = new Map<string, Open>();
  const heard = (key: string, transfer: Transfer): Open => {
    const one = open.get(key) ?? { transfer, solver: createSolver(symbolCount(transfer)) };
    open.delete(key);
    open.set(key, one);
    const silent = open.size > bridgeLimits.maxTransfers ? open.keys().next().value : undefined;
    if (silent !== undefined) open.delete(silent);
    return one;
  };
  return {
    take: (code) => {
      const frame = readFrame(code);
      if (!frame) return { kind: 'foreign' };
      const { transfer } = frame;
      const key = transferKey(transfer);
      const { solver } = heard(key, transfer);
      solver.add(frame.index, frame.symbol);
      const progress = { key, have: solver.rank(), needed: symbolCount(transfer) };
      const carried = solver.solved();
      if (!carried) return { kind: 'frame', ...progress };
      open.delete(key);
      return { kind: 'complete', bytes: unpack(carried.slice(0, transfer.length), transfer), ...progress };
    },
  };
}
