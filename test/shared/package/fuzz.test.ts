import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { utf8 } from '#shared/base/bytes';
import { createCoverage } from '../../fakes/fuzz/coverage';
import { mutateXml } from '../../fakes/fuzz/mutate-text';
import { createRandom } from '../../fakes/fuzz/random';
import { type Culprit, replay } from '../../fakes/fuzz/run';
import { createNursery } from '../../fakes/fuzz/subject';
import { sampleManifest } from '../../fakes/manifest';
import { buildSample } from '../../fakes/package';

/**
 * Packages altered by the grammar of their parts, guided by what code they reach. A slice in every run of the tests; `npm run
 * test:long` sets the variables: for how long, under which seed, or which kept input once more.
 */
const seed = Number(process.env['VALISE_SEED'] || 1);
const seconds = Number(process.env['VALISE_FUZZ_SECONDS'] || 0);
const { VALISE_FUZZ_INPUT: kept } = process.env;
const folder = path.resolve(import.meta.dirname, '../../../test-results/fuzz');
const nameOf = (input: number | string) => path.join(folder, `${seed}-${input}.json`);

function keep({ input, bytes, isSignedAnew, problem }: Culprit): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(nameOf(input), JSON.stringify({ problem, isSignedAnew, bytes: Buffer.from(bytes).toString('base64') }));
  return `${problem}; again with: npm run test:long -- --seed ${seed} --input ${input}`;
}

it.skipIf(kept)(
  'no altered package is believed, none ends without a code',
  { timeout: (seconds + 120) * 1000 },
  async () => {
    const limits = seconds > 0 ? { inputs: Number.POSITIVE_INFINITY, milliseconds: seconds * 1000 } : { inputs: 1000 };
    await using coverage = await createCoverage();
    // only what is loaded from here on is counted block by block
    vi.resetModules();
    const { fuzz } = await import('../../fakes/fuzz/run');
    const report = await fuzz(seed, limits, coverage);
    const problems = report.culprits.map(keep);
    console.log(
      `fuzz: seed ${seed}, ${report.inputs} inputs, ${report.kept} kept for new code, ${report.places} places reached, ${problems.length} problems`,
    );
    expect(problems).toEqual([]);
    // it would find nothing where it got no further than the door
    expect(report.kept).toBeGreaterThan(30);
  },
);

it('repeats no piece beyond what a package may hold, however large it has become', () => {
  const large = utf8(`<${'x'.repeat(3_000_000)}>`);
  const lengths = Array.from({ length: 40 }, (_, n) => mutateXml(large, createRandom(n)).length);
  expect(Math.max(...lengths)).toBeLessThan(10_000_000);
});

it("would be seen: another text, signed by one who is believed, passed off as nobody's", async () => {
  const { signer } = await createNursery();
  const other = await buildSample(signer, sampleManifest({ title: 'Another letter' }));
  expect(await replay({ bytes: other, isSignedAnew: true })).toBe('nothing wrong');
  expect(await replay({ bytes: other, isSignedAnew: false })).toMatch('an altered payload was accepted');
});

it.runIf(kept)('ends well on the kept input', async () => {
  const { bytes, isSignedAnew } = JSON.parse(readFileSync(nameOf(kept ?? ''), 'utf8'));
  expect(await replay({ bytes: new Uint8Array(Buffer.from(bytes, 'base64')), isSignedAnew })).toBe('nothing wrong');
});
