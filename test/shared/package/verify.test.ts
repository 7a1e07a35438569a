import { describe, expect, it } from 'vitest';
import type { Bytes } from '#shared/base/bytes';
import type { History } from '#shared/package/history';
import { type VerifyOptions, verifyPackage } from '#shared/package/verify';
import { createAuthority, now } from '../../fakes/authority';
import { type Files, zipOf } from '../../fakes/container';
import { sampleManifest, samplePack } from '../../fakes/manifest';
import { buildSample, createCast, filesOf, signOver } from '../../fakes/package';

const day = 24 * 60 * 60 * 1000;
const cast = await createCast();
const sample = await buildSample(cast.drafter);
const judge = (bytes: Bytes, options: Partial<VerifyOptions> = {}) =>
  verifyPackage(bytes, { trust: cast.trust, at: now, ...options });

async function signedBy(manifest: ReturnType<typeof sampleManifest>, ...later: readonly (typeof cast.clearer)[]) {
  let files = filesOf(await buildSample(cast.drafter, manifest));
  for (const [n, signer] of later.entries()) files = await signOver(files, { signer, number: `00${n + 2}` });
  return zipOf(files);
}

describe('levels', () => {
  it('is unknown without anchor, and nothing worse', async () => {
    const verdict = await judge(sample, { trust: { anchors: [], crls: [] } });
    expect(verdict).toMatchObject({ level: 'unknown', codes: ['package/certificate-untrusted'] });
    expect(verdict.signatures[0]).toMatchObject({ level: 'unknown', subject: expect.stringContaining('Ana Drafter') });
    expect(verdict.payload?.size).toBe(3);
  });

  it('is unknown without revocation list', async () => {
    const authority = await createAuthority();
    const signer = (await authority.issue()).signer();
    const verdict = await judge(await buildSample(signer), { trust: await authority.trust([]) });
    expect(verdict).toMatchObject({ level: 'unknown', codes: ['package/revocation-unknown'] });
  });

  it('is a warning with an old revocation list', async () => {
    const authority = await createAuthority();
    const signer = (await authority.issue()).signer([await authority.crl({ nextUpdate: now - day })]);
    const verdict = await judge(await buildSample(signer), { trust: await authority.trust([]) });
    expect(verdict).toMatchObject({ level: 'warning', codes: ['package/revocation-stale'] });
    expect(verdict.payload?.size).toBe(3);
  });

  it('is invalid when revoked, and keeps the evidence but not the payload', async () => {
    const authority = await createAuthority();
    const person = await authority.issue();
    const crl = await authority.crl({ revoked: [{ serial: person.serial, at: now - day }] });
    const verdict = await judge(await buildSample(person.signer([crl])), { trust: await authority.trust([]) });
    expect(verdict).toMatchObject({ level: 'invalid', codes: ['package/certificate-revoked'] });
    expect(verdict.signatures).toHaveLength(1);
    expect(verdict.payload).toBeUndefined();
  });

  it('tells lapsed since from expired when it says it was signed', async () => {
    const authority = await createAuthority();
    const crl = await authority.crl();
    const lapsed = await buildSample((await authority.issue({ notAfter: now + day })).signer([crl]));
    const expired = await buildSample((await authority.issue({ notAfter: now - day })).signer([crl]));
    const trust = await authority.trust([]);
    const codes = ['package/certificate-expired'];
    expect(await judge(lapsed, { trust, at: now + 2 * day })).toMatchObject({ level: 'unknown', codes });
    expect(await judge(expired, { trust })).toMatchObject({ level: 'invalid', codes });
  });

  it('is invalid when the claimed time lies ahead of the clock', async () => {
    const verdict = await judge(sample, { at: now - day / 2 });
    expect(verdict).toMatchObject({ level: 'invalid', codes: ['package/time-future'] });
  });

  it('takes the worst of all signatures', async () => {
    const stranger = (await (await createAuthority()).issue()).signer();
    const files = await signOver(filesOf(sample), { signer: stranger, number: '002' });
    const verdict = await judge(zipOf(files));
    expect(verdict.level).toBe('unknown');
    expect(verdict.signatures.map(({ level }) => level)).toEqual(['valid', 'unknown']);
  });
});

