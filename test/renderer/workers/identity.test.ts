import { describe, expect, it } from 'vitest';
import { type Bytes, concat, utf8 } from '#shared/base/bytes';
import { canonicalJson } from '#shared/base/canonical';
import { parseCertificate } from '#shared/package/certificate';
import { createSignature, verifySignature } from '#shared/package/cms';
import { checkPath } from '#shared/package/path';
import { parsePem, toPem } from '#shared/package/pem';
import {
  createIdentityRequest,
  handleOf,
  type KeyHandle,
  takeCertificate,
  toTrustPem,
} from '../../../renderer/workers/identity';
import {
  describeIdentity,
  fromRecord,
  type IdentityRecord,
  parseIdentityRecord,
} from '../../../renderer/workers/identity-record';
import { createPracticeIdentity } from '../../../renderer/workers/practice-identity';
import { type Authority, createAuthority, now, serverAuth } from '../../fakes/authority';
import { createKey, type TestKey, toPrivatePem } from '../../fakes/keys';
import { createOpensslFolder } from '../../fakes/openssl';

const day = 24 * 60 * 60 * 1000;
const content = utf8('<asic/>');

async function createHandle(): Promise<KeyHandle & { readonly key: TestKey }> {
  const key = await createKey('p256');
  return { ...handleOf(key.pair, key.publicKey), key };
}

let counter = 0;
const random = (size: number): Bytes => new Uint8Array(size).fill(++counter);

async function sign(record: IdentityRecord, handle: KeyHandle): Promise<Bytes> {
  const { certificate, chain, crls } = fromRecord(record);
  const signer = { certificate, chain, crls, algorithm: 'ecdsa-p256-sha256', sign: handle.sign } as const;
  return createSignature(content, signer, { signingTime: now, commitment: 'creation' });
}

async function createPractice(name = 'Ana Kovač') {
  const person = await createHandle();
  const record = await createPracticeIdentity({ person, authority: await createHandle(), name, random, now });
  return { person, record };
}

describe('a practice identity', () => {
  it('says so in every name', async () => {
    const { record } = await createPractice();
    expect(await describeIdentity(record)).toEqual({
      subject: 'CN=Ana Kovač (PRACTICE), O=PRACTICE – not a real identity',
      issuer: 'CN=Practice authority (PRACTICE), O=PRACTICE – not a real identity',
      fingerprint: expect.stringMatching(/^\d{5}( \d{5}){7}$/),
      notBefore: expect.any(Number),
      notAfter: now + 366 * day,
      practice: true,
    });
  });

  it('signs, is trusted by nobody, and with its own trust file stays marked', async () => {
    const { person, record } = await createPractice();
    const evidence = await verifySignature(await sign(record, person), content, 'strict');
    const nobody = await checkPath(evidence, { anchors: [], crls: [] }, now);
    expect(nobody).toMatchObject({ codes: ['package/certificate-untrusted'], practice: true });
    const { certificates: anchors, crls } = parsePem(toTrustPem(record));
    expect(await checkPath(evidence, { anchors, crls }, now)).toMatchObject({ codes: [], practice: true });
    const other = parsePem(toTrustPem((await createPractice()).record));
    const stranger = await checkPath(evidence, { anchors: other.certificates, crls: other.crls }, now);
    expect(stranger.codes).toEqual(['package/certificate-untrusted']);
  });

  it('satisfies openssl with its trust file, and not without', async () => {
    using folder = createOpensslFolder();
    const { person, record } = await createPractice();
    folder.write('sig.p7s', await sign(record, person));
    folder.write('ASiCManifest.xml', content);
    folder.write('trust.pem', toTrustPem(record));
    folder.write('other.pem', toTrustPem((await createPractice()).record));
    const verify = (trust: string) =>
      folder.run(
        ...['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'sig.p7s', '-content', 'ASiCManifest.xml'],
        ...['-CAfile', trust, '-crl_check_all', '-purpose', 'any', '-out', 'out.xml', '-attime', String(now / 1000)],
      );
    expect(verify('trust.pem')).toEqual({
      status: 0,
      output: expect.stringContaining('CAdES Verification successful'),
    });
    expect(verify('other.pem').status).not.toBe(0);
  });

  it('has an authority that can certify nobody below another authority', async () => {
    const { record } = await createPractice();
    const anchor = fromRecord(record).anchor ?? new Uint8Array();
    using folder = createOpensslFolder();
    folder.write('anchor.pem', toPem('CERTIFICATE', anchor));
    const { output } = folder.run('x509', '-in', 'anchor.pem', '-noout', '-text');
    expect(output).toContain('CA:TRUE, pathlen:0');
    expect(output).toContain('Certificate Sign, CRL Sign');
  });

  it.each(['', '   ', 'x'.repeat(54), 'Ana\nKovač', 'Ana\u202e'])('is not made for the name %j', async (name) => {
    await expect(createPractice(name)).rejects.toMatchObject({ code: 'input/schema' });
  });
});

describe('a request', () => {
  it('is accepted by openssl', async () => {
    using folder = createOpensslFolder();
    const subject = { commonName: 'Ana Kovač', organization: 'Test Institution', country: 'EU' };
    folder.write('me.csr', await createIdentityRequest(await createHandle(), subject));
    const { status, output } = folder.run('req', '-verify', '-in', 'me.csr', '-noout');
    expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('verify OK') });
  });

  it.each([
    ['no name', { organization: 'Test' }],
    ['a country in words', { commonName: 'Ana', country: 'Europe' }],
    ['a field nobody asked for', { commonName: 'Ana', email: 'ana@example.org' }],
    ['a name on two lines', { commonName: 'Ana\nKovač' }],
  ])('is not made with %s', async (_name, subject) => {
    await expect(createIdentityRequest(await createHandle(), subject)).rejects.toMatchObject({ code: 'input/schema' });
  });
});

