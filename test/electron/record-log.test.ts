// Where the whole changes in LevelDB's log end. Stops a record that was being written when the power went from being written on
// behind, and anything that had been written to the end from being cut off.
import { describe, expect, it } from 'vitest';
import { crc32c, endOfWhole } from '../../electron/record-log';
import { writeLog } from './level-log';

const sizes = [10, 400, 70_000, 0, 33, 32_000, 900, 5];
const { bytes, ends } = writeLog(sizes);
const wholeBefore = (cut: number) => ends.findLast((end) => end <= cut) ?? 0;

function flipped(log: Uint8Array<ArrayBuffer>, at: number): Uint8Array {
  const copy = log.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

it('knows the checksum by its published value', () => {
  expect(crc32c(new TextEncoder().encode('123456789'))).toBe(0xe3069283);
});

it('finds the whole of a log that was closed, and of none', () => {
  expect(endOfWhole(bytes)).toBe(bytes.length);
  expect(endOfWhole(new Uint8Array())).toBe(0);
});

it('finds, wherever the writing was cut off, the end of the last change that was whole', () => {
  for (let cut = 0; cut <= bytes.length; cut += cut % 3 === 0 ? 1 : 97)
    expect(endOfWhole(bytes.subarray(0, cut)), `cut at ${cut}`).toBe(wholeBefore(cut));
});

it('takes what the system left empty or half written at the end for torn', () => {
  const empty = new Uint8Array(bytes.length + 4096);
  empty.set(bytes);
  expect(endOfWhole(empty)).toBe(bytes.length);
  expect(endOfWhole(flipped(bytes, bytes.length - 1))).toBe(ends.at(-2));
});

describe('damage that is no torn end is cut off by nobody', () => {
  it('a bit in a change that others follow', () => {
    expect(endOfWhole(flipped(bytes, 12))).toBeUndefined();
    expect(endOfWhole(flipped(bytes, 40_000))).toBeUndefined();
  });

  it('a change written on behind a torn one, small or large', () => {
    for (const cut of [200, 5_000, 60_000, bytes.length - 3]) {
      const log = writeLog([50_000, 80_000], bytes.slice(0, cut)).bytes;
      expect(endOfWhole(log), `behind ${cut}`).not.toBe(log.length);
    }
    expect(endOfWhole(writeLog([80_000], bytes.slice(0, 5_000)).bytes)).toBeUndefined();
  });

  it('empty room with something behind it, an unknown kind, and a record longer than its block', () => {
    const hole = bytes.slice();
    hole.fill(0, 17, 40);
    expect(endOfWhole(hole)).toBeUndefined();
    const kind = bytes.slice();
    kind[6] = 9;
    expect(endOfWhole(kind)).toBeUndefined();
    const long = bytes.slice();
    long[5] = 0xff;
    expect(endOfWhole(long)).toBeUndefined();
  });
});
