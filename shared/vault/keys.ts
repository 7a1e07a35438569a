import type { Bytes } from '../base/bytes';
import { fromBase64, toBase64, utf8 } from '../base/bytes';
import { AppError } from '../base/errors';
import type { Slot, VaultHeader } from './header';
import { passphraseContext, recoveryContext } from './header';

/*
 * One random data key, wrapped once per secret, and three keys made from it by HKDF. The data key exists in the clear only inside
 * a function here and is overwritten before it returns; the three keys cannot be read out again.
 */

/** What an unlocked vault works with. None of them is extractable. */
export interface VaultKeys {
  readonly row: CryptoKey;
  readonly set: CryptoKey;
  readonly journal: CryptoKey;
}

/** Bytes of the data key. */
export const dataKeySize = 32;

/** A key-encrypting key from 32 derived bytes; the caller overwrites them. */
export function importKek(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** From the 128 random bits of the recovery words: too many to guess, so no slow derivation is needed. */
export async function recoveryKek(entropy: Bytes, vaultId: string): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', entropy, 'HKDF', false, ['deriveKey']);
  return deriveAes(secret, vaultId, 'valise/recovery/1');
}

/** The data key under one key-encrypting key, bound to its context. */
export async function wrap(kek: CryptoKey, options: { dataKey: Bytes; iv: Bytes; context: Bytes }): Promise<Slot> {
  const parameters = { name: 'AES-GCM', iv: options.iv, additionalData: options.context };
  const box = new Uint8Array(await crypto.subtle.encrypt(parameters, kek, options.dataKey));
  return { iv: toBase64(options.iv), box: toBase64(box) };
}

/** Which secret a key-encrypting key came from. */
export type SlotName = 'passphrase' | 'recovery';

/**
 * Lends the data key to `use` and overwrites it afterwards. @throws `vault/passphrase` when the slot does not open: the header
 * is whole (its digest held), so the secret is wrong
 */
export async function withDataKey<T>(
  header: VaultHeader,
  opener: { readonly slot: SlotName; readonly kek: CryptoKey },
  use: (dataKey: Bytes) => Promise<T>,
): Promise<T> {
  const dataKey = await unwrap(header, opener);
  try {
    return await use(dataKey);
  } finally {
    dataKey.fill(0);
  }
}

async function unwrap(header: VaultHeader, opener: { slot: SlotName; kek: CryptoKey }): Promise<Bytes> {
  const slot = header[opener.slot];
  const context = opener.slot === 'passphrase' ? passphraseContext(header) : recoveryContext(header);
  const parameters = { name: 'AES-GCM', iv: fromBase64(slot.iv), additionalData: context };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, opener.kek, fromBase64(slot.box)));
  } catch (cause) {
    throw new AppError('vault/passphrase', {}, { cause });
  }
}

/** The three keys of a vault. The epoch is part of the derivation: a new one makes new keys. */
export async function deriveKeys(
  dataKey: Bytes,
  header: Pick<VaultHeader, 'vaultId' | 'keyEpoch'>,
): Promise<VaultKeys> {
  const { vaultId, keyEpoch } = header;
  const secret = await crypto.subtle.importKey('raw', dataKey, 'HKDF', false, ['deriveKey']);
  const [row, set, journal] = await Promise.all([
    deriveAes(secret, vaultId, `valise/row/${keyEpoch}`),
    deriveHmac(secret, vaultId, `valise/set/${keyEpoch}`),
    deriveHmac(secret, vaultId, `valise/journal/${keyEpoch}`),
  ]);
  return { row, set, journal };
}

function deriveAes(secret: CryptoKey, vaultId: string, info: string): Promise<CryptoKey> {
  const algorithm = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(hkdf(vaultId, info), secret, algorithm, false, ['encrypt', 'decrypt']);
}

function deriveHmac(secret: CryptoKey, vaultId: string, info: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  return crypto.subtle.deriveKey(hkdf(vaultId, info), secret, algorithm, false, ['sign', 'verify']);
}

function hkdf(vaultId: string, info: string): HkdfParams {
  return { name: 'HKDF', hash: 'SHA-256', salt: utf8(vaultId), info: utf8(info) };
}
