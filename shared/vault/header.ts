import type { Bytes } from '../base/bytes';
import { concat, fromBase64, toHex, utf8 } from '../base/bytes';
import { canonicalJson } from '../base/canonical';
import { AppError } from '../base/errors';
import { parseJson } from '../base/json';
import { z } from '../base/zod';

/*
 * The header is all an attacker with the disk has to guess against, and all a person without it can never replace.
 * It promises: no parameter weaker than the floor is used, none so large that it hangs the machine, damage is told from a wrong
 * passphrase. It assumes nothing of its bytes: they are readable and writable by anyone. It must never hold a key unwrapped.
 */

/** Argon2id parameters; memory in KiB. */
export interface KdfParameters {
  readonly name: 'argon2id';
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
  /** 16 bytes, base64. */
  readonly salt: string;
}

type KdfLimits = Pick<KdfParameters, 'memoryKiB' | 'iterations' | 'parallelism'>;

/** Weaker than this is refused: a header rewritten so must not make guessing cheap. */
export const kdfFloor: KdfLimits = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 };

/** Costlier than this is refused: a crafted header must not hang the machine. */
export const kdfCeiling: KdfLimits = { memoryKiB: 1024 * 1024, iterations: 20, parallelism: 4 };

const base64Of = (size: number) =>
  z.base64().refine((text) => text.length < 200 && fromBase64(text).length === size, { error: 'size' });

const count = z.int().min(0);

/** The data key wrapped by one secret: AES-256-GCM of 32 bytes. */
const slotSchema = z.strictObject({ iv: base64Of(12), box: base64Of(48) });

/** Format `valise-vault/1`. */
export const headerSchema = z.strictObject({
  format: z.literal('valise-vault/1'),
  vaultId: z.uuid(),
  /** Counts changes of passphrase: of two good copies the higher one is the newer. */
  revision: z.int().min(1),
  keyEpoch: z.int().min(1).max(0xffffffff),
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryKiB: count,
    iterations: count,
    parallelism: count,
    salt: base64Of(16),
  }),
  passphrase: slotSchema,
  recovery: slotSchema,
  /** SHA-256 of the canonical rest, hex. It stops nobody; it tells damage from a wrong passphrase. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What rests on disk, outside the store. */
export type VaultHeader = z.infer<typeof headerSchema>;

/** One wrapped copy of the data key. */
export type Slot = z.infer<typeof slotSchema>;

/** @throws `vault/kdf-params` for parameters under the floor or over the ceiling, before any work is done with them */
export function assertKdfParameters(kdf: KdfLimits): void {
  const names = ['memoryKiB', 'iterations', 'parallelism'] as const;
  for (const name of names) {
    if (kdf[name] < kdfFloor[name] || kdf[name] > kdfCeiling[name]) throw new AppError('vault/kdf-params', { name });
  }
}

/** Bytes for the disk; the digest is made here, an earlier one is replaced. */
export async function encodeHeader(header: Omit<VaultHeader, 'digest'> & { readonly digest?: string }): Promise<Bytes> {
  const { digest: _, ...rest } = header;
  return utf8(canonicalJson({ ...rest, digest: await digestOf(rest) }));
}

/** @throws `vault/header` for anything that is not a whole header, `vault/kdf-params` for parameters out of bounds */
export async function parseHeader(bytes: Uint8Array): Promise<VaultHeader> {
  const header = headerSchema.safeParse(parseOrUndefined(bytes));
  if (!header.success) throw new AppError('vault/header', { size: bytes.length });
  assertKdfParameters(header.data.kdf);
  const { digest, ...rest } = header.data;
  if ((await digestOf(rest)) !== digest) throw new AppError('vault/header', { size: bytes.length });
  return header.data;
}

/** What binds the passphrase slot to its header: swapped into another vault, or with other KDF parameters, it does not open. */
export function passphraseContext(header: Pick<VaultHeader, 'format' | 'vaultId' | 'keyEpoch' | 'kdf'>): Bytes {
  const { format, vaultId, keyEpoch, kdf } = header;
  return utf8(canonicalJson({ format, vaultId, keyEpoch, kdf, slot: 'passphrase' }));
}

/** What binds the recovery slot; without the KDF, so that it outlives a change of passphrase. */
export function recoveryContext(header: Pick<VaultHeader, 'format' | 'vaultId' | 'keyEpoch'>): Bytes {
  const { format, vaultId, keyEpoch } = header;
  return utf8(canonicalJson({ format, vaultId, keyEpoch, slot: 'recovery' }));
}

async function digestOf(header: Omit<VaultHeader, 'digest'>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(canonicalJson(header)))));
}

function parseOrUndefined(bytes: Uint8Array): unknown {
  try {
    return parseJson(concat(bytes), { maxBytes: 4096, maxDepth: 4, maxValues: 64 });
  } catch (thrown) {
    if (thrown instanceof AppError) return undefined; // any reason not to be JSON makes it no header: refused by the caller
    throw thrown;
  }
}
