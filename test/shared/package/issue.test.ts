import { X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '#shared/base/bytes';
import { parseCertificate } from '#shared/package/certificate';
import { children, parseDer } from '#shared/package/der';
import { element, integer, sequence } from '#shared/package/der-write';
import { nameToText } from '#shared/package/distinguished-name';
import { extendedKeyUsage, extension, keyUsage } from '#shared/package/extension-write';
import { fingerprintOf } from '#shared/package/fingerprint';
import { ecdsaIssuingKey, issueCertificate, signObject } from '#shared/package/issue';
import { toPem } from '#shared/package/pem';
import { checkSignature } from '#shared/package/signed-object';
import { createAuthority, emailProtection, now } from '../../fakes/authority';
import { createKey } from '../../fakes/keys';
import { createOpensslFolder } from '../../fakes/openssl';

const malformed = expect.objectContaining({ code: 'package/malformed' });
const atNow = ['-attime', String(now / 1000)];

describe('a certificate issued here', () => {
  it('is read back as it was meant', async () => {
    const root = await createAuthority({ pathLength: 2 });
    const person = await root.issue({ purposes: [emailProtection] });
    const certificate = parseCertificate(person.certificate);
    expect(certificate).toMatchObject({
      serial: integer(person.serial),
      publicKey: person.key.publicKey,
      isCa: false,
      pathLength: null,
      keyUsage: new Set(['digitalSignature', 'nonRepudiation']),
      extendedKeyUsage: [emailProtection],
      hasUnknownCritical: false,
    });
    expect(nameToText(certificate.subject)).toBe('CN=Ana Kovač, O=Test Institution, C=EU');
    expect(parseCertificate(root.certificate)).toMatchObject({
      isCa: true,
      pathLength: 2,
      keyUsage: new Set(['keyCertSign', 'crlSign']),
      extendedKeyUsage: null,
    });
    expect(await checkSignature(certificate.signed, root.key.publicKey)).toBe('valid');
    expect(await checkSignature(certificate.signed, person.key.publicKey)).toBe('invalid');
  });

  it('is the same to two other readers', async () => {
    const root = await createAuthority();
    const { certificate } = await root.issue();
    const node = new X509Certificate(certificate);
    expect(node.checkIssued(new X509Certificate(root.certificate))).toBe(true);
    expect(node.subject).toBe('C=EU\nO=Test Institution\nCN=Ana Kovač');
    const other = pkijs.Certificate.fromBER(certificate);
    expect(new Uint8Array(other.toSchema(true).toBER())).toEqual(certificate);
    expect(other.notAfter.value.getTime()).toBe(parseCertificate(certificate).notAfter);
  });

  it('and its authority and list satisfy openssl', async () => {
    using folder = createOpensslFolder();
    const root = await createAuthority();
    const sub = await root.createSub({ key: 'p384', pathLength: 0 });
    const person = await sub.issue({ purposes: [emailProtection] });
    const crls = [await root.crl(), await sub.crl({ revoked: [{ serial: Uint8Array.of(9), at: now }] })];
    const cas = [root.certificate, sub.certificate].map((der) => toPem('CERTIFICATE', der));
    folder.write('trust.pem', [...cas, ...crls.map((der) => toPem('X509 CRL', der))].join(''));
    folder.write('me.pem', toPem('CERTIFICATE', person.certificate));
    const verify = ['verify', '-x509_strict', '-crl_check_all', '-CAfile', 'trust.pem', ...atNow];
    expect(folder.run(...verify, 'me.pem')).toEqual({ status: 0, output: 'me.pem: OK\n' });
    const revoked = await sub.crl({ revoked: [{ serial: person.serial, at: now }], number: 2 });
    folder.write('trust.pem', [...cas, ...[crls[0] ?? revoked, revoked].map((der) => toPem('X509 CRL', der))].join(''));
    expect(folder.run(...verify, 'me.pem')).toMatchObject({ output: expect.stringContaining('certificate revoked') });
  });

  it('may last beyond 2049', async () => {
    const notAfter = Date.UTC(2061, 5, 1);
    const { certificate } = await createAuthority({ notAfter });
    expect(parseCertificate(certificate).notAfter).toBe(notAfter);
    expect(new Date(new X509Certificate(certificate).validTo).getTime()).toBe(notAfter);
  });

  it('has a fingerprint of eight groups of five digits, as specified', async () => {
    const { certificate } = await createAuthority();
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-512', certificate));
    const groups = Array.from({ length: 8 }, (_, i) => {
      const value = [...hash.subarray(5 * i, 5 * i + 5)].reduce((sum, octet) => sum * 256n + BigInt(octet), 0n);
      return (value % 100_000n).toString().padStart(5, '0');
    });
    expect(await fingerprintOf(certificate)).toBe(groups.join(' '));
  });
});

describe('reading a certificate refuses', () => {
  /** A certificate with its fields changed and signed again by its key. */
  async function changed(change: (fields: readonly Bytes[]) => readonly Bytes[]): Promise<Bytes> {
    const { certificate, key } = await createAuthority();
    const fields = children(children(parseDer(certificate))[0] ?? parseDer(certificate)).map(({ bytes }) => bytes);
    return signObject(sequence(...change(fields)), key);
  }

  const version4 = element(0xa0, integer(3));
  const other = sequence(element(0x06, Uint8Array.of(0x2a, 3)));

  it.each<[string, (fields: readonly Bytes[]) => readonly Bytes[]]>([
    ['a version to come', (fields) => [version4, ...fields.slice(1)]],
    ['the same without extensions', (fields) => [version4, ...fields.slice(1, -1)]],
    ['extensions in a version without them', (fields) => fields.slice(1)],
    ['an algorithm inside that is not the one outside', (fields) => fields.toSpliced(2, 1, other)],
    ['a field too many', (fields) => [...fields, integer(1)]],
    ['a missing field', (fields) => fields.toSpliced(5, 1)],
    ['a name that is none', (fields) => fields.toSpliced(3, 1, sequence(integer(1)))],
    ['a serial without end', (fields) => fields.toSpliced(1, 1, integer(new Uint8Array(40).fill(1)))],
  ])('%s', async (_name, change) => {
    const der = await changed(change);
    expect(() => parseCertificate(der)).toThrow(malformed);
  });

  it('the same extension twice', async () => {
    const twice = [keyUsage('digitalSignature')];
    const { certificate } = await (await createAuthority()).issue({ extensions: twice });
    expect(() => parseCertificate(certificate)).toThrow(malformed);
  });

  it('an extension that is not what its name says', async () => {
    const { certificate } = await (await createAuthority()).issue({ extensions: [extension('2.5.29.37', integer(1))] });
    expect(() => parseCertificate(certificate)).toThrow(malformed);
    const sound = await (await createAuthority()).issue({ extensions: [extendedKeyUsage('1.2.3')] });
    expect(parseCertificate(sound.certificate).extendedKeyUsage).toEqual(['1.2.3']);
  });
});

describe('a name', () => {
  it('cannot rearrange the line it stands in', async () => {
    const key = await createKey('p256');
    const issuing = ecdsaIssuingKey(key.publicKey, { algorithm: 'ecdsa-p256-sha256', sign: key.signRaw });
    const issuer = { subject: { commonName: 'Ana\u202E, O=gro, \u200b+1' }, key: issuing };
    const times = { notBefore: now, notAfter: now };
    const template = { subject: issuer.subject, publicKey: key.publicKey, serial: Uint8Array.of(1), ...times };
    const { subject } = parseCertificate(await issueCertificate({ ...template, extensions: [] }, issuer));
    expect(nameToText(subject)).toBe('CN=Ana\\e2\\80\\ae\\, O\\=gro\\, \\e2\\80\\8b\\+1');
  });
});
