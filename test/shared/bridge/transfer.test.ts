// The light bridge without light: frames in any order, lost, doubled, altered, among others. Stops a receiver that hands out
// anything but the exact bytes that were shown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, concat, equalBytes, utf8 } from '#shared/base/bytes';
import { toErrorData } from '#shared/base/errors';
import { sha256Hex } from '#shared/base/sha256';
import { transferId } from '#shared/bridge/carry';
import { createFountain } from '#shared/bridge/fountain';
import { frameOverhead, readFrame, symbolCount, type Transfer, writeFrame } from '#shared/bridge/frame';
import { bridgeLimits } from '#shared/bridge/limits';
import { createReceiver } from '#shared/bridge/receiver';
import { createSender } from '#shared/bridge/sender';
import { crc32 } from '#shared/package/crc32';
import { bytesOf, chanceOf } from '../../fakes/chance';

const SYMBOL = 128;
/** So much more than there are symbols that what fails to solve is a fault: 2^-40. */
const SPARE = 40;

const file = fc.integer({ min: 1, max: 20_000 }).chain((size) => fc.tuple(fc.constant(size), fc.integer()));

/** What a receiver has after these codes: the file, or nothing yet. */
function receive(codes: Iterable<Uint8Array>): Bytes | undefined {
  const receiver = createReceiver();
  for (const code of codes) {
    const taken = receiver.take(code);
    if (taken.kind === 'complete') return taken.bytes;
  }
  return undefined;
}

describe('a transfer', () => {
  it('arrives whole, in any order, with half of its frames lost and others doubled', () => {
    fc.assert(
      fc.property(file, fc.double({ min: 0, max: 0.5, noNaN: true }), ([size, seed], loss) => {
        const chance = chanceOf(seed);
        const sent = bytesOf(size, seed);
        const { needed, frame } = createSender(sent, SYMBOL);
        const shown = Array.from({ length: Math.ceil((needed + SPARE) * 2.5) }, (_, at) => frame(at));
        const seen = shown.filter(() => chance() >= loss).flatMap((one) => (chance() < 0.2 ? [one, one] : [one]));
        expect(receive(shuffled(seen, chance))).toEqual(sent);
      }),
      { numRuns: 60 },
    );
  });

  it('needs no frame twice where none is lost', () => {
    const sent = bytesOf(9_000, 1);
    const { needed, frame } = createSender(sent, SYMBOL);
    const shown = Array.from({ length: needed }, (_, at) => frame(at));
    expect(receive(shown.toReversed())).toEqual(sent);
    expect(receive(shown.slice(1))).toBeUndefined();
  });

  it('is joined in the middle: sums alone are enough', () => {
    const sent = bytesOf(9_000, 2);
    const { needed, frame } = createSender(sent, SYMBOL);
    expect(receive(Array.from({ length: needed + SPARE }, (_, at) => frame(5_000 + at)))).toEqual(sent);
  });

  it('makes text small before it is carried', () => {
    const sent = utf8('What is said twice is carried once. '.repeat(800));
    expect(createSender(sent, SYMBOL).needed).toBeLessThan(8);
  });

  it('says how far it is', () => {
    const { needed, frame } = createSender(bytesOf(1_000, 3), SYMBOL);
    const receiver = createReceiver();
    expect(receiver.take(frame(3))).toMatchObject({ kind: 'frame', have: 1, needed });
    expect(receiver.take(frame(3))).toMatchObject({ kind: 'frame', have: 1, needed });
    expect(receiver.take(frame(0))).toMatchObject({ kind: 'frame', have: 2, needed });
  });

  it('is read while another one is shown beside it', () => {
    const [one, two] = [bytesOf(6_000, 4), bytesOf(9_000, 5)];
    const senders = [createSender(one, SYMBOL), createSender(two, SYMBOL), createSender(two, 256)] as const;
    const receiver = createReceiver();
    const arrived: Bytes[] = [];
    for (let at = 0; at < 400 && arrived.length < 3; at++)
      for (const { frame } of senders) {
        const taken = receiver.take(frame(at));
        if (taken.kind === 'complete') arrived.push(taken.bytes);
      }
    expect(arrived).toEqual(expect.arrayContaining([one, two]));
  });

  it('gives way only to more than four that were heard of since', () => {
    const kept = createSender(bytesOf(3_000, 6), SYMBOL);
    const receiver = createReceiver();
    receiver.take(kept.frame(0));
    const others = (count: number, seed: number) => {
      for (let at = 0; at < count; at++) receiver.take(createSender(bytesOf(900, seed + at), SYMBOL).frame(0));
    };
    others(bridgeLimits.maxTransfers - 1, 100);
    expect(receiver.take(kept.frame(1))).toMatchObject({ have: 2 });
    others(bridgeLimits.maxTransfers, 200);
    expect(receiver.take(kept.frame(2))).toMatchObject({ have: 1 });
  });
});

describe('what is no frame of it', () => {
  const sent = bytesOf(4_000, 7);
  const { needed, frame } = createSender(sent, SYMBOL);
  const whole = Array.from({ length: needed + SPARE }, (_, at) => frame(at));

  it('is passed over: an altered frame, one cut short, another code', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(), fc.integer({ min: 1, max: 255 }), (at, place, change) => {
        const altered = (whole[at] ?? new Uint8Array()).slice();
        altered[place % altered.length] = (altered[place % altered.length] ?? 0) ^ change;
        expect(createReceiver().take(altered)).toEqual({ kind: 'foreign' });
        expect(createReceiver().take(altered.subarray(0, place % altered.length))).toEqual({ kind: 'foreign' });
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(createReceiver().take(bytes)).toEqual({ kind: 'foreign' });
      }),
    );
  });

  it('changes nothing of what arrives', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const chance = chanceOf(seed);
        const spoilt = whole.map((one) => one.map((byte) => (chance() < 0.01 ? byte ^ 0x40 : byte)));
        expect(receive(shuffled([...spoilt, ...whole], chance))).toEqual(sent);
      }),
      { numRuns: 30 },
    );
  });
});

