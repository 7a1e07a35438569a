import type { Bytes } from '#shared/base/bytes';
import { fromBase64, toBase64 } from '#shared/base/bytes';
import type { Json } from '#shared/base/canonical';
import { AppError } from '#shared/base/errors';
import { z } from '#shared/base/zod';

/*
 * Signing keys: P-256, made in the vault worker. The private key is extractable once, to be sealed as a row; what signs afterwards was
 * loaded from that row and is not. No method of the worker answers a private key.
 */

/** `identity` is the person's; the two others are for practice and trusted by nobody. */
export const keyNames = ['identity', 'practice-identity', 'practice-authority'] as const;
export type KeyName = (typeof keyNames)[number];

export interface SigningKey {
  readonly pair: CryptoKeyPair;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Bytes;
}

const p256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

const sealedKeySchema = z.strictObject({
  format: z.literal('valise-key/1'),
  name: z.enum(keyNames),
  privateKey: z.base64(),
  publicKey: z.base64(),
});

/** Rows of `meta` under this prefix hold private keys; the worker alone opens them. */
export function keyRowId(name: KeyName): string {
  return `key:${name}`;
}

export function isKeyRowId(id: unknown): boolean {
  return typeof id === 'string' && id.startsWith('key:');
}

/** A new key pair as the value to seal. */
export async function generateKeyValue(name: KeyName): Promise<Json> {
  const pair = await crypto.subtle.generateKey(p256, true, ['sign', 'verify']);
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
    crypto.subtle.exportKey('spki', pair.publicKey),
  ]);
  return {
    format: 'valise-key/1',
    name,
    privateKey: toBase64(new Uint8Array(privateKey)),
    publicKey: toBase64(new Uint8Array(publicKey)),
  };
}

/** @throws `vault/row` for a value that is no key of this name */
export async function importKeyValue(name: KeyName, value: Json): Promise<SigningKey> {
  const key = sealedKeySchema.safeParse(value);
  if (!key.success || key.data.name !== name) throw new AppError('vault/row', { table: 'meta', id: keyRowId(name) });
  const pkcs8 = fromBase64(key.data.privateKey);
  const publicKey = fromBase64(key.data.publicKey);
  const pair = {
    privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, p256, false, ['sign']),
    publicKey: await crypto.subtle.importKey('spki', publicKey, p256, true, ['verify']),
  };
  pkcs8.fill(0);
  return { pair, publicKey };
}

/** Raw `r‖s`, 64 bytes. */
export async function signWith({ pair }: SigningKey, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, bytes));
}
