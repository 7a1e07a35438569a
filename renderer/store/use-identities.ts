import { useMemo } from 'react';
import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { KeyKind } from '#shared/key-file/index';
import { createIdentityRequest, type KeyHandle, takeCertificate, toTrustPem } from '../workers/identity';
import { describeIdentity, type IdentityRecord, type IdentityView } from '../workers/identity-record';
import { createPracticeIdentity } from '../workers/practice-identity';
import { signerAlgorithmOf } from '../workers/vault-keys';
import { useLive, useSession, useStore } from './context';
import { type AwaitedIdentity, awaited, identities, type KeptIdentity, type SigningRole } from './identity-rows';
import { type KeyFileTaken, keepsOf, takeKeyFile } from './key-file';
import { saveFile } from './save-file';
import type { IdentityKeys, KeyName, Session, Store } from './session';

export type { AwaitedIdentity, KeptIdentity } from './identity-rows';

export interface ShownIdentity extends KeptIdentity {
  readonly view: IdentityView;
  readonly kind: KeyKind | undefined;
}

/** What a request says, and what its identity will be called here. */
export interface Wanted {
  readonly subject: AwaitedIdentity['subject'];
  readonly label: string;
  readonly roles: readonly SigningRole[];
  readonly kind: 'P-256' | 'P-384';
}

export interface Identities {
  /** `undefined` until known; real identities before practice ones. */
  readonly list: readonly ShownIdentity[] | undefined;
  /** Keys that wait for their certificate. */
  readonly awaited: readonly AwaitedIdentity[];
  readonly makePractice: (name: string) => Promise<void>;
  /** Makes a key, keeps what was asked for, and answers the PKCS#10 request as PEM. */
  readonly request: (wanted: Wanted) => Promise<string>;
  readonly requestAgain: (one: AwaitedIdentity) => Promise<string>;
  readonly take: (file: Bytes) => Promise<void>;
  readonly takeKeyFile: (file: Bytes, passphrase: string) => Promise<KeyFileTaken>;
  readonly rename: (id: string, change: Pick<KeptIdentity, 'label' | 'roles'>) => Promise<void>;
}

export function useIdentities(): Identities {
  const session = useSession();
  const store = useStore();
  const found = useLive(() => readAll(session, store), [session, store]);
  const acts = useMemo(() => actsOf(session, store), [session, store]);
  return { list: found?.list, awaited: found?.waiting ?? [], ...acts };
}

async function readAll(session: Session, store: Store) {
  const { items } = await store.repository(identities).list();
  const requests = (await store.repository(awaited).list()).items.map(({ value }) => value);
  const keys = await session.identity().list();
  const list = await Promise.all(
    items.map(async ({ value }) => ({
      ...value,
      view: await describeIdentity(value.record),
      kind: keys.find(({ name }) => name === value.key)?.kind,
    })),
  );
  return {
    list: list.toSorted((a, b) => Number(a.view.practice) - Number(b.view.practice)),
    waiting: requests.filter(({ key }) => !list.some((one) => one.key === key)),
  };
}

function actsOf(session: Session, store: Store): Omit<Identities, 'list' | 'awaited'> {
  const keep = keepsOf(store);
  const keys = () => session.identity();
  return {
    makePractice: async (name) => {
      const person = await handle(keys(), 'practice-identity');
      const authority = await handle(keys(), 'practice-authority');
      const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
      const record = await createPracticeIdentity({ person, authority, name, random, now: Date.now() });
      await keep('practice-identity', record);
    },
    request: async ({ subject, label, roles, kind }) => {
      const key: KeyName = `identity-${crypto.randomUUID()}`;
      await keys().createKey(key, kind);
      const row = { format: 'valise-request/1', id: crypto.randomUUID(), key, subject, label, roles } as const;
      await store.repository(awaited).put({ ...row, at: Date.now() });
      return createIdentityRequest(await handle(keys(), key), subject);
    },
    requestAgain: async ({ key, subject }) => createIdentityRequest(await handle(keys(), key), subject),
    take: async (file) => {
      const own = (await keys().list()).filter(({ name }) => name.startsWith('identity'));
      if (own.length === 0) throw new AppError('identity/certificate', { reason: 'no-key' });
      const publicKeys = own.map(({ publicKey }) => publicKey);
      const { record, publicKey } = await takeCertificate({ file, publicKeys, now: Date.now() });
      const key = own.find((one) => one.publicKey.every((octet, at) => octet === publicKey[at]));
      if (key) await keep(key.name, record);
    },
    takeKeyFile: (file, passphrase) => takeKeyFile({ session, store }, file, passphrase),
    rename: async (id, change) => {
      const repository = store.repository(identities);
      const stored = await repository.get(id);
      if (stored) await repository.put({ ...stored.value, ...change }, stored.version);
    },
  };
}

/** The key of a name, made (P-256) when there is none: it signs, and does not leave the vault. */
async function handle(keys: IdentityKeys, name: KeyName): Promise<KeyHandle> {
  const publicKey = (await keys.publicKey(name)) ?? (await keys.createKey(name));
  const kind = (await keys.list()).find((one) => one.name === name)?.kind ?? 'P-256';
  return { algorithm: signerAlgorithmOf(kind), publicKey, sign: (bytes) => keys.sign(name, bytes) };
}

/** The only one there is, or the one that was chosen: between several nobody chooses but the person. */
export function chosenOf<T extends { readonly id: string }>(list: readonly T[], id: string | undefined): T | undefined {
  return list.length === 1 ? list[0] : list.find((one) => one.id === id);
}

/** Saves anchor and lists; answers the name it was saved under, or nothing when no place was chosen. */
export async function saveTrust(record: IdentityRecord): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(toTrustPem(record));
  const saved = await saveFile({ suggestedName: 'trust.pem', bytes, kind: 'certificate' });
  return saved?.name;
}