interface Institution {
  readonly root: Authority;
  readonly sub: Authority;
  readonly handle: Awaited<ReturnType<typeof createHandle>>;
}

async function createInstitution(): Promise<Institution> {
  const root = await createAuthority();
  return { root, sub: await root.createSub(), handle: await createHandle() };
}

const pem = (...ders: readonly Bytes[]) => utf8(ders.map((der) => toPem('CERTIFICATE', der)).join(''));

describe('an issued certificate', () => {
  it('is taken with its authorities and lists, in whatever order they came', async () => {
    const { root, sub, handle } = await createInstitution();
    const { certificate } = await sub.issue({ key: handle.key });
    const crls = [await sub.crl(), await root.crl()];
    const lists = utf8(crls.map((crl) => toPem('X509 CRL', crl)).join(''));
    const file = concat(utf8('issued by hand\n'), lists, pem(root.certificate, sub.certificate, certificate));
    const { record } = await takeCertificate({ file, publicKeys: [handle.publicKey], now });
    expect(fromRecord(record)).toEqual({ certificate, chain: [sub.certificate], crls, anchor: root.certificate });
    const evidence = await verifySignature(await sign(record, handle), content, 'strict');
    const trust = { anchors: [root.certificate], crls: [] };
    expect(await checkPath(evidence, trust, now)).toMatchObject({ codes: [], practice: false });
    expect(parsePem(toTrustPem(record))).toEqual({ certificates: [root.certificate], crls });
  });

  it('is taken from openssl, which signed the request', async () => {
    using folder = createOpensslFolder();
    const { root, handle } = await createInstitution();
    folder.write('me.csr', await createIdentityRequest(handle, { commonName: 'Ana Kovač' }));
    folder.write('ca.pem', toPem('CERTIFICATE', root.certificate));
    folder.write('ca.key', await toPrivatePem(root.key));
    const issue = ['x509', '-req', '-in', 'me.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-copy_extensions', 'copy'];
    expect(folder.run(...issue, '-days', '30', '-outform', 'DER', '-out', 'me.der').status).toBe(0);
    const file = folder.read('me.der');
    // openssl dates a certificate by the clock of the machine, whatever that says today.
    const { notBefore } = parseCertificate(file);
    const { record } = await takeCertificate({ file, publicKeys: [handle.publicKey], now: notBefore });
    expect(record).toMatchObject({ chain: [], crls: [], anchor: null });
    expect(() => toTrustPem(record)).toThrow(expect.objectContaining({ details: { reason: 'anchor' } }));
  });

  it('is the newest one of the key', async () => {
    const { root, handle } = await createInstitution();
    const old = await root.issue({ key: handle.key, notAfter: now + day });
    const renewed = await root.issue({ key: handle.key, notAfter: now + 90 * day });
    const file = pem(old.certificate, renewed.certificate);
    const { record } = await takeCertificate({ file, publicKeys: [handle.publicKey], now });
    expect(fromRecord(record).certificate).toEqual(renewed.certificate);
  });

  it('comes without an authority that only bears the name', async () => {
    const { root, handle } = await createInstitution();
    const { certificate } = await root.issue({ key: handle.key });
    const lookalike = await createAuthority();
    const file = pem(certificate, lookalike.certificate);
    expect((await takeCertificate({ file, publicKeys: [handle.publicKey], now })).record.anchor).toBeNull();
  });

  it.each<[string, string, (institution: Institution) => Promise<Bytes>]>([
    ['of another key', 'key', async ({ root }) => pem((await root.issue()).certificate)],
    [
      'for a server',
      'usage',
      async ({ root, handle: { key } }) => pem((await root.issue({ key, purposes: [serverAuth] })).certificate),
    ],
    ['of an authority', 'usage', async ({ root, handle: { key } }) => pem((await root.createSub({ key })).certificate)],
    [
      'that is over',
      'expired',
      async ({ root, handle: { key } }) => pem((await root.issue({ key, notAfter: now - day })).certificate),
    ],
    [
      'of tomorrow',
      'not-yet-valid',
      async ({ root, handle: { key } }) => pem((await root.issue({ key, notBefore: now + day })).certificate),
    ],
    [
      'marked as practice',
      'practice',
      async ({ root, handle: { key } }) => pem((await root.issue({ key, name: 'Ana (PRACTICE)' })).certificate),
    ],
    [
      'of an authority that is none',
      'chain',
      async ({ root, handle: { key } }) => {
        const sub = await root.createSub({ isCa: false });
        return pem((await sub.issue({ key })).certificate, sub.certificate);
      },
    ],
    ['that is none', 'malformed', async () => pem(utf8('no certificate'))],
    [
      'of practice, on a key of its own',
      'practice',
      async ({ root }) => pem((await root.issue({ name: 'Ana (PRACTICE)' })).certificate),
    ],
    [
      'that the list beside it revokes',
      'revoked',
      async ({ root, handle: { key } }) => {
        const { certificate, serial } = await root.issue({ key });
        const list = await root.crl({ revoked: [{ serial, at: now - day }] });
        return concat(pem(certificate, root.certificate), utf8(toPem('X509 CRL', list)));
      },
    ],
    [
      'of an authority that was revoked',
      'revoked',
      async ({ root, sub, handle: { key } }) => {
        const { certificate } = await sub.issue({ key });
        const list = await root.crl({ revoked: [{ serial: sub.serial, at: now - day }] });
        return concat(pem(certificate, sub.certificate, root.certificate), utf8(toPem('X509 CRL', list)));
      },
    ],
    ['in a file without any', 'malformed', async () => utf8('hello')],
    ['in a file with a private key', 'malformed', async ({ handle: { key } }) => utf8(await toPrivatePem(key))],
  ])('%s is refused', async (_name, reason, issue) => {
    const institution = await createInstitution();
    const file = await issue(institution);
    const taken = takeCertificate({ file, publicKeys: [institution.handle.publicKey], now });
    await expect(taken).rejects.toMatchObject({ code: 'identity/certificate', details: { reason } });
  });
});

describe('a record', () => {
  it('survives being sealed as JSON, and a changed one is refused', async () => {
    const { record } = await createPractice();
    const sealed: unknown = JSON.parse(canonicalJson(record));
    expect(parseIdentityRecord(sealed)).toEqual(record);
    expect(() => parseIdentityRecord({ ...record, privateKey: '' })).toThrow(
      expect.objectContaining({ code: 'vault/row' }),
    );
    expect(() => parseIdentityRecord({ ...record, certificate: 'no base64' })).toThrow(
      expect.objectContaining({ code: 'vault/row' }),
    );
  });
});
