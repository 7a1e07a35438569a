import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Bytes, concat, utf8 } from '#shared/base/bytes';
import { AppError, type ErrorCode } from '#shared/base/errors';
import { createSignature, type SignatureEvidence, verifySignature } from '#shared/package/cms';
import { checkPath } from '#shared/package/path';
import { createAuthority, now } from '../../fakes/authority';

const content = utf8('<asic/>');

/** Every answer a damaged signature may get; anything else is a hole. */
const listed: readonly ErrorCode[] = [
  'package/signature-format',
  'package/signature-not-detached',
  'package/signature-signers',
  'package/signature-attributes',
  'package/digest-weak',
  'package/signature-digest',
  'package/signature-algorithm',
  'package/key-weak',
  'package/certificate-missing',
  'package/signature-certificate-mismatch',
  'package/signature-invalid',
];

type Proven = Omit<SignatureEvidence, 'certificates' | 'crls' | 'mode' | 'notes'>;

function proven({
  certificates: _certificates,
  crls: _crls,
  mode: _mode,
  notes: _notes,
  ...rest
}: SignatureEvidence): Proven {
  return rest;
}

async function outcome(cms: Bytes, mode: 'strict' | 'foreign'): Promise<Proven | string> {
  try {
    return proven(await verifySignature(cms, content, mode));
  } catch (error) {
    return error instanceof AppError ? error.code : 'escaped';
  }
}

async function createSample() {
  const root = await createAuthority();
  const sub = await root.createSub();
  const { signer } = await sub.issue();
  const crls = [await sub.crl(), await root.crl()];
  const cms = await createSignature(content, signer(crls), {
    signingTime: now,
    commitment: 'creation',
    role: 'Drafter',
  });
  return { cms, good: await outcome(cms, 'strict'), trust: { anchors: [root.certificate], crls } };
}

/** A place and what is done there: octets changed, cut out, put in. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  cut: fc.nat({ max: 4 }),
  insert: fc.uint8Array({ maxLength: 4 }),
});

function damaged(cms: Bytes, { at, cut, insert }: { at: number; cut: number; insert: Uint8Array }): Bytes {
  const start = Math.floor(at * cms.length);
  return concat(cms.subarray(0, start), insert, cms.subarray(start + cut));
}

it('every single bit flipped is refused with a listed code or proves the same', { timeout: 120_000 }, async () => {
  // Without authorities and lists: nothing of them is signed, and the damage below reaches them too.
  const { signer } = await (await createAuthority()).issue();
  const cms = await createSignature(content, signer(), { signingTime: now, commitment: 'creation', role: 'Drafter' });
  const good = await outcome(cms, 'strict');
  for (let bit = 0; bit < cms.length * 8; bit++) {
    const flipped = cms.slice();
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const answer = await outcome(flipped, 'strict');
    if (typeof answer === 'string') expect(listed).toContain(answer);
    else expect(answer).toEqual(good);
  }
});

it.each(['strict', 'foreign'] as const)('any damage ends in a listed code or proves the same (%s)', async (mode) => {
  const { cms, good } = await createSample();
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (places) => {
      const answer = await outcome(places.reduce(damaged, cms), mode);
      if (typeof answer === 'string') expect(listed).toContain(answer);
      else expect(answer).toEqual(good);
    }),
    { numRuns: 2000 },
  );
});

it('what still verifies after damage is never trusted more than before, and the path check always answers', async () => {
  const { cms, trust } = await createSample();
  await fc.assert(
    fc.asyncProperty(damage, async (place) => {
      const evidence = await verifySignature(damaged(cms, place), content, 'strict').catch(() => null);
      if (evidence === null) return;
      const finding = await checkPath(evidence, trust, now);
      expect(finding.codes.every((code) => code === 'package/certificate-untrusted')).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('bytes of chance are refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      expect(await outcome(new Uint8Array(bytes), 'strict')).toBe('package/signature-format');
    }),
  );
});
