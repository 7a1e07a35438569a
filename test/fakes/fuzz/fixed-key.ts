import { p256 } from '@noble/curves/nist.js';
import type { Bytes } from '#shared/base/bytes';
import { oid, sequence } from '#shared/package/der-write';
import { toDerSignature } from '#shared/package/public-key';
import type { TestKey } from '../keys';

/** A P-256 key that is the same in every run and signs the same bytes the same way (RFC 6979): for tests alone. */
export async function fixedKey(number: number): Promise<TestKey> {
  const secret = new Uint8Array(32).fill(number, 1);
  const point = p256.getPublicKey(secret, false);
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
  const [x, y] = [encode(point.subarray(1, 33)), encode(point.subarray(33))];
  const jwk = { kty: 'EC', crv: 'P-256', x, y };
  const publicKey = await crypto.subtle.importKey('jwk', jwk, algorithm, true, ['verify']);
  const privateKey = await crypto.subtle.importKey('jwk', { ...jwk, d: encode(secret) }, algorithm, true, ['sign']);
  const signRaw = async (bytes: Bytes) => new Uint8Array(p256.sign(bytes, secret, { lowS: false }));
  return {
    kind: 'p256',
    pair: { publicKey, privateKey },
    algorithm: sequence(oid('1.2.840.10045.4.3.2')),
    publicKey: new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)),
    signRaw,
    sign: async (bytes) => toDerSignature(await signRaw(bytes)),
  };
}
