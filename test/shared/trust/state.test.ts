import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '#shared/base/errors';
import { parseCertificate } from '#shared/package/certificate';
import { toPem } from '#shared/package/pem';
import { verifyPackage } from '#shared/package/verify';
import {
  addEntry,
  believedOf,
  describeCertificate,
  type Entry,
  emptyTrust,
  learn,
  readCandidate,
  removeEntry,
  restoreEntry,
  type TrustState,
  toTrust,
  trustStateSchema,
} from '#shared/trust/index';
import { type CertificateOptions, createAuthority, now, serverAuth } from '../../fakes/authority';
import { buildSample } from '../../fakes/package';
import { entryOf, officerEntry, person, trustAuthority, trustCrl } from '../../fakes/trust';

const day = 24 * 60 * 60 * 1000;
const id = '00000000-0000-4000-8000-000000000010';
const [ana, bo] = [await person('Ana'), await person('Bo')];
const root = entryOf(trustAuthority.certificate, ['drafter', 'clearer'], { as: 'anchor', label: 'Root' });
const removal = { by: 'Ana', at: new Date(now).toISOString(), reason: 'Key lost' };
const installed = (...entries: readonly Entry[]): TrustState => ({
  ...emptyTrust(id),
  installed: { series: 'trust', version: 1, digest: 'a'.repeat(64), at: removal.at, entries },
});
const refusal = (work: () => unknown): { readonly code?: ErrorCode; readonly reason?: unknown } => {
  try {
    work();
    return {};
  } catch (thrown) {
    const { code, details } = thrown as { code: ErrorCode; details: Record<string, unknown> };
    return { code, reason: details['reason'] };
  }
};

