// What is foretold of a signature is what its check then finds.
import { describe, expect, it } from 'vitest';
import { foreseen } from '#shared/package/foreseen';
import type { Trust, TrustEntry } from '#shared/package/grounds';
import { verifyPackage } from '#shared/package/verify';
import { createAuthority, now } from '../../fakes/authority';
import { buildSample } from '../../fakes/package';

const day = 24 * 60 * 60 * 1000;
const authority = await createAuthority();
const other = await createAuthority({ name: 'Other Root' });
const crl = await authority.crl();
const ana = await authority.issue({ name: 'Ana' });
const stale = await authority.crl({ thisUpdate: now - 40 * day, nextUpdate: now - 10 * day });
const revoking = await authority.crl({
  revoked: [{ serial: ana.serial, at: now - day }],
});

const entry = (change: Partial<TrustEntry>): TrustEntry => ({
  certificate: authority.certificate,
  as: 'anchor',
  roles: ['drafter'],
  series: [],
  kinds: ['draft'],
  label: 'Test Institution',
  ...change,
});
const under = (...entries: readonly TrustEntry[]): Trust => ({ anchors: [], crls: [], entries });
const own = { certificate: ana.certificate, as: 'signer' } as const;

describe('what is foreseen of a signature', () => {
  it.each([
    ['whose authority may draft', under(entry({})), [crl], []],
    ['whose authority may not', under(entry({ roles: ['clearer'] })), [crl], ['package/policy']],
    ['whose authority may draft other kinds', under(entry({ kinds: ['case'] })), [crl], ['package/policy']],
    [
      'whose own entry says otherwise',
      under(entry({}), entry({ ...own, roles: ['clearer'] })),
      [crl],
      ['package/policy'],
    ],
    ['whom nobody knows', under(entry({ certificate: other.certificate })), [crl], ['package/certificate-untrusted']],
    ['under an empty list', under(), [crl], ['package/certificate-untrusted']],
    ['without a revocation list', under(entry({})), [], ['package/revocation-unknown']],
    ['with an old one', under(entry({})), [stale], ['package/revocation-stale']],
    ['that was revoked', { ...under(entry({})), crls: [revoking] }, [crl], ['package/certificate-revoked']],
  ])('%s', async (_, trust, crls, codes) => {
    const act = { role: 'drafter', kind: 'draft' } as const;
    const signer = { certificate: ana.certificate, chain: [], crls };
    expect(await foreseen(signer, trust, { at: now, act })).toEqual(codes);
    const verdict = await verifyPackage(await buildSample(ana.signer(crls)), { trust, at: now });
    expect(verdict.codes).toEqual(codes);
  });
});
