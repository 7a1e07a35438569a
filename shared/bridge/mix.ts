/*
 * Which symbols a repair symbol is the sum of follows from its index and from nothing
 * else, on every machine and for ever. So it is made of whole numbers of 32 bits alone.
 */

const GOLDEN = 0x9e3779b9;

/** One bit for each of `count` symbols, packed into words of 32: those that the repair symbol `index` is the sum of. */
export function coefficientsOf(index: number, count: number): Uint32Array<ArrayBuffer> {
  const words = new Uint32Array(Math.ceil(count / 32));
  let state = scramble(scramble(index) ^ count);
  for (let at = 0; at < words.length; at++) {
    state = (state + GOLDEN) | 0;
    words[at] = scramble(state);
  }
  const last = words.length - 1;
  if (count % 32 !== 0) words[last] = (words[last] ?? 0) & (2 ** (count % 32) - 1);
  // the sum of nothing would carry nothing
  if (words.every((word) => word === 0)) setBit(words, index % count);
  return words;
}

/** The coefficients of the symbol `index` itself. */
export function unitOf(index: number, count: number): Uint32Array<ArrayBuffer> {
  const words = new Uint32Array(Math.ceil(count / 32));
  setBit(words, index);
  return words;
}

export function hasBit(words: Uint32Array, bit: number): boolean {
  return (((words[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
}

function setBit(words: Uint32Array, bit: number): void {
  words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

/** Adds in the field of two elements: the sum of a thing with itself is nothing. */
export function addInto(sum: Uint32Array, more: Uint32Array): void {
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) ^ (more[at] ?? 0);
}

/** A one-to-one mixing of 32 bits: two rounds of multiplication and shift, after murmur3's finaliser with better constants. */
function scramble(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
