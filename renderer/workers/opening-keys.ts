import { bech32 } from '@scure/base';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Bytes, concat, equalBytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { recipientDer } from '#shared/envelope/index';
import type { ClearKey } from './vault-keys';

/*
 * Keys that open envelopes (X25519), as the library of age computes with them: not every Chromium that this app runs in has the curve in
 * WebCrypto. So such a key is bytes in the vault worker, and is sealed, loaded and backed up there like any other.
 */

const start = Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32);
const hrp = 'AGE-SECRET-KEY-';

export async function generateOpeningKey(): Promise<ClearKey> {
  return openingKeyOf(fromIdentity(await generateX25519Identity()));
}

/** A key as PKCS#8 (RFC 8410 7) with the public key that follows from it. @throws `identity/key-file` for another form of key */
export async function openingKeyOf(pkcs8: Bytes): Promise<ClearKey> {
  const publicKey = recipientDer(await identityToRecipient(toIdentity(pkcs8)));
  return { kind: 'X25519', privateKey: pkcs8, publicKey };
}

/** `AGE-SECRET-KEY-1…`. @throws `identity/key-file` for another form of key */
export function toIdentity(pkcs8: Bytes): string {
  const isPlain = pkcs8.length === 48 && equalBytes(pkcs8.subarray(0, start.length), start);
  if (!isPlain) throw new AppError('identity/key-file', { reason: 'malformed' });
  return bech32.encodeFromBytes(hrp, pkcs8.subarray(start.length)).toUpperCase();
}

/** PKCS#8. @throws `identity/key-file` for what is no identity of age */
export function fromIdentity(identity: string): Bytes {
  try {
    const { bytes } = bech32.decodeToBytes(identity);
    if (bytes.length === 32) return concat(start, bytes);
  } catch (cause) {
    throw new AppError('identity/key-file', { reason: 'malformed' }, { cause });
  }
  throw new AppError('identity/key-file', { reason: 'malformed' });
}
