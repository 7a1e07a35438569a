import type { Bytes } from '#shared/base/bytes';
import { concat, equalBytes, fromBase64, toBase64 } from '#shared/base/bytes';
import type { Json } from '#shared/base/canonical';
import { AppError } from '#shared/base/errors';
import { z } from '#shared/base/zod';
import { type KeyKind, kindOf } from '#shared/key-file/index';
import type { SignerAlgorithm } from '#shared/package/signer';

/*
 * Keys made in the vault worker or read there from a key file. The private key is extractable once, to be sealed as a row; what signs or
 * opens afterwards was loaded from that row and is not. No method of the worker answers a private key in clear.
 */

/** `identity…` sign for the person, `practice-…` are trusted by nobody, `recipient-…` open envelopes. */
export type KeyName =
  | 'identity'
  | `identity-${string}`
  | 'practice-identity'
  | 'practice-authority'
  | `recipient-${string}`;

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const keyName = new RegExp(`^(?:identity(?:-${uuid})?|practice-(?:identity|authority)|recipient-${uuid})$`);
export const keyNameSchema = z.custom<KeyName>((name) => typeof name === 'string' && keyName.test(name));

/** What may be told of a key. `made` in milliseconds since 1970; 0 for keys of the first edition. */
export interface KeyView {
  readonly name: KeyName;
  readonly kind: KeyKind;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Bytes;
  readonly made: number;
}

export interface HeldKey extends KeyView {
  readonly privateKey: CryptoKey;
}

/** A key in clear, on its way to be sealed. */
export interface ClearKey {
  readonly kind: KeyKind;
  readonly privateKey: Bytes;
  readonly publicKey: Bytes;
}

type Base = { readonly name: KeyName; readonly privateKey: string; readonly publicKey: string };
const parts = { name: keyNameSchema, privateKey: z.base64(), publicKey: z.base64() };
const sealedKeySchema = z.union([
  // the first edition knew one kind
  z
    .strictObject({ format: z.literal('valise-key/1'), ...parts })
    .transform((key: Base) => ({ ...key, kind: 'P-256' as const, made: 0 })),
  z.strictObject({
    format: z.literal('valise-key/2'),
    ...parts,
    kind: z.enum(['P-256', 'P-384', 'X25519']),
    made: z.int().nonnegative(),
  }),
]);

/** Rows of `meta` under this prefix hold private keys; the worker alone opens them. */
export const keyRowPrefix = 'key:';

export function keyRowId(name: KeyName): string {
  return `${keyRowPrefix}${name}`;
}

export function isKeyRowId(id: unknown): boolean {
  return typeof id === 'string' && id.startsWith(keyRowPrefix);
}

/** How WebCrypto names a kind. */
function algorithmOf(kind: KeyKind): AlgorithmIdentifier | EcKeyImportParams {
  return kind === 'X25519' ? { name: 'X25519' } : { name: 'ECDSA', namedCurve: kind };
}

function usesOf(kind: KeyKind): readonly ['sign', 'verify'] | readonly ['deriveBits'] {
  return kind === 'X25519' ? ['deriveBits'] : ['sign', 'verify'];
}

/** A new key pair. */
export async function generateKey(kind: KeyKind): Promise<ClearKey> {
  const pair = await crypto.subtle.generateKey(algorithmOf(kind), true, [...usesOf(kind)]);
  if (!('privateKey' in pair)) throw new AppError('app/unexpected', { at: 'key' });
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
    crypto.subtle.exportKey('spki', pair.publicKey),
  ]);
  return { kind, privateKey: new Uint8Array(privateKey), publicKey: new Uint8Array(publicKey) };
}

/** A key out of a file, with the public key that follows from it. @throws `identity/key-file` */
export async function clearKeyOf(pkcs8: Bytes): Promise<ClearKey> {
  const kind = kindOf(pkcs8);
  try {
    const uses = kind === 'X25519' ? (['deriveBits'] as const) : (['sign'] as const);
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, algorithmOf(kind), true, [...uses]);
    const { d: _, key_ops: __, ...open } = await crypto.subtle.exportKey('jwk', key);
    const publicUses = kind === 'X25519' ? [] : (['verify'] as const);
    const shown = await crypto.subtle.importKey('jwk', open, algorithmOf(kind), true, [...publicUses]);
    const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', key));
    return { kind, privateKey, publicKey: new Uint8Array(await crypto.subtle.exportKey('spki', shown)) };
  } catch (cause) {
    throw new AppError('identity/key-file', { reason: 'malformed' }, { cause });
  }
}

/** A key as the value to seal; the bytes in clear are overwritten. */
export function toKeyValue(name: KeyName, { kind, privateKey, publicKey }: ClearKey, made: number): Json {
  const value = { format: 'valise-key/2', name, kind, made };
  const sealed = { ...value, privateKey: toBase64(privateKey), publicKey: toBase64(publicKey) };
  privateKey.fill(0);
  return sealed;
}

/** The private key of a sealed value, for a backup. @throws `vault/row` for a value that is no key of this name */
export function parseKeyValue(name: KeyName, value: Json) {
  const key = sealedKeySchema.safeParse(value);
  if (!key.success || key.data.name !== name) throw new AppError('vault/row', { table: 'meta', id: keyRowId(name) });
  return key.data;
}

/** @throws `vault/row` for a value that is no key of this name */
export async function importKeyValue(name: KeyName, value: Json): Promise<HeldKey> {
  const { kind, made, ...sealed } = parseKeyValue(name, value);
  const pkcs8 = fromBase64(sealed.privateKey);
  const uses = kind === 'X25519' ? (['deriveBits'] as const) : (['sign'] as const);
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, algorithmOf(kind), false, [...uses]);
  pkcs8.fill(0);
  return { name, kind, made, privateKey, publicKey: fromBase64(sealed.publicKey) };
}

/** Raw `r‖s`: 64 bytes for P-256, 96 for P-384. @throws `identity/missing` for a key that does not sign */
export async function signWith({ kind, name, privateKey }: HeldKey, bytes: Bytes): Promise<Bytes> {
  if (kind === 'X25519') throw new AppError('identity/missing', { name });
  const hash = kind === 'P-384' ? 'SHA-384' : 'SHA-256';
  return new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash }, privateKey, bytes));
}

/** What a signing key is called in a signature. */
export function signerAlgorithmOf(kind: KeyKind): SignerAlgorithm {
  return kind === 'P-384' ? 'ecdsa-p384-sha384' : 'ecdsa-p256-sha256';
}

const x25519Start = Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32);

/** The scalar of an X25519 key as PKCS#8 (RFC 8410 7), and back. */
export function x25519Pkcs8(scalar: Bytes): Bytes {
  return concat(x25519Start, scalar);
}

/** @throws `identity/key-file` for another form of key */
export function x25519Scalar(pkcs8: Bytes): Bytes {
  const isPlain = pkcs8.length === 48 && equalBytes(pkcs8.subarray(0, 16), x25519Start);
  if (!isPlain) throw new AppError('identity/key-file', { reason: 'malformed' });
  return pkcs8.slice(16);
}
