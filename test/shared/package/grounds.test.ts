import { describe, expect, it } from 'vitest';
import type { Trust, TrustEntry } from '#shared/package/grounds';
import { verifyPackage } from '#shared/package/verify';
import { createAuthority, now } from '../../fakes/authority';
import { zipOf } from '../../fakes/container';
import { sampleManifest, samplePack } from '../../fakes/manifest';
import { buildSample, filesOf, signOver } from '../../fakes/package';

const day = 24 * 60 * 60 * 1000;
const authority = await createAuthority();
const crl = await authority.crl();
const ana = await authority.issue({ name: 'Ana' });
const bo = await authority.issue({ name: 'Bo' });

const entry = (change: Partial<TrustEntry>): TrustEntry => ({
  certificate: authority.certificate,
  as: 'anchor',
  roles: ['drafter', 'clearer'],
  series: [],
  kinds: ['draft', 'case'],
  label: 'Test Institution',
  ...change,
});
const listOf = (...entries: readonly TrustEntry[]): Trust => ({ anchors: [], crls: [], entries });
const cleared = sampleManifest({ clearance: { policy: 'draft-cleared' } });

async function signedBy(manifest = sampleManifest(), ...later: readonly (typeof bo)[]) {
  let files = filesOf(await buildSample(ana.signer([crl]), manifest));
  for (const [n, person] of later.entries())
    files = await signOver(files, { signer: person.signer([crl]), number: `00${n + 2}` });
  return zipOf(files);
}
const judge = async (trust: Trust, manifest = sampleManifest(), ...later: readonly (typeof bo)[]) =>
  verifyPackage(await signedBy(manifest, ...later), { trust, at: now });

describe('trust from a list', () => {
  it('says from which entry it comes and what that lets the signer do', async () => {
    const verdict = await judge(listOf(entry({})));
    expect(verdict).toMatchObject({ level: 'valid', codes: [] });
    expect(verdict.signatures[0]?.grounds).toEqual([
      {
        source: 'list',
        fingerprint: expect.stringMatching(/^(\d{5} ){7}\d{5}$/),
        label: 'Test Institution',
        roles: ['drafter', 'clearer'],
        series: [],
        kinds: ['draft', 'case'],
      },
    ]);
  });

  it('refuses a signer whose entry does not have the role, and names the role', async () => {
    expect(await judge(listOf(entry({ roles: ['clearer'] })))).toMatchObject({
      level: 'invalid',
      codes: ['package/policy'],
      lacking: { role: 'drafter', needed: 1, found: 0 },
    });
    const pair = listOf(
      entry({ certificate: ana.certificate, as: 'signer', roles: ['drafter'] }),
      entry({ certificate: bo.certificate, as: 'signer', roles: ['drafter'] }),
    );
    const refused = await judge(pair, cleared, bo);
    expect(refused).toMatchObject({ codes: ['package/policy'], lacking: { role: 'clearer', needed: 1, found: 0 } });
    expect(refused.lacking?.without).toEqual([refused.signatures[1]?.fingerprint]);
  });

  it('knows a single signer, and nobody whom he might have issued for', async () => {
    const sub = await createAuthority({ name: 'Sub' });
    const person = await sub.issue();
    const bytes = await buildSample(person.signer([await sub.crl()]));
    const alone = entry({ certificate: sub.certificate, as: 'signer' });
    const verdict = await verifyPackage(bytes, { trust: listOf(alone), at: now });
    expect(verdict).toMatchObject({ level: 'unknown', codes: ['package/certificate-untrusted'] });
    expect(verdict.signatures[0]?.grounds).toEqual([]);
  });

  it('takes the entry of the signer before that of his authority', async () => {
    const own = entry({ certificate: ana.certificate, as: 'signer', roles: ['clearer'], label: 'Ana' });
    const verdict = await judge(listOf(entry({}), own));
    expect(verdict.signatures[0]?.grounds.map(({ label }) => label)).toEqual(['Ana']);
    expect(verdict.codes).toEqual(['package/policy']);
  });

  it('refuses a single signer whom his authority has revoked', async () => {
    const revoked = await authority.crl({ number: 2, revoked: [{ serial: ana.serial, at: now - day }] });
    const own = entry({ certificate: ana.certificate, as: 'signer' });
    const bytes = await signedBy();
    for (const entries of [
      [own, entry({ roles: [] })],
      [entry({ roles: [] }), own],
    ]) {
      const verdict = await verifyPackage(bytes, { trust: { anchors: [], crls: [revoked], entries }, at: now });
      expect(verdict).toMatchObject({ level: 'invalid', codes: ['package/certificate-revoked'] });
    }
  });

  it('lets a named anchor draft and clear beside a list, and publish only without one', async () => {
    const named = { anchors: [authority.certificate], crls: [] };
    expect(await judge({ ...named, entries: [] }, cleared, bo)).toMatchObject({ level: 'valid' });
    expect(await judge(named, samplePack(), bo)).toMatchObject({ level: 'valid' });
    expect(await judge({ ...named, entries: [] }, samplePack(), bo)).toMatchObject({
      level: 'invalid',
      codes: ['package/policy'],
      lacking: { role: 'publisher', needed: 2, found: 0, series: 'core' },
    });
  });

  it('is unknown, not refused, where a signer is not believed at all', async () => {
    expect(await judge(listOf())).toMatchObject({ level: 'unknown', codes: ['package/certificate-untrusted'] });
  });

  it('hands back the lists that an authority did sign, and no other', async () => {
    const stranger = await (await createAuthority()).crl();
    const bytes = await buildSample(ana.signer([crl, stranger]));
    const verdict = await verifyPackage(bytes, { trust: listOf(entry({})), at: now });
    expect(verdict.lists).toEqual([crl]);
    expect((await verifyPackage(bytes, { trust: listOf(), at: now })).lists).toBeUndefined();
  });

  it('tells the age of the list it relied on', async () => {
    const old = await authority.crl({ thisUpdate: now - 40 * day, nextUpdate: now - 10 * day });
    const bytes = await buildSample(ana.signer([old]));
    const verdict = await verifyPackage(bytes, { trust: listOf(entry({})), at: now });
    expect(verdict).toMatchObject({ level: 'warning', codes: ['package/revocation-stale'] });
    expect(verdict.signatures[0]).toMatchObject({ crlThisUpdate: now - 40 * day, crlNextUpdate: now - 10 * day });
  });
});
