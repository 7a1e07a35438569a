import { SHARED_WORDS } from './shingles';

/**
 * Which text a run of words stood in first, for content of any size: a run is kept as 64 bits of a hash in flat memory, because
 * a map ends at 2^24 entries and texts of 160 MB have more runs. Two runs of one hash are possible, so who finds one looks at
 * the words themselves.
 */
export interface RunTable {
  /** The number under which a run of this hash was put before; else it is put under this one (from 0) and nothing answered. */
  meet(hash: RunHash, text: number): number | undefined;
  readonly size: number;
}

/** Two halves of 32 bits, unsigned. */
export type RunHash = readonly [high: number, low: number];

interface Slots {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  /** One more than the number of the text; 0 is an empty slot. */
  readonly text: Uint32Array;
}

const firstSlots = 1 << 12;
/** Of the slots, before the table grows. */
const fullest = 0.75;

export function createRunTable(): RunTable {
  let slots = emptySlots(firstSlots);
  let size = 0;
  return {
    get size() {
      return size;
    },
    meet: (hash, text) => {
      const at = find(slots, hash);
      const known = slots.text[at] ?? 0;
      if (known > 0) return known - 1;
      put(slots, { at, hash, text: text + 1 });
      size += 1;
      if (size > slots.text.length * fullest) slots = grown(slots);
      return undefined;
    },
  };
}

/** The hash of every run, with the place of its first word. */
export function* hashedRuns(words: readonly string[]): Generator<readonly [hash: RunHash, at: number]> {
  const hashes = words.map(hashOf);
  for (let at = 0; at + SHARED_WORDS < words.length; at += 1) {
    let high = 0;
    let low = 0;
    for (let n = at; n <= at + SHARED_WORDS; n += 1) {
      const [one, other] = hashes[n] ?? [0, 0];
      high = (Math.imul(high, 0x01000193) ^ one) >>> 0;
      low = (Math.imul(low, 0x5bd1e995) + other) >>> 0;
    }
    yield [[high, low], at];
  }
}

function hashOf(word: string): RunHash {
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= low >>> 15;
  }
  return [high >>> 0, low >>> 0];
}

function emptySlots(count: number): Slots {
  return { high: new Uint32Array(count), low: new Uint32Array(count), text: new Uint32Array(count) };
}

/** The slot of a hash: its own, or the empty one where it belongs. */
function find({ high, low, text }: Slots, [h, l]: RunHash): number {
  const mask = text.length - 1;
  let at = (h ^ Math.imul(l, 0x9e3779b1)) & mask;
  while (text[at] !== 0 && (high[at] !== h || low[at] !== l)) at = (at + 1) & mask;
  return at;
}

function put(
  { high, low, text }: Slots,
  entry: { readonly at: number; readonly hash: RunHash; readonly text: number },
): void {
  [high[entry.at], low[entry.at]] = entry.hash;
  text[entry.at] = entry.text;
}

function grown(old: Slots): Slots {
  const next = emptySlots(old.text.length * 2);
  for (const [at, text] of old.text.entries()) {
    if (text === 0) continue;
    const hash: RunHash = [old.high[at] ?? 0, old.low[at] ?? 0];
    put(next, { at: find(next, hash), hash, text });
  }
  return next;
}
