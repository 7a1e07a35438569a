/** Chance that is the same for the same seed. */
export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** True once in so many times. */
  once(times: number): boolean;
  pick<T>(list: readonly [T, ...(readonly T[])] | readonly T[]): T;
  bytes(length: number): Uint8Array<ArrayBuffer>;
}

/** Mulberry32: small, and good enough to be thorough. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    once: (times) => below(times) === 0,
    pick: (list) => list[below(list.length)] as (typeof list)[number], // asked of lists that are not empty
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
}
