import { type Bytes, concat } from '../base/bytes';
import { AppError } from '../base/errors';
import type { SignatureAlgorithm } from './algorithms';
import { type DerNode, parseDer, tags } from './der';
import { expect, listOf, octetsOfBits, oidOf } from './der-value';
import { bitString, element, integer, oid, sequence } from './der-write';
import { oids } from './oid';

/** A key of the allow-list, with what WebCrypto needs to take it. */
export type PublicKey =
  | { readonly kind: 'ec'; readonly curve: Curve; readonly point: Bytes }
  | { readonly kind: 'rsa'; readonly bits: number; readonly spki: Bytes };

type Curve = 'P-256' | 'P-384' | 'P-521';

const curves: ReadonlyMap<string, Curve> = new Map([
  [oids.p256, 'P-256'],
  [oids.p384, 'P-384'],
  [oids.p521, 'P-521'],
]);

const coordinateSizes: Readonly<Record<Curve, number>> = { 'P-256': 32, 'P-384': 48, 'P-521': 66 };

/** A SubjectPublicKeyInfo. @throws `package/signature-algorithm` for a key outside the list, `package/malformed` */
export function parsePublicKey(spki: Bytes): PublicKey {
  const [algorithm, key] = listOf(parseDer(spki));
  const [id, parameters] = listOf(algorithm);
  const kind = oidOf(id);
  const content = octetsOfBits(key);
  if (kind === oids.ecPublicKey && parameters?.tag === tags.oid) return parsePoint(oidOf(parameters), content);
  if (kind === oids.rsa || kind === oids.rsaPss) return parseModulus(content);
  throw new AppError('package/signature-algorithm', { algorithm: kind });
}

function parsePoint(id: string, point: Bytes): PublicKey {
  const curve = curves.get(id);
  // Uncompressed points only: WebCrypto takes no other (RFC 5480 2.2 lets a reader refuse them).
  const isKnown = curve !== undefined && point[0] === 4 && point.length === 1 + 2 * coordinateSizes[curve];
  if (!isKnown) throw new AppError('package/signature-algorithm', { algorithm: id });
  return { kind: 'ec', curve, point };
}

function parseModulus(content: Bytes): PublicKey {
  const [modulus, exponent] = listOf(parseDer(content));
  const octets = expect(modulus, tags.integer).content;
  expect(exponent, tags.integer);
  const significant = octets[0] === 0 ? octets.subarray(1) : octets;
  const bits = significant.length * 8 - Math.clz32(significant[0] ?? 0) + 24;
  // Above 8192 bits a single check takes long enough to be an attack; a negative modulus is none.
  if (bits > 8192 || (octets[0] ?? 0) >= 0x80) throw new AppError('package/signature-algorithm', { bits });
  // A key marked for RSA-PSS is the same key; WebCrypto takes it under the general name only.
  const algorithm = sequence(oid(oids.rsa), element(tags.null));
  return { kind: 'rsa', bits, spki: sequence(algorithm, bitString(content)) };
}

/** What is checked: the key, how the signature was made, the signature as it stands in X.509 or CMS, and the bytes signed. */
export interface SignedBytes {
  readonly key: PublicKey;
  readonly algorithm: SignatureAlgorithm;
  readonly signature: Bytes;
  readonly bytes: Bytes;
}

/** Whether the signature is the key's own over exactly these bytes. @throws `package/signature-algorithm` when key and algorithm do not belong together or the key is no key */
export async function isSignedBy({ key, algorithm, signature, bytes }: SignedBytes): Promise<boolean> {
  if ((key.kind === 'ec') !== (algorithm.scheme === 'ecdsa')) throw new AppError('package/signature-algorithm');
  if (key.kind === 'rsa') {
    const handle = await importRsa(key.spki, algorithm);
    const parameters =
      algorithm.scheme === 'rsa-pss' ? { name: 'RSA-PSS', saltLength: algorithm.saltLength } : 'RSASSA-PKCS1-v1_5';
    return crypto.subtle.verify(parameters, handle, signature, bytes);
  }
  const raw = toRawSignature(signature, coordinateSizes[key.curve]);
  if (raw === null) return false;
  const handle = await imported(crypto.subtle.importKey('raw', key.point, ecKind(key.curve), false, ['verify']));
  return crypto.subtle.verify({ name: 'ECDSA', hash: algorithm.hash }, handle, raw, bytes);
}

function ecKind(namedCurve: Curve): EcKeyImportParams {
  return { name: 'ECDSA', namedCurve };
}

function importRsa(spki: Bytes, { scheme, hash }: SignatureAlgorithm): Promise<CryptoKey> {
  const name = scheme === 'rsa-pss' ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5';
  return imported(crypto.subtle.importKey('spki', spki, { name, hash }, false, ['verify']));
}

/** A point off its curve or a broken modulus is found only here. */
async function imported(key: Promise<CryptoKey>): Promise<CryptoKey> {
  try {
    return await key;
  } catch (cause) {
    throw new AppError('package/signature-algorithm', { at: 'key' }, { cause });
  }
}

/** ECDSA-Sig-Value (RFC 3279 2.2.3) to WebCrypto's `r‖s`; null when it cannot be a signature of that curve. */
function toRawSignature(der: Bytes, size: number): Bytes | null {
  let parts: DerNode[];
  try {
    parts = listOf(parseDer(der)).map((node) => expect(node, tags.integer));
  } catch (error) {
    if (error instanceof AppError && error.code === 'package/malformed') return null;
    throw error;
  }
  if (parts.length !== 2) return null;
  const halves = parts.map(({ content }) => (content[0] === 0 ? content.subarray(1) : content));
  const isFitting = parts.every(({ content }) => (content[0] ?? 0) < 0x80) && halves.every((h) => h.length <= size);
  return isFitting ? concat(...halves.map((half) => concat(new Uint8Array(size - half.length), half))) : null;
}

/** WebCrypto's `r‖s` as ECDSA-Sig-Value. */
export function toDerSignature(raw: Bytes): Bytes {
  const half = raw.length / 2;
  return sequence(integer(raw.subarray(0, half)), integer(raw.subarray(half)));
}
