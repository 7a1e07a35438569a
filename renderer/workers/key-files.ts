import { type Bytes, fromBase64, fromUtf8, utf8 } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { isEnvelope, openEnvelope, parseIdentities } from '#shared/envelope/index';
import { openKeyFile, sealShrouded } from '#shared/key-file/index';
import type { Random } from '#shared/vault/row';
import { sealEnvelope } from './envelope';
import { fromIdentity, openingKeyOf, toIdentity } from './opening-keys';
import { type ClearKey, clearKeyOf, type parseKeyValue } from './vault-keys';

/*
 * Keys in files, for the vault worker alone: they are in clear between these functions and the sealed row, and nowhere else. Signing keys
 * travel as PKCS#12 or encrypted PKCS#8, keys that open envelopes as age writes them under a passphrase.
 */

export interface ReadKeys {
  readonly keys: readonly ClearKey[];
  readonly certificates: readonly Bytes[];
  readonly crls: readonly Bytes[];
  /** Keys of kinds that a vault does not hold. */
  readonly unusable: number;
}

/** @throws `identity/key-file`, `identity/key-passphrase`, `file/too-large` */
export async function readKeyFile(file: Bytes, passphrase: string): Promise<ReadKeys> {
  if (isEnvelope(file))
    return { keys: await readIdentities(file, passphrase), certificates: [], crls: [], unusable: 0 };
  const { keys, ...others } = await openKeyFile(file, passphrase);
  const found = await Promise.all(keys.map((key) => clearKeyOf(key).catch(leftOut)));
  const usable = found.filter((key) => key !== undefined);
  if (usable.length === 0) throw new AppError('identity/key-file', { reason: 'kind' });
  return { keys: usable, ...others, unusable: keys.length - usable.length };
}

/** A key of another kind beside one that fits is left where it is. */
function leftOut(thrown: unknown): undefined {
  if (thrown instanceof AppError && thrown.code === 'identity/key-file') return undefined;
  throw thrown;
}

async function readIdentities(file: Bytes, passphrase: string): Promise<readonly ClearKey[]> {
  const identities = parseIdentities(fromUtf8(await openAge(file, passphrase)));
  return Promise.all(identities.map((identity) => openingKeyOf(fromIdentity(identity))));
}

async function openAge(file: Bytes, passphrase: string): Promise<Bytes> {
  try {
    return await openEnvelope(file, { passphrase });
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    if (cause.code === 'package/encryption-passphrase') throw new AppError('identity/key-passphrase', {}, { cause });
    throw new AppError('identity/key-file', { reason: 'malformed' }, { cause });
  }
}

type KeyValue = ReturnType<typeof parseKeyValue>;

/** A sealed key as a file under a passphrase of its own: encrypted PKCS#8, or an age file that `age -d -i` takes as its key. */
export async function writeKeyFile({ kind, privateKey }: KeyValue, passphrase: string, random: Random): Promise<Bytes> {
  const pkcs8 = fromBase64(privateKey);
  try {
    if (kind !== 'X25519') return utf8(await sealShrouded(pkcs8, utf8(passphrase), random));
    return await sealEnvelope(utf8(`${toIdentity(pkcs8)}\n`), { passphrase });
  } finally {
    pkcs8.fill(0);
  }
}
