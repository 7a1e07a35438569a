import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, utf8 } from '#shared/base/bytes';
import type { Json } from '#shared/base/canonical';
import { canonicalJson } from '#shared/base/canonical';
import { boxStep, open, seal, smallestBox } from '#shared/vault/row';
import { flipBit, ids, random, refusal, rowKey } from './sample';

const address = { table: 'cases', id: ids.a, version: 3 } as const;
const clear = { updatedAt: 1_700_000_000_000, caseId: ids.c };
const value = { title: 'A sentence that must stay shut', list: [1, 2, 3] };

const json: fc.Arbitrary<Json> = fc.jsonValue({ noUnicodeString: false }).map((made) => {
  // only what JSON can say twice the same way: no lone surrogates, no negative zero
  const text = JSON.stringify(made).replace(/\\u[dD][89a-fA-F]../g, '?');
  return JSON.parse(text) as Json;
});

describe('seal and open', () => {
  it('open(seal(x)) = x', async () => {
    const key = await rowKey();
    await fc.assert(
      fc.asyncProperty(json, async (made) => {
        const box = await seal(key, { address, clear, value: made }, random);
        expect(canonicalJson(await open(key, { address, clear, box }))).toBe(canonicalJson(made));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps text of every script as it is', async () => {
    const key = await rowKey();
    const text = 'Ελλάδα العربية Ħal Għaxaq Éire 🇪🇺 e\u0301 \u2028';
    const box = await seal(key, { address, clear, value: text }, random);
    expect(await open(key, { address, clear, box })).toBe(text);
  });

  it('pads to steps, so that lengths in a step look alike', async () => {
    const key = await rowKey();
    const length = async (size: number) =>
      (await seal(key, { address, clear, value: 'x'.repeat(size) }, random)).length;
    expect(await length(1)).toBe(smallestBox);
    expect(await length(100)).toBe(smallestBox);
    expect(await length(400)).toBe(smallestBox + boxStep);
  });

  it('never seals the same value to the same bytes', async () => {
    const key = await rowKey();
    const boxes = await Promise.all([1, 2].map(() => seal(key, { address, clear, value }, random)));
    expect(boxes[0]).not.toEqual(boxes[1]);
  });

  it('shows nothing of the value', async () => {
    const box = await seal(await rowKey(), { address, clear, value }, random);
    expect(Buffer.from(box).includes('sentence')).toBe(false);
  });

  it('refuses what JSON cannot say', async () => {
    const key = await rowKey();
    const sealing = (bad: Json) => seal(key, { address, clear, value: bad }, random);
    await expect(sealing(Number.NaN)).rejects.toEqual(refusal('input/number'));
    await expect(sealing('\ud800')).rejects.toEqual(refusal('text/surrogate'));
  });
});

describe('open refuses, and names the row', () => {
  const named = refusal('vault/row', { table: 'cases', id: ids.a });

  it('any flipped bit of the box', async () => {
    const key = await rowKey();
    const box = await seal(key, { address, clear, value }, random);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: box.length * 8 - 1 }), async (bit) => {
        await expect(open(key, { address, clear, box: flipBit(box, bit) })).rejects.toEqual(named);
      }),
      { numRuns: 200 },
    );
  });

  it('a box cut or grown', async () => {
    const key = await rowKey();
    const box = await seal(key, { address, clear, value }, random);
    for (const changed of [box.subarray(0, 0), box.subarray(0, 40), box.subarray(0, -1), concat(box, utf8(' '))]) {
      await expect(open(key, { address, clear, box: changed })).rejects.toEqual(named);
    }
  });

  it.each([
    ['row A in row B', { ...address, id: ids.b }],
    ['table A in table B', { ...address, table: 'drafts' }],
    ['an older version', { ...address, version: 2 }],
    ['a later version', { ...address, version: 4 }],
    ['a table name that swallows the id', { ...address, table: 'state' }],
  ] as const)('the box of %s', async (_, elsewhere) => {
    const key = await rowKey();
    const box = await seal(key, { address, clear, value }, random);
    const opened = open(key, { address: elsewhere, clear, box });
    await expect(opened).rejects.toEqual(refusal('vault/row', { table: elsewhere.table, id: elsewhere.id }));
  });

  it('another epoch, in the head or in the key', async () => {
    const key = await rowKey();
    const box = await seal(key, { address, clear, value }, random);
    const relabelled = concat(new Uint8Array([1, 0, 0, 0, 2]), box.subarray(5));
    await expect(open({ ...key, epoch: 2 }, { address, clear, box })).rejects.toEqual(named);
    await expect(open(key, { address, clear, box: relabelled })).rejects.toEqual(named);
    await expect(open({ ...key, epoch: 2 }, { address, clear, box: relabelled })).rejects.toEqual(named);
  });

  it('another key', async () => {
    const box = await seal(await rowKey(), { address, clear, value }, random);
    await expect(open(await rowKey(), { address, clear, box })).rejects.toEqual(named);
  });

  it.each([
    ['time', { ...clear, updatedAt: clear.updatedAt + 1 }],
    ['case', { ...clear, caseId: ids.b }],
    ['missing field', { updatedAt: clear.updatedAt }],
    ['field more', { ...clear, kind: 'note' }],
  ])('a changed clear field: %s', async (_, changed) => {
    const key = await rowKey();
    const box = await seal(key, { address, clear, value }, random);
    await expect(open(key, { address, clear: changed, box })).rejects.toEqual(named);
  });
});