describe('whom a desk believes', () => {
  it('is nobody at first, and then roles are not asked of what a person names', () => {
    expect(toTrust(emptyTrust(id))).toEqual({ anchors: [], crls: [] });
    expect(toTrust(addEntry(emptyTrust(id), root)).entries).toHaveLength(1);
  });

  it('is each certificate once', () => {
    const state = addEntry(emptyTrust(id), root);
    expect(refusal(() => addEntry(state, { ...root, roles: ['drafter'] }))).toEqual({ code: 'trust/known' });
    expect(refusal(() => addEntry(installed(root), root))).toEqual({ code: 'trust/known' });
  });

  it('goes on with officers by hand until a list names its own', () => {
    const own = addEntry(emptyTrust(id), entryOf(ana.certificate, ['officer', 'drafter']));
    expect(believedOf(own).map(({ roles }) => roles)).toEqual([['officer', 'drafter']]);
    const both = { ...installed(root, officerEntry(bo)), own: own.own };
    expect(believedOf(both).map(({ roles, from }) => [from, ...roles])).toEqual([
      ['list', 'drafter', 'clearer'],
      ['list', 'officer'],
      ['hand', 'drafter'],
    ]);
  });

  it('takes the standing of the list where both name one certificate', () => {
    const state = { ...installed(entryOf(ana.certificate, ['clearer'])), own: [entryOf(ana.certificate, ['drafter'])] };
    expect(believedOf(state).map(({ roles }) => roles)).toEqual([['clearer']]);
  });

  it('is no longer who was taken away, and again who was brought back', () => {
    for (const state of [addEntry(emptyTrust(id), root), installed(root)]) {
      const without = removeEntry(state, root.certificate, removal);
      expect(believedOf(without)).toEqual([]);
      expect(without.removed).toMatchObject([{ entry: { label: 'Root' }, reason: 'Key lost' }]);
      expect(toTrust(without).entries).toEqual([]);
      expect(believedOf(restoreEntry(without, root.certificate))).toEqual(believedOf(state));
      expect(refusal(() => removeEntry(without, root.certificate, removal))).toEqual({ code: 'trust/unknown' });
    }
  });

  it('keeps one of the list away from the next list too, and does not let it in by the other door', () => {
    const without = removeEntry(installed(root), root.certificate, removal);
    expect(refusal(() => addEntry(without, root))).toEqual({ code: 'trust/known' });
    const next = { ...without, installed: installed(root, officerEntry(bo)).installed };
    expect(believedOf(next).map(({ roles }) => roles)).toEqual([['officer']]);
  });

  it('fits its schema at every step', () => {
    const steps = [
      emptyTrust(id),
      addEntry(emptyTrust(id), root),
      removeEntry(installed(root), root.certificate, removal),
    ];
    for (const state of steps) expect(trustStateSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });
});

describe('a certificate that somebody brings', () => {
  const made = async (options: CertificateOptions) => (await trustAuthority.issue(options)).certificate;
  const candidate = async (options: CertificateOptions) => readCandidate(await made(options), now);

  it('is read from PEM or DER, with digits to compare and the whole value', async () => {
    const pem = new TextEncoder().encode(`a note\n${toPem('CERTIFICATE', ana.certificate)}`);
    for (const file of [ana.certificate, pem])
      expect(await readCandidate(file, now)).toMatchObject({
        subject: 'CN=Ana, O=Test Institution, C=EU',
        as: 'signer',
        practice: false,
        fingerprint: expect.stringMatching(/^(\d{5} ){7}\d{5}$/),
        sha512: expect.stringMatching(/^[0-9A-F]{128}$/),
      });
    expect(await readCandidate(trustAuthority.certificate, now)).toMatchObject({ as: 'anchor' });
  });

  it.each<[string, CertificateOptions, string]>([
    ['of a thousand years', { notAfter: now + 1000 * 365 * day }, 'lifetime'],
    ['of a web server', { purposes: [serverAuth] }, 'use'],
    ['without a use', { usages: [] }, 'use'],
    ['that has expired', { notAfter: now - day }, 'expired'],
    ['of next year', { notBefore: now + day }, 'early'],
    ['of an authority that may not issue', { isCa: true, usages: ['crlSign'] }, 'use'],
    ['of an authority with a short key', { isCa: true, usages: ['keyCertSign'], key: 'rsa2048' }, 'key'],
  ])('is refused when it is one %s', async (_, options, reason) => {
    await expect(candidate(options)).rejects.toMatchObject({ code: 'trust/certificate', details: { reason } });
  });

  it.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['nothing', '', 'malformed'],
    ['words', 'a certificate, they said', 'malformed'],
    ['a key', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n', 'malformed'],
    ['half of one', ana.certificate.slice(0, 200), 'malformed'],
    ['two', toPem('CERTIFICATE', ana.certificate) + toPem('CERTIFICATE', bo.certificate), 'several'],
  ])('is refused in a file with %s', async (_, file, reason) => {
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
    await expect(readCandidate(bytes, now)).rejects.toMatchObject({ code: 'trust/certificate', details: { reason } });
  });

  it('does not make officers by the dozen, and nothing public of practice', async () => {
    const practice = await trustAuthority.issue({ name: 'Ana (PRACTICE)' });
    const state = emptyTrust(id);
    const reason = (entry: Entry) => refusal(() => addEntry(state, entry)).reason;
    expect(reason(entryOf(trustAuthority.certificate, ['officer'], { as: 'anchor' }))).toBe('officer');
    expect(reason(entryOf(trustAuthority.certificate, ['drafter'], { as: 'signer' }))).toBe('use');
    expect(reason(entryOf(ana.certificate, ['drafter'], { as: 'anchor' }))).toBe('use');
    expect(reason(entryOf(practice.certificate, ['officer']))).toBe('practice');
    expect(reason(entryOf(practice.certificate, ['publisher']))).toBe('practice');
    expect(reason(entryOf(practice.certificate, ['drafter']))).toBeUndefined();
  });

  it('is described whatever its dates, once it is kept', async () => {
    const old = parseCertificate(await made({ notBefore: now - 90 * day, notAfter: now - day }));
    expect(await describeCertificate(old)).toMatchObject({ notAfter: now - day });
  });
});

describe('what an accepted package teaches', () => {
  const state = addEntry(emptyTrust(id), root);
  const judge = (bytes: Parameters<typeof verifyPackage>[0], at = now) =>
    verifyPackage(bytes, { trust: toTrust(state), at });

  it('is its proven lists and that its moments have passed', async () => {
    const next = learn(state, await judge(await buildSample(ana.signer([trustCrl]))), now);
    expect(next.floor).toBe(now);
    expect(next.crls).toEqual([Buffer.from(trustCrl).toString('base64')]);
  });

  it('is nothing where it was not accepted', async () => {
    const stranger = await (await createAuthority()).issue();
    for (const signer of [ana.signer(), stranger.signer([trustCrl])])
      expect(learn(state, await judge(await buildSample(signer)), now)).toBe(state);
  });

  it('makes a revocation known to the next package, which did not bring it', async () => {
    const list = await trustAuthority.crl({ number: 4, revoked: [{ serial: ana.serial, at: now - day }] });
    const taught = learn(state, await judge(await buildSample(bo.signer([list]))), now);
    const verdict = await verifyPackage(await buildSample(ana.signer([trustCrl])), { trust: toTrust(taught), at: now });
    expect(verdict).toMatchObject({ level: 'invalid', codes: ['package/certificate-revoked'] });
  });
});
