import { expect, it } from 'vitest';
import { type Bytes, equalBytes } from '#shared/base/bytes';
import { isErrorCode } from '#shared/base/errors';
import type { Verdict } from '#shared/package/model';
import { verifyPackage } from '#shared/package/verify';
import { now } from '../../fakes/authority';
import { toEntries, zipOf } from '../../fakes/container';
import { buildSample, contentOf, createCast, filesOf, flipped, replaced } from '../../fakes/package';
import { forgeZip } from '../../fakes/zip-forge';

/** Stops: one bit turned anywhere that shows an altered text under a good verdict, or that makes the reader fall. */
const cast = await createCast();
const sample = await buildSample(cast.drafter);
const files = filesOf(sample);
const judge = (bytes: Bytes) => verifyPackage(bytes, { trust: cast.trust, at: now });
const { payload = new Map<string, Bytes>() } = await judge(sample);

/** Every `step`-th bit from an offset that moves with the seed: the same bits in every run. */
function* bitsOf(length: number, count: number): Generator<number> {
  let state = 0x5eed;
  for (let n = 0; n < count; n++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state % (length * 8);
  }
}

function expectSafe(verdict: Verdict, bit: number) {
  expect(verdict.codes.filter((code) => !isErrorCode(code) || !code.startsWith('package/'))).toEqual([]);
  if (verdict.level === 'invalid') {
    expect(verdict.codes.length, `bit ${bit}`).toBeGreaterThan(0);
    expect(verdict.payload).toBeUndefined();
    return;
  }
  const shown = [...(verdict.payload ?? [])];
  expect(
    shown.map(([name]) => name),
    `bit ${bit}`,
  ).toEqual([...payload.keys()]);
  expect(shown.every(([name, bytes]) => equalBytes(bytes, payload.get(name) ?? new Uint8Array()))).toBe(true);
}

it('takes any bit of the stored package turned', async () => {
  for (const bit of bitsOf(sample.length, 2500)) expectSafe(await judge(flipped(sample, bit)), bit);
});

it('takes any bit of a deflated package turned', async () => {
  const entries = toEntries(files).map((entry, n) =>
    n === 0 ? entry : { ...entry, method: 8, descriptor: 'signed' as const },
  );
  const deflated = forgeZip({ entries });
  expect(await judge(deflated)).toMatchObject({ level: 'valid' });
  for (const bit of bitsOf(deflated.length, 1500)) expectSafe(await judge(flipped(deflated, bit)), bit);
});

it.each([
  ['META-INF/signature001.p7s', 700],
  ['META-INF/ASiCManifest001.xml', 300],
  ['manifest.json', 100],
  ['documents/note.md', 50],
  ['mimetype', 50],
])('takes any bit of %s turned and zipped again', async (name, count) => {
  const content = contentOf(files, name);
  for (const bit of bitsOf(content.length, count)) {
    const verdict = await judge(zipOf(replaced(files, name, flipped(content, bit))));
    expectSafe(verdict, bit);
    if (name !== 'META-INF/signature001.p7s') expect(verdict.level, `bit ${bit}`).toBe('invalid');
  }
});
