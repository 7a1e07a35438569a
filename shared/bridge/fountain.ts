import { type Bytes, concat } from '../base/bytes';
import { addInto, coefficientsOf, hasBit } from './mix';

/*
 * A random linear fountain (D. J. C. MacKay, "Fountain codes", IEE Proceedings Communications 152(6), 2005, section 2): first the
 * symbols themselves, then sums of about half of them each, without end. Whichever arrive, E more than there are symbols leave
 * them unsolved with a chance of at most 2^-E. Codes that choose fewer summands (LT, RaptorQ) need less work for many thousand
 * symbols and more frames for few; here there are at most a thousand.
 */
export interface Fountain {
  /** Symbols that are carried; as many different frames are needed at least. */
  readonly count: number;
  /** The symbol of this index: below `count` a piece of the bytes, above it a sum. */
  symbol(index: number): Bytes;
}

/** `symbolBytes` is a multiple of four. The last piece is filled up with zeros. */
export function createFountain(bytes: Uint8Array, symbolBytes: number): Fountain {
  const count = Math.ceil(bytes.length / symbolBytes);
  const whole = concat(bytes, new Uint8Array(count * symbolBytes - bytes.length));
  const piece = (at: number) => new Uint32Array(whole.buffer, at * symbolBytes, symbolBytes / 4);
  return {
    count,
    symbol: (index) => {
      if (index < count) return whole.slice(index * symbolBytes, (index + 1) * symbolBytes);
      const coefficients = coefficientsOf(index, count);
      const sum = new Uint32Array(symbolBytes / 4);
      for (let at = 0; at < count; at++) if (hasBit(coefficients, at)) addInto(sum, piece(at));
      return new Uint8Array(sum.buffer);
    },
  };
}