describe('the chain of signatures', () => {
  it('marks a signature that covers only the payload as parallel', async () => {
    const good = filesOf(sample);
    const covers: Files = good.filter(([name]) => name !== 'mimetype' && !name.startsWith('META-INF/'));
    const verdict = await judge(zipOf(await signOver(good, { signer: cast.clearer, number: '002', covers })));
    expect(verdict).toMatchObject({ level: 'warning', codes: ['package/signature-parallel'] });
    expect(verdict.signatures.map(({ chained }) => chained)).toEqual([true, false]);
  });

  it('does not take a parallel signature for a clearance', async () => {
    const good = filesOf(await buildSample(cast.drafter, sampleManifest({ clearance: { policy: 'draft-cleared' } })));
    const covers: Files = good.filter(([name]) => name !== 'mimetype' && !name.startsWith('META-INF/'));
    const verdict = await judge(zipOf(await signOver(good, { signer: cast.clearer, number: '002', covers })));
    expect(verdict.codes).toContain('package/policy');
  });

  it('refuses a package whose last clearer is cut off, and one person who signs twice', async () => {
    const manifest = sampleManifest({ clearance: { policy: 'draft-cleared' } });
    expect(await judge(await signedBy(manifest, cast.clearer))).toMatchObject({ level: 'valid', codes: [] });
    for (const bytes of [await signedBy(manifest), await signedBy(manifest, cast.drafter)])
      expect(await judge(bytes)).toMatchObject({ level: 'invalid', codes: ['package/policy'] });
  });
});

describe('history and clock', () => {
  it.each<[string, (digest: string) => History, string, string[]]>([
    ['seen before', (digest) => history({ ids: digest }), 'warning', ['package/replay']],
    ['another text under the same id', () => history({ ids: 'ff' }), 'invalid', ['package/fork']],
    ['nothing known', () => history({}), 'valid', []],
  ])('judges a draft: %s', async (_, known, level, codes) => {
    const { digest = '' } = await judge(sample);
    expect(await judge(sample, { history: known(digest) })).toMatchObject({ level, codes });
  });

  it('judges a pack by its number', async () => {
    const pack = await signedBy(samplePack({ requires: { trust: 2 }, expires: '2027-03-02T00:00:00Z' }), cast.clearer);
    const known = (version: number, trust = 2): History => ({
      series: { core: { version, digest: 'ff' }, trust: { version: trust, digest: 'ff' } },
      ids: {},
    });
    const codes = async (options: Partial<VerifyOptions>) => (await judge(pack, options)).codes;
    expect(await codes({ history: known(2) })).toEqual([]);
    expect(await codes({ history: known(3) })).toEqual(['package/fork']);
    expect(await codes({ history: known(4) })).toEqual(['package/rollback']);
    expect(await codes({ history: known(2, 1) })).toEqual(['package/requires']);
    expect(await codes({ at: now + 2 * day })).toEqual(['package/expired']);
  });

  it('judges at the floor when the clock is behind it, and says so', async () => {
    const minutes = 60 * 1000;
    expect(await judge(sample, { at: now - day, floor: now })).toMatchObject({
      level: 'warning',
      codes: ['package/clock-behind'],
    });
    expect((await judge(sample, { at: now, floor: now + 5 * minutes })).codes).toEqual([]);
    expect((await judge(sample, { at: now, floor: now + 5 * minutes + 1 })).codes).toEqual(['package/clock-behind']);
  });
});

describe('whatever the bytes', () => {
  it('answers with a verdict and never throws', async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(100), sample.slice(0, 60)])
      expect(await judge(bytes)).toMatchObject({ level: 'invalid', signatures: [], files: [] });
  });

  it('says malformed for an anchor that is none, the reader being at fault', async () => {
    const trust = { anchors: [new Uint8Array(3)], crls: [] };
    expect(await judge(sample, { trust })).toMatchObject({ level: 'invalid', codes: ['package/malformed'] });
  });
});

function history({ ids }: { readonly ids?: string }): History {
  const { id } = sampleManifest();
  return { series: {}, ids: ids === undefined ? {} : { [id]: { digest: ids, signatures: 1 } } };
}
