import type { Bytes } from '#shared/base/bytes';
import { toBase64 } from '#shared/base/bytes';
import { element, oid, sequence } from '#shared/package/der-write';
import type { IssuingKey } from '#shared/package/issue';
import { toDerSignature } from '#shared/package/public-key';

export type KeyKind = 'p256' | 'p384' | 'p521' | 'rsa2048' | 'rsa3072' | 'rsa4096' | 'p256-sha1';

/** A key pair that can be taken out, for signing with `openssl` too. */
export interface TestKey extends IssuingKey {
  readonly kind: KeyKind;
  readonly pair: CryptoKeyPair;
  /** As WebCrypto makes it: `r‖s` for ECDSA. */
  signRaw(bytes: Bytes): Promise<Bytes>;
}

interface KeyParameters {
  readonly generate: EcKeyGenParams | RsaHashedKeyGenParams;
  readonly sign: EcdsaParams | AlgorithmIdentifier;
  readonly algorithm: Bytes;
}

function ecdsa(namedCurve: string, hash: string, id: string): KeyParameters {
  return { generate: { name: 'ECDSA', namedCurve }, sign: { name: 'ECDSA', hash }, algorithm: sequence(oid(id)) };
}

function rsa(modulusLength: number): KeyParameters {
  const name = 'RSASSA-PKCS1-v1_5';
  return {
    generate: { name, modulusLength, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' },
    sign: { name },
    algorithm: sequence(oid('1.2.840.113549.1.1.11'), element(0x05)),
  };
}

const parameters: Readonly<Record<KeyKind, KeyParameters>> = {
  p256: ecdsa('P-256', 'SHA-256', '1.2.840.10045.4.3.2'),
  p384: ecdsa('P-384', 'SHA-384', '1.2.840.10045.4.3.3'),
  p521: ecdsa('P-521', 'SHA-512', '1.2.840.10045.4.3.4'),
  'p256-sha1': ecdsa('P-256', 'SHA-1', '1.2.840.10045.4.1'),
  rsa2048: rsa(2048),
  rsa3072: rsa(3072),
  rsa4096: rsa(4096),
};

export async function createKey(kind: KeyKind): Promise<TestKey> {
  const { generate, sign, algorithm } = parameters[kind];
  const pair = await crypto.subtle.generateKey(generate, true, ['sign', 'verify']);
  const signRaw = async (bytes: Bytes) => new Uint8Array(await crypto.subtle.sign(sign, pair.privateKey, bytes));
  return {
    kind,
    pair,
    algorithm,
    publicKey: new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)),
    signRaw,
    sign: async (bytes) => (generate.name === 'ECDSA' ? toDerSignature(await signRaw(bytes)) : signRaw(bytes)),
  };
}

/** The private key as PKCS#8 PEM. */
export async function toPrivatePem({ pair }: TestKey): Promise<string> {
  const der = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n`;
}
