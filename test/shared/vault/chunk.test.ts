import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '#shared/base/bytes';
import { openChunk, sealChunk } from '#shared/vault/chunk';
import { boxStep, open, seal, smallestBox } from '#shared/vault/row';
import { flipBit, ids, random, refusal, rowKey } from './sample';

const address = { table: 'blobs', id: ids.a, version: 1 } as const;
const clear = { updatedAt: 1_700_000_000_000, ownerId: ids.b, seq: 4 };
const value = { owner: ids.b, seq: 4 };
const refused = refusal('vault/row', { table: 'blobs', id: ids.a });

describe('a row that carries bytes', () => {
  it('opens to the value and bytes that were sealed', async () => {
    const key = await rowKey();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (made) => {
        const bytes = concat(made);
        const box = await sealChunk(key, { address, clear, value, bytes }, random);
        expect((box.length - smallestBox) % boxStep).toBe(0);
        expect(await openChunk(key, { address, clear, box })).toEqual({ value, bytes });
      }),
      { numRuns: 60 },
    );
  });

  it('does not open as a row, nor a row as one', async () => {
    const key = await rowKey();
    const box = await sealChunk(key, { address, clear, value, bytes: random(300) }, random);
    await expect(open(key, { address, clear, box })).rejects.toEqual(refused);
    const row = await seal(key, { address, clear, value }, random);
    await expect(openChunk(key, { address, clear, box: row })).rejects.toEqual(refused);
  });

  it.each([
    ['another id', { ...address, id: ids.c }, clear],
    ['another version', { ...address, version: 2 }, clear],
    ['another number', address, { ...clear, seq: 5 }],
    ['another owner', address, { ...clear, ownerId: ids.c }],
  ])('does not open under %s', async (_, elsewhere, beside) => {
    const key = await rowKey();
    const box = await sealChunk(key, { address, clear, value, bytes: random(300) }, random);
    await expect(openChunk(key, { address: elsewhere, clear: beside, box })).rejects.toMatchObject({
      code: 'vault/row',
    });
  });

  it('does not open with any bit turned, or cut', async () => {
    const key = await rowKey();
    const box = await sealChunk(key, { address, clear, value, bytes: random(40) }, random);
    for (let bit = 0; bit < box.length * 8; bit += 13)
      await expect(openChunk(key, { address, clear, box: flipBit(box, bit) })).rejects.toEqual(refused);
    await expect(openChunk(key, { address, clear, box: box.slice(0, -boxStep) })).rejects.toEqual(refused);
  });
});
