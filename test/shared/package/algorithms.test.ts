import { describe, expect, it } from 'vitest';
import type { Bytes } from '#shared/base/bytes';
import { parseDigestAlgorithm, parseSignatureAlgorithm } from '#shared/package/algorithms';
import { parseDer } from '#shared/package/der';
import { bitString, element, explicit, integer, oid, sequence } from '#shared/package/der-write';
import { oids } from '#shared/package/oid';
import { isSignedBy, parsePublicKey } from '#shared/package/public-key';
import { createKey } from '../../fakes/keys';

const nothing = element(0x05);
const refused = expect.objectContaining({ code: 'package/signature-algorithm' });

interface Pss {
  readonly hash?: string;
  readonly maskHash?: string;
  readonly mask?: string;
  readonly salt?: number;
}

function pss({ hash = oids.sha256, maskHash = hash, mask = oids.mgf1, salt = 32 }: Pss): Bytes {
  const parameters = sequence(
    explicit(0, sequence(oid(hash))),
    explicit(1, sequence(oid(mask), sequence(oid(maskHash)))),
    explicit(2, integer(salt)),
  );
  return sequence(oid(oids.rsaPss), parameters);
}

describe('signature algorithms', () => {
  it.each<[string, Bytes, object]>([
    ['ECDSA', sequence(oid(oids.ecdsaSha384)), { scheme: 'ecdsa', hash: 'SHA-384' }],
    ['RSA with NULL', sequence(oid(oids.rsaSha512), nothing), { scheme: 'rsa-pkcs1', hash: 'SHA-512' }],
    ['RSA without', sequence(oid(oids.rsaSha256)), { scheme: 'rsa-pkcs1', hash: 'SHA-256' }],
    ['RSA-PSS', pss({}), { scheme: 'rsa-pss', hash: 'SHA-256', saltLength: 32 }],
    [
      'RSA-PSS, salt as the hash',
      pss({ hash: oids.sha512, salt: 64 }),
      { scheme: 'rsa-pss', hash: 'SHA-512', saltLength: 64 },
    ],
    ['RSA-PSS, longer hash', pss({ hash: oids.sha384 }), { scheme: 'rsa-pss', hash: 'SHA-384', saltLength: 32 }],
  ])('%s is believed', (_name, der, algorithm) => {
    expect(parseSignatureAlgorithm(parseDer(der))).toEqual(algorithm);
  });

  it.each<[string, Bytes]>([
    ['ECDSA with parameters', sequence(oid(oids.ecdsaSha256), nothing)],
    ['ECDSA with SHA-1', sequence(oid('1.2.840.10045.4.1'))],
    ['RSA with SHA-1', sequence(oid('1.2.840.113549.1.1.5'), nothing)],
    ['RSA with other parameters', sequence(oid(oids.rsaSha256), integer(1))],
    ['RSA that names no hash', sequence(oid(oids.rsa), nothing)],
    ['Ed25519', sequence(oid('1.3.101.112'))],
    ['DSA', sequence(oid('2.16.840.1.101.3.4.3.2'))],
    ['RSA-PSS with a mask over another hash', pss({ maskHash: oids.sha512 })],
    ['RSA-PSS with another mask', pss({ mask: oids.sha256 })],
    ['RSA-PSS with a short salt', pss({ salt: 20 })],
    ['RSA-PSS with no salt', pss({ salt: 0 })],
    ['RSA-PSS by its defaults, which are SHA-1', sequence(oid(oids.rsaPss), sequence())],
  ])('%s is not', (_name, der) => {
    expect(() => parseSignatureAlgorithm(parseDer(der))).toThrow(refused);
  });

  it('RSA-PSS over SHA-1 is called weak', () => {
    const weak = expect.objectContaining({ code: 'package/digest-weak' });
    expect(() => parseSignatureAlgorithm(parseDer(pss({ hash: oids.sha1 })))).toThrow(weak);
  });

  it.each([oids.sha1, '1.2.840.113549.2.5', '2.16.840.1.101.3.4.2.4'])('the digest %s is weak', (id) => {
    const weak = expect.objectContaining({ code: 'package/digest-weak' });
    expect(() => parseDigestAlgorithm(parseDer(sequence(oid(id), nothing)))).toThrow(weak);
  });
});

