import { webcrypto } from 'node:crypto';
import { expect } from 'vitest';
import type { Bytes } from '#shared/base/bytes';
import type { ErrorCode, ErrorDetails } from '#shared/base/errors';
import type { VaultHeader } from '#shared/vault/header';
import { encodeHeader, kdfFloor, passphraseContext, recoveryContext } from '#shared/vault/header';
import { importKek, recoveryKek, wrap } from '#shared/vault/keys';
import type { RowKey } from '#shared/vault/row';

export const random = (size: number): Bytes => webcrypto.getRandomValues(new Uint8Array(size));

export const vaultId = '3f0c2a76-7c1e-4a55-9a0b-5a3c8f7d2b11';
export const ids = {
  a: '0b9a4a9e-6f3b-4d0e-8f55-0a6f1f9d7c01',
  b: '1c8b5b8f-7a4c-4e1f-9a66-1b7a2a8e8d02',
  c: '2d7c6c7a-8b5d-4f2a-8b77-2c8b3b9f9e03',
} as const;

/** An error by code and, where given, its details. */
export function refusal(code: ErrorCode, details?: ErrorDetails) {
  return expect.objectContaining(details ? { code, details: expect.objectContaining(details) } : { code });
}

export async function rowKey(epoch = 1): Promise<RowKey> {
  const key = await crypto.subtle.importKey('raw', random(32), 'AES-GCM', false, ['encrypt', 'decrypt']);
  return { key, epoch };
}

export function hmacKey(): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', random(32), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}

export const salt = 'AAECAwQFBgcICQoLDA0ODw==';
export const kdf = { name: 'argon2id', ...kdfFloor, salt } as const;

export interface MadeHeader {
  readonly bytes: Bytes;
  readonly header: Omit<VaultHeader, 'digest'>;
  readonly kek: CryptoKey;
  readonly dataKey: Bytes;
  readonly entropy: Bytes;
}

/** A header whose key-encrypting key is random instead of derived. */
export async function makeHeader(changes: Partial<VaultHeader> = {}): Promise<MadeHeader> {
  const [kek, dataKey, entropy] = [await importKek(random(32)), random(32), random(16)];
  const bound = { format: 'valise-vault/1', vaultId, keyEpoch: 1, kdf, ...changes } as const;
  const header = {
    ...bound,
    revision: 1,
    passphrase: await wrap(kek, { dataKey, iv: random(12), context: passphraseContext(bound) }),
    recovery: await wrap(await recoveryKek(entropy, bound.vaultId), {
      dataKey,
      iv: random(12),
      context: recoveryContext(bound),
    }),
    ...changes,
  };
  return { bytes: await encodeHeader(header), header, kek, dataKey, entropy };
}

export function flipBit(bytes: Uint8Array, bit: number): Bytes {
  const flipped = new Uint8Array(bytes);
  const at = Math.floor(bit / 8);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit % 8));
  return flipped;
}