describe('somebody who shows frames of their own', () => {
  const sent = bytesOf(2_000, 8);
  const carriedBy = (transfer: Transfer, bytes: Bytes) => {
    const fountain = createFountain(bytes, transfer.symbolBytes);
    return Array.from({ length: fountain.count }, (_, index) =>
      writeFrame({ transfer, index, symbol: fountain.symbol(index) }),
    );
  };
  const forged = (bytes: Bytes, id = transferId(bytes)) =>
    carriedBy({ id, length: bytes.length, symbolBytes: SYMBOL }, bytes);

  it('is found by the digest, and the transfer begins anew', () => {
    const { needed, frame } = createSender(sent, SYMBOL);
    const good = readFrame(frame(0));
    if (!good) throw new Error('no frame');
    const wrong = writeFrame({ ...good, symbol: good.symbol.map((byte) => byte ^ 1) });
    const receiver = createReceiver();
    receiver.take(wrong);
    for (let at = 1; at < needed - 1; at++) receiver.take(frame(at));
    expect(codeOf(() => receiver.take(frame(needed - 1)))).toBe('bridge/digest');
    const again = Array.from({ length: needed }, (_, at) => receiver.take(frame(at)));
    expect(again.at(-1)).toMatchObject({ kind: 'complete', bytes: sent });
  });

  const size = (bytes: number) => {
    const head = new Uint8Array(4);
    new DataView(head.buffer).setUint32(0, bytes);
    return head;
  };

  it.each([
    ['bridge/damaged', 'nothing behind the size', size(10)],
    ['bridge/damaged', 'no packed bytes', concat(size(10), utf8('not deflated, not at all'))],
    ['bridge/too-large', 'a size above 300 KB', concat(size(300 * 1024 + 1), bytesOf(40, 1))],
  ] as const)('%s: %s', (code, _what, bytes) => {
    expect(codeOf(() => receive(forged(bytes)))).toBe(code);
  });

  it('bridge/version: a frame of a newer form', () => {
    const newer = createSender(sent, SYMBOL).frame(0);
    newer[3] = 2;
    new DataView(newer.buffer).setUint32(newer.length - 4, crc32(newer.subarray(0, -4)));
    expect(codeOf(() => createReceiver().take(newer))).toBe('bridge/version');
  });

  it.each([
    ['longer than may be carried', { length: bridgeLimits.maxTransferBytes + 1, symbolBytes: 1024 }],
    ['nothing at all', { length: 0, symbolBytes: 128 }],
    ['symbols too short', { length: 600, symbolBytes: 60 }],
    ['symbols too long', { length: 600, symbolBytes: 2052 }],
    ['symbols that are no whole words', { length: 600, symbolBytes: 130 }],
    ['too many symbols', { length: 64 * 1025, symbolBytes: 64 }],
  ])('bridge/too-large: a transfer of %s', (_what, shape) => {
    const transfer: Transfer = { id: transferId(sent), ...shape };
    const frame = writeFrame({ transfer, index: 0, symbol: bytesOf(shape.symbolBytes, 1) });
    expect(codeOf(() => createReceiver().take(frame))).toBe('bridge/too-large');
  });
});

describe('what may be carried', () => {
  it('is 300 KB, whatever they are', () => {
    const largest = bytesOf(bridgeLimits.maxPackageBytes, 9);
    const { needed, frame } = createSender(largest, 964);
    const arrived = receive(Array.from({ length: needed }, (_, at) => frame(at)));
    expect(arrived && equalBytes(arrived, largest)).toBe(true);
    expect(codeOf(() => createSender(bytesOf(bridgeLimits.maxPackageBytes + 1, 9), 964))).toBe('bridge/too-large');
    expect(codeOf(() => createSender(new Uint8Array(), 964))).toBe('bridge/empty');
  });

  it('is refused in symbols so short that there are too many', () => {
    expect(codeOf(() => createSender(bytesOf(bridgeLimits.maxPackageBytes, 9), 128))).toBe('bridge/too-large');
  });
});

it('has the same bytes in its frames on every machine', () => {
  const transfer: Transfer = { id: transferId(utf8('carried')), length: 3_000, symbolBytes: 64 };
  const { symbol } = createFountain(bytesOf(3_000, 10), 64);
  const frames = [0, 46, 47, 48, 1_000, 2 ** 32 - 1].map((index) =>
    writeFrame({ transfer, index, symbol: symbol(index) }),
  );
  expect(symbolCount(transfer)).toBe(47);
  expect(frames.map(({ length }) => length)).toEqual(frames.map(() => 64 + frameOverhead));
  expect(sha256Hex(concat(...frames))).toBe('7199fa02115070568126b918297f753c73f4bab489a70a0679ca6866d1fc6bdf');
});

function shuffled<T>(list: readonly T[], chance: () => number): readonly T[] {
  return list
    .map((one) => [chance(), one] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, one]) => one);
}

function codeOf(work: () => unknown): string {
  try {
    work();
    return 'good';
  } catch (thrown) {
    return toErrorData(thrown).code;
  }
}