const ecKey = (curve: string, point: Bytes) => sequence(sequence(oid(oids.ecPublicKey), oid(curve)), bitString(point));
const rsaKey = (modulus: Bytes, id: string = oids.rsa) =>
  sequence(sequence(oid(id), nothing), bitString(sequence(element(0x02, modulus), integer(65537))));

function modulus(bits: number): Bytes {
  const octets = new Uint8Array(bits / 8 + 1).fill(0xff);
  octets[0] = 0;
  return octets;
}

function point(size: number, first = 4): Bytes {
  const octets = new Uint8Array(1 + 2 * size).fill(7);
  octets[0] = first;
  return octets;
}

describe('public keys', () => {
  it.each([2048, 3072, 8192])('an RSA key of %i bits is read, also when marked for PSS', (bits) => {
    expect(parsePublicKey(rsaKey(modulus(bits)))).toMatchObject({ kind: 'rsa', bits });
    expect(parsePublicKey(rsaKey(modulus(bits), oids.rsaPss))).toEqual(parsePublicKey(rsaKey(modulus(bits))));
  });

  it.each<[string, Bytes]>([
    ['RSA beyond what a check may cost', rsaKey(modulus(8200))],
    ['RSA with a negative modulus', rsaKey(new Uint8Array(384).fill(0x81))],
    ['a compressed point', ecKey(oids.p256, point(32).slice(0, 33))],
    ['a hybrid point', ecKey(oids.p256, point(32, 6))],
    ['a point of another size', ecKey(oids.p384, point(32))],
    ['brainpool', ecKey('1.3.36.3.3.2.8.1.1.7', point(32))],
    ['secp256k1', ecKey('1.3.132.0.10', point(32))],
    ['Ed25519', sequence(sequence(oid('1.3.101.112')), bitString(new Uint8Array(32)))],
    ['DSA', sequence(sequence(oid('1.2.840.10040.4.1')), bitString(integer(5)))],
  ])('%s is refused', (_name, spki) => {
    expect(() => parsePublicKey(spki)).toThrow(refused);
  });

  it('a point that is on no curve is refused when it is used', async () => {
    const key = parsePublicKey(ecKey(oids.p256, point(32)));
    const algorithm = { scheme: 'ecdsa', hash: 'SHA-256' } as const;
    const signature = sequence(integer(1), integer(1));
    await expect(isSignedBy({ key, algorithm, signature, bytes: new Uint8Array() })).rejects.toThrow(refused);
  });

  it.each<[string, (signature: Bytes) => Bytes]>([
    ['with a third number', (signature) => sequence(signature.subarray(2), integer(1))],
    ['with one number', () => sequence(integer(1))],
    ['of numbers too long', () => sequence(integer(new Uint8Array(40).fill(1)), integer(1))],
    ['of negative numbers', () => sequence(element(0x02, Uint8Array.of(0x81)), integer(1))],
    ['that is raw', () => new Uint8Array(64).fill(1)],
  ])('a signature %s is none', async (_name, change) => {
    const test = await createKey('p256');
    const bytes = Uint8Array.of(1, 2, 3);
    const signature = await test.sign(bytes);
    const signed = {
      key: parsePublicKey(test.publicKey),
      algorithm: { scheme: 'ecdsa', hash: 'SHA-256' },
      bytes,
    } as const;
    expect(await isSignedBy({ ...signed, signature })).toBe(true);
    expect(await isSignedBy({ ...signed, signature: change(signature) })).toBe(false);
  });
});
