import type { Bytes } from '#shared/base/bytes';

/** Numbers from 0 up to 1 that look like chance and follow from the seed alone (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many bytes that no packing makes smaller. */
export function bytesOf(size: number, seed: number): Bytes {
  const chance = chanceOf(seed);
  return Uint8Array.from({ length: size }, () => Math.floor(chance() * 256));
}
