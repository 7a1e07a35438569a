import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '#shared/base/bytes';
import { encodeHeader, kdfCeiling, parseHeader } from '#shared/vault/header';
import { chooseHeader } from '#shared/vault/header-copies';
import { flipBit, kdf, makeHeader, random, refusal } from './sample';

describe('parseHeader', () => {
  it('reads back what was written', async () => {
    const { bytes, header } = await makeHeader();
    expect(await parseHeader(bytes)).toMatchObject(header);
  });

  it.each([
    ['memory of 1 KiB', { memoryKiB: 1 }],
    ['memory just under the floor', { memoryKiB: 65_535 }],
    ['two passes', { iterations: 2 }],
    ['no lanes', { parallelism: 0 }],
    ['memory of 64 GiB', { memoryKiB: 64 * 1024 * 1024 }],
    ['memory just over the ceiling', { memoryKiB: kdfCeiling.memoryKiB + 1 }],
    ['2^31 passes', { iterations: 2 ** 31 }],
    ['21 passes', { iterations: 21 }],
    ['five lanes', { parallelism: 5 }],
  ])('refuses a derivation with %s, though the digest is right', async (_, change) => {
    const { bytes } = await makeHeader({ kdf: { ...kdf, ...change } });
    await expect(parseHeader(bytes)).rejects.toEqual(refusal('vault/kdf-params'));
  });

  it('takes the floor and the ceiling themselves', async () => {
    const { bytes } = await makeHeader({ kdf: { ...kdf, ...kdfCeiling } });
    await expect(parseHeader(bytes)).resolves.toBeDefined();
  });

  it('refuses a header cut anywhere', async () => {
    const { bytes } = await makeHeader();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        await expect(parseHeader(bytes.subarray(0, length))).rejects.toEqual(refusal('vault/header'));
      }),
      { numRuns: 60 },
    );
  });

  it('refuses random bytes and text', async () => {
    for (const bytes of [random(0), random(1), random(600), random(5000), utf8('{}'), utf8('[1]'), utf8('null')]) {
      await expect(parseHeader(bytes)).rejects.toEqual(refusal('vault/header'));
    }
  });

  it('refuses any flipped bit, as damage or as parameters out of bounds', async () => {
    const { bytes } = await makeHeader();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), async (bit) => {
        await expect(parseHeader(flipBit(bytes, bit))).rejects.toMatchObject({ code: /^vault\/(header|kdf-params)$/ });
      }),
      { numRuns: 100 },
    );
  });

  it('refuses a field more, a duplicate field and another format', async () => {
    const text = fromUtf8((await makeHeader()).bytes);
    for (const changed of [
      text.replace('{', '{"hint":"cat",'),
      text.replace('{', '{"revision":9,'),
      text.replace('valise-vault/1', 'valise-vault/2'),
    ]) {
      await expect(parseHeader(utf8(changed))).rejects.toEqual(refusal('vault/header'));
    }
  });
});

describe('chooseHeader', () => {
  it('needs one good copy, whichever it is', async () => {
    const { bytes, header } = await makeHeader();
    for (const copies of [
      [bytes, undefined],
      [undefined, bytes],
      [random(300), bytes],
      [bytes, utf8('')],
    ]) {
      const chosen = await chooseHeader(copies);
      expect(chosen.header).toMatchObject(header);
      expect(chosen.needsRepair).toBe(true);
    }
  });

  it('needs no repair when both are the same', async () => {
    const { bytes } = await makeHeader();
    expect((await chooseHeader([bytes, bytes])).needsRepair).toBe(false);
  });

  it('takes the later of two good ones: a change of passphrase that was interrupted', async () => {
    const { bytes, header } = await makeHeader();
    const later = await encodeHeader({ ...header, revision: 2 });
    for (const copies of [
      [bytes, later],
      [later, bytes],
    ]) {
      expect(await chooseHeader(copies)).toMatchObject({ header: { revision: 2 }, needsRepair: true });
    }
  });

  it('prefers a good copy over one with weak parameters', async () => {
    const { bytes } = await makeHeader();
    const weak = (await makeHeader({ revision: 9, kdf: { ...kdf, memoryKiB: 1 } })).bytes;
    expect((await chooseHeader([weak, bytes])).header.revision).toBe(1);
  });

  it('says why when none is good', async () => {
    const weak = (await makeHeader({ kdf: { ...kdf, memoryKiB: 1 } })).bytes;
    await expect(chooseHeader([random(9), weak])).rejects.toEqual(refusal('vault/kdf-params'));
    await expect(chooseHeader([random(9), undefined])).rejects.toEqual(refusal('vault/header'));
    await expect(chooseHeader([undefined, undefined])).rejects.toEqual(refusal('vault/header'));
  });
});
