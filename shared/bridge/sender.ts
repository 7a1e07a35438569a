import type { Bytes } from '../base/bytes';
import { pack, transferId } from './carry';
import { createFountain } from './fountain';
import { assertInLimits, type Transfer, writeFrame } from './frame';

/** A package as an endless row of frames; any `needed` of them and very few more give it back. */
export interface Sender {
  readonly needed: number;
  /** The frame of this index, from nought. */
  frame(index: number): Bytes;
}

/** @throws `bridge/too-large`, `bridge/empty` */
export function createSender(file: Bytes, symbolBytes: number): Sender {
  const carried = pack(file);
  const transfer: Transfer = { id: transferId(carried), length: carried.length, symbolBytes };
  assertInLimits(transfer);
  const fountain = createFountain(carried, symbolBytes);
  return {
    needed: fountain.count,
    frame: (index) => writeFrame({ transfer, index, symbol: fountain.symbol(index) }),
  };
}
