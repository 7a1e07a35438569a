import { type Bytes, concat, equalBytes, utf8 } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { takeCertificate, toBackupPem } from '../workers/identity';
import type { IdentityRecord } from '../workers/identity-record';
import { awaited, identities, type KeptIdentity, renewed } from './identity-rows';
import { saveFile } from './save-file';
import type { KeyFileFound, KeyName, Session, Store } from './session';

/** Enters an identity, under what its request was to be called. One certificate is one identity, however often it is taken in. */
export function keepsOf(store: Store) {
  const repository = store.repository(identities);
  const requests = store.repository(awaited);
  return async (key: KeptIdentity['key'], record: IdentityRecord): Promise<void> => {
    const { items } = await repository.list();
    const asked = (await requests.list()).items.find(({ value }) => value.key === key);
    const known = items.find(({ value }) => value.record.certificate === record.certificate);
    const { label = '', roles = [] } = asked?.value ?? items.find(({ value }) => value.key === key)?.value ?? {};
    const next = known ? { ...known.value, record: renewed(known.value.record, record) } : undefined;
    await repository.put(next ?? { id: crypto.randomUUID(), key, record, label, roles }, known?.version);
    if (asked) await requests.remove(asked.id, asked.version);
    await store.journal.append({ kind: 'identity.added', details: { key } });
  };
}

/** What came out of a key file. */
export interface KeyFileTaken {
  readonly identities: number;
  readonly recipients: number;
  /** Keys without a certificate that fits, and keys that were here already. */
  readonly left: number;
}

interface Desk {
  readonly session: Session;
  readonly store: Store;
}

/**
 * Takes every key of the file that can be used: one that signs with its certificate, one that opens envelopes as it is. A certificate is
 * judged before its key is sealed. @throws what stopped the first key where none was taken: `identity/key-file`,
 * `identity/key-passphrase`, `identity/certificate`
 */
export function takeKeyFile({ session, store }: Desk, file: Bytes, passphrase: string): Promise<KeyFileTaken> {
  return session.identity().readKeyFile(file, passphrase, async (found) => {
    const taken = { identities: 0, recipients: 0, left: found.unusable };
    let first: unknown;
    for (const key of found.keys) {
      try {
        await takeKey(store, found, key);
        if (key.kind === 'X25519') taken.recipients++;
        else taken.identities++;
      } catch (thrown) {
        if (!(thrown instanceof AppError) || !thrown.code.startsWith('identity/')) throw thrown;
        first ??= thrown;
        taken.left++;
      }
    }
    if (taken.identities + taken.recipients === 0) throw first;
    return taken;
  });
}

async function takeKey(store: Store, found: KeyFileFound, { kind, publicKey }: KeyFileFound['keys'][number]) {
  if (kind === 'X25519') return found.keep(publicKey, `recipient-${crypto.randomUUID()}`);
  if (found.certificates.length === 0) throw new AppError('identity/key-file', { reason: 'no-certificate' });
  const { certificates, crls } = found;
  const { record } = await takeCertificate({ file: { certificates, crls }, publicKeys: [publicKey], now: Date.now() });
  const name: KeyName = `identity-${crypto.randomUUID()}`;
  await found.keep(publicKey, name);
  await keepsOf(store)(name, record);
}

/** What a key is backed up with: a signing key is nothing without its certificate. */
export interface BackedUp {
  readonly key: KeyName;
  readonly record?: IdentityRecord;
}

/**
 * A key under a passphrase of its own, opened again before it is answered.
 * @throws `vault/passphrase-weak`, `identity/missing`, `identity/key-file`
 */
export async function backupOf(session: Session, { key, record }: BackedUp, passphrase: string): Promise<Bytes> {
  const keys = session.identity();
  const sealed = await keys.backUp(key, passphrase);
  const bytes = record ? concat(sealed, utf8(toBackupPem(record))) : sealed;
  const publicKey = await keys.publicKey(key);
  await keys.readKeyFile(bytes, passphrase, async (found) => {
    const isSame = found.keys.some((one) => publicKey !== undefined && equalBytes(one.publicKey, publicKey));
    if (!isSame) throw new AppError('identity/key-file', { reason: 'malformed' });
  });
  return bytes;
}

/** Saves it; answers the name it was saved under, or nothing when no place was chosen. Throws what `backupOf` throws. */
export async function saveBackup({ session, store }: Desk, what: BackedUp, passphrase: string) {
  const bytes = await backupOf(session, what, passphrase);
  const suggestedName = what.record ? 'valise-signing-key.pem' : 'valise-opening-key.age';
  const saved = await saveFile({ suggestedName, bytes, kind: 'key' });
  if (saved) await store.journal.append({ kind: 'key.backed-up', details: { key: what.key } });
  return saved?.name;
}
