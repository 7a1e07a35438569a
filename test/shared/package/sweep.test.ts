import { expect, it } from 'vitest';
import { type Bytes, equalBytes } from '#shared/base/bytes';
import { isErrorCode } from '#shared/base/errors';
import type { Verdict } from '#shared/package/model';
import { verifyPackage } from '#shared/package/verify';
import { now } from '../../fakes/authority';
import { toEntries, zipOf } from '../../fakes/container';
import { createRandom } from '../../fakes/fuzz/random';
import { buildSample, contentOf, createCast, filesOf, flipped, replaced } from '../../fakes/package';
import { forgeZip } from '../../fakes/zip-forge';

/** Stops: one bit turned anywhere that shows an altered text under a good verdict, or that makes the reader fall. */
const cast = await createCast();
const sample = await buildSample(cast.drafter);
const files = filesOf(sample);
const judge = (bytes: Bytes) => verifyPackage(bytes, { trust: cast.trust, at: now });
const { payload = new Map<string, Bytes>() } = await judge(sample);

/** `npm run test:long` turns every bit; every other run a slice, the same each time. */
const isLong = process.env['VALISE_LONG'] !== undefined;

/** Bits spread over the length by chance that is the same in every run; or all of them. */
function* bitsOf(length: number, count: number): Generator<number> {
  if (isLong) for (let bit = 0; bit < length * 8; bit++) yield bit;
  const random = createRandom(0x5eed);
  for (let n = 0; !isLong && n < count; n++) yield Math.floor(((n + random.below(1000) / 1000) * length * 8) / count);
}

interface Region {
  readonly name: string;
  readonly end: number;
  readonly tally: { turned: number; refused: number };
}

/** The parts of an archive in their order: each entry's header and content, the directory, the end. */
function regionsOf(bytes: Bytes): readonly Region[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const regions: Region[] = [];
  const add = (name: string, end: number) => regions.push({ name, end, tally: { turned: 0, refused: 0 } });
  const directory = view.getUint32(bytes.length - 6, true);
  const starts: number[] = [];
  for (const _ of files) starts.push(Buffer.from(bytes).indexOf('PK\u0003\u0004', (starts.at(-1) ?? -1) + 1));
  for (const [n, [name]] of files.entries()) {
    const start = starts[n] ?? 0;
    add('local headers', start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true));
    add(name, starts[n + 1] ?? directory);
  }
  add('central directory', bytes.length - 22);
  add('end record', bytes.length);
  return regions;
}

/** Turns bits over a whole container and prints, part by part, how many were turned and how many refused. */
async function sweep(container: Bytes, count: number): Promise<void> {
  const regions = regionsOf(container);
  for (const bit of bitsOf(container.length, count)) {
    const verdict = await judge(flipped(container, bit));
    expectSafe(verdict, bit);
    const tally = regions.find(({ end }) => bit >> 3 < end)?.tally;
    if (!tally) throw new Error(`bit ${bit} lies nowhere`);
    tally.turned++;
    if (verdict.level === 'invalid') tally.refused++;
  }
  const lines = [...new Set(regions.map(({ name }) => name))].map((name) => {
    const tallies = regions.filter((region) => region.name === name).map(({ tally }) => tally);
    const sum = (key: 'turned' | 'refused') => tallies.reduce((total, tally) => total + tally[key], 0);
    expect(sum('turned'), name).toBeGreaterThan(0);
    return `${name.padEnd(32)} ${String(sum('turned')).padStart(6)} bits turned, ${sum('refused')} refused`;
  });
  const turned = regions.reduce((total, { tally }) => total + tally.turned, 0);
  console.log(`${lines.join('\n')}\n${turned} bits turned, 0 altered payloads accepted, 0 without a code`);
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

const timeout = isLong ? 3_600_000 : 120_000;

it('takes any bit of the stored package turned', { timeout }, () => sweep(sample, 4000));

it('takes any bit of a deflated package turned', { timeout }, async () => {
  const entries = toEntries(files).map((entry, n) =>
    n === 0 ? entry : { ...entry, method: 8, descriptor: 'signed' as const },
  );
  const deflated = forgeZip({ entries });
  expect(await judge(deflated)).toMatchObject({ level: 'valid' });
  await sweep(deflated, 1500);
});

it.each([
  ['META-INF/signature001.p7s', 700],
  ['META-INF/ASiCManifest001.xml', 300],
  ['manifest.json', 100],
  ['documents/note.md', 50],
  ['mimetype', 50],
])('takes any bit of %s turned and zipped again', { timeout }, async (name, count) => {
  const content = contentOf(files, name);
  for (const bit of bitsOf(content.length, count)) {
    const verdict = await judge(zipOf(replaced(files, name, flipped(content, bit))));
    expectSafe(verdict, bit);
    if (name !== 'META-INF/signature001.p7s') expect(verdict.level, `bit ${bit}`).toBe('invalid');
  }
});
