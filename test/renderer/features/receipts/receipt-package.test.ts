import { describe, expect, it } from 'vitest';
import { type LeavingReceipt, readReceipt, receiptFiles, receiptPaths } from '#shared/exchange/receipt-files';
import { buildPackage } from '#shared/package/build';
import type { TrustEntry } from '#shared/package/grounds';
import { manifestBytes, parseManifest } from '#shared/package/manifest';
import { type VerifyOptions, verifyPackage } from '#shared/package/verify';
import { receiptBytes, redact } from '#shared/receipt/seal';
import { receiptPdf } from '../../../../renderer/features/receipts/receipt-pdf';
import { now } from '../../../fakes/authority';
import { sampleManifest } from '../../../fakes/manifest';
import { createCast } from '../../../fakes/package';
import { sampleReceipt } from '../../../fakes/receipt';

const cast = createCast();
const receipt = redact(sampleReceipt(), [2]);
const leaving = receiptPdf(receipt).then((pdf): LeavingReceipt => ({ receipt, pdf }));

async function signed(files: ReturnType<typeof receiptFiles>) {
  const { clearance: _, ...plain } = sampleManifest({
    kind: 'receipt',
    files: files.map(({ path, role, title, type }) => ({ path, role, title, type })),
  });
  const { drafter: signer } = await cast;
  return buildPackage({ files, manifest: plain, signer, signingTime: now, commitment: 'creation' });
}

async function judged(files: ReturnType<typeof receiptFiles>, options: Partial<VerifyOptions> = {}) {
  const { trust } = await cast;
  return verifyPackage(await signed(files), { trust, at: now, ...options });
}

describe('a package of a decision receipt', () => {
  it('brings it whole, with what was left out and the pages', async () => {
    const files = receiptFiles(await leaving);
    const verdict = await judged(files);
    expect(verdict).toMatchObject({ level: 'valid', codes: [], manifest: { kind: 'receipt' } });
    expect(readReceipt(verdict)).toEqual(await leaving);
  });

  it('is refused where pages and receipt are two', async () => {
    const whole = receiptBytes(sampleReceipt());
    const files = receiptFiles(await leaving).map((file) =>
      file.path === receiptPaths.json ? { ...file, bytes: whole } : file,
    );
    const verdict = await judged(files);
    expect(verdict.level).toBe('valid'); // whoever signed it signed both
    expect(() => readReceipt(verdict)).toThrow(expect.objectContaining({ code: 'receipt/digest' }));
  });

  it('is refused where a file is the other, or none of it is there', async () => {
    const { pdf } = await leaving;
    const twice = receiptFiles(await leaving).map((file) => ({ ...file, bytes: pdf }));
    const wrong = expect.objectContaining({ code: 'package/manifest-files' });
    expect(() => readReceipt({ manifest: sampleManifest({ kind: 'receipt' }), payload: new Map() })).toThrow(wrong);
    const verdict = await judged(twice);
    expect(() => readReceipt(verdict)).toThrow(wrong);
    const draft = { ...(await judged(receiptFiles(await leaving))), manifest: sampleManifest() };
    expect(() => readReceipt(draft)).toThrow(wrong);
  });

  it('may be signed by whom a trust list lets sign cases, and by nobody else', async () => {
    const { trust } = await cast;
    const files = receiptFiles(await leaving);
    const entry = (kinds: TrustEntry['kinds']): readonly TrustEntry[] =>
      trust.anchors.map((certificate) => ({
        certificate,
        as: 'anchor',
        roles: ['drafter'],
        series: [],
        kinds,
        label: 'Ministry',
      }));
    const under = (kinds: TrustEntry['kinds']) =>
      judged(files, { trust: { anchors: [], crls: trust.crls, entries: entry(kinds) } });
    expect((await under(['case'])).codes).toEqual([]);
    expect((await under(['draft'])).codes).toEqual(['package/policy']);
  });

  it('has a number in a series, and replaces nothing', () => {
    const { clearance: _, ...plain } = sampleManifest({ kind: 'receipt' });
    const sequence = { to: 'HQ Legal', number: 1 };
    expect(parseManifest(manifestBytes({ ...plain, sequence })).sequence).toEqual(sequence);
    const replacing = { ...plain, supersedes: { id: plain.id } };
    expect(() => manifestBytes(replacing)).toThrow(expect.objectContaining({ code: 'package/manifest-schema' }));
  });
});
