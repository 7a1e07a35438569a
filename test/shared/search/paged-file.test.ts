import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPagedFile } from '#shared/search/paged-file';

const bytesOf = (size: number) => Uint8Array.from({ length: size }, (_, at) => (at * 7 + (at >> 8)) & 0xff);

/** A file over bytes of the test's, and what was asked of its source. */
function open(bytes: Uint8Array, options: Partial<Parameters<typeof createPagedFile>[0]> = {}) {
  const asked: [number, number][] = [];
  const read = (at: number, length: number) => {
    asked.push([at, length]);
    return bytes.subarray(at, at + length);
  };
  const given = { size: bytes.length, blockBytes: 10, mostBlocks: 4, mostAtOnce: 4, read, ...options };
  return { file: createPagedFile(given), asked };
}

function copied(file: ReturnType<typeof createPagedFile>, at: number, length: number) {
  const into = new Uint8Array(length).fill(0xee);
  file.copy(at, into);
  return [...into];
}

describe('a paged file', () => {
  it('is the same bytes as the file in memory, wherever it is read and however large its blocks are', () => {
    const place = fc.tuple(fc.nat(140), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(130),
        (places, blockBytes, size) => {
          const bytes = bytesOf(size);
          const { file } = open(bytes, { blockBytes });
          for (const [at, length] of places) {
            const expected = new Uint8Array(length);
            expected.set(bytes.subarray(at, at + length));
            expect(copied(file, at, length)).toEqual([...expected]);
          }
        },
      ),
    );
  });

  it('asks for a block once while it is in memory, and again after others took its place', () => {
    const { file, asked } = open(bytesOf(200));
    copied(file, 50, 10);
    copied(file, 53, 4);
    expect(asked).toEqual([[50, 10]]);
    for (const at of [100, 0, 150, 30]) copied(file, at, 1);
    copied(file, 50, 10);
    expect(asked.slice(1)).toEqual([
      [100, 10],
      [0, 10],
      [150, 10],
      [30, 10],
      [50, 10],
    ]);
  });

  it('keeps what was used last, not what came last', () => {
    const { file, asked } = open(bytesOf(200));
    for (const at of [0, 50, 100, 150]) copied(file, at, 1);
    copied(file, 0, 1);
    copied(file, 30, 1);
    copied(file, 0, 1);
    expect(asked).toHaveLength(5);
  });

  it('reads on in larger steps, and not beyond the end', () => {
    const { file, asked } = open(bytesOf(95));
    for (let at = 0; at < 95; at += 10) copied(file, at, 5);
    expect(asked).toEqual([
      [0, 10],
      [10, 20],
      [30, 40],
      [70, 25],
    ]);
  });

  it('refuses a source that gives less than was asked', () => {
    const { file } = open(bytesOf(50), { size: 60 });
    expect(() => copied(file, 50, 5)).toThrow(expect.objectContaining({ code: 'search/index' }));
  });
});
