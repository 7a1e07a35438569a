import type { Bytes } from '#shared/base/bytes';
import { fromBase64, toBase64 } from '#shared/base/bytes';
import type { Json } from '#shared/base/canonical';
import { AppError } from '#shared/base/errors';
import { z } from '#shared/base/zod';
import { type KeyKind, kindOf } from '#shared/key-file/index';
import type { SignerAlgorithm } from '#shared/package/signer';
import { generateOpeningKey, openingKeyOf, toIdentity } from './opening-keys';

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

/** What signs cannot be read out again; what opens is an identity of age, since WebCrypto need not know its curve. */
export type HeldKey = KeyView & ({ readonly privateKey: CryptoKey } | { readonly identity: string });

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

/** How WebCrypto names a key that signs. */
function ecdsa(namedCurve: 'P-256' | 'P-384'): EcKeyImportParams {
  return { name: 'ECDSA', namedCurve };
}

/** A new key pair. */
export async function generateKey(kind: KeyKind): Promise<ClearKey> {
  if (kind === 'X25519') return generateOpeningKey();
  const pair = await crypto.subtle.generateKey(ecdsa(kind), true, ['sign', 'verify']);
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
    crypto.subtle.exportKey('spki', pair.publicKey),
  ]);
  return { kind, privateKey: new Uint8Array(privateKey), publicKey: new Uint8Array(publicKey) };
}

/** A key out of a file, with the public key that follows from it. @throws `identity/key-file` */
export async function clearKeyOf(pkcs8: Bytes): Promise<ClearKey> {
  const kind = kindOf(pkcs8);
  if (kind === 'X25519') return openingKeyOf(pkcs8);
  try {
    const key = await crypto.subtle.importKey('pkcs8', pkcs8, ecdsa(kind), true, ['sign']);
    const { d: _, key_ops: __, ...open } = await crypto.subtle.exportKey('jwk', key);
    const shown = await crypto.subtle.importKey('jwk', open, ecdsa(kind), true, ['verify']);
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
  const view = { name, kind, made, publicKey: fromBase64(sealed.publicKey) };
  try {
    if (kind === 'X25519') return { ...view, identity: toIdentity(pkcs8) };
    return { ...view, privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, ecdsa(kind), false, ['sign']) };
  } finally {
    pkcs8.fill(0);
  }
}

/** Raw `r‖s`: 64 bytes for P-256, 96 for P-384. @throws `identity/missing` for a key that does not sign */
export async function signWith(key: HeldKey, bytes: Bytes): Promise<Bytes> {
  if (!('privateKey' in key)) throw new AppError('identity/missing', { name: key.name });
  const hash = key.kind === 'P-384' ? 'SHA-384' : 'SHA-256';
  return new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash }, key.privateKey, bytes));
}

/** What a signing key is called in a signature. */
export function signerAlgorithmOf(kind: KeyKind): SignerAlgorithm {
  return kind === 'P-384' ? 'ecdsa-p384-sha384' : 'ecdsa-p256-sha256';
}
