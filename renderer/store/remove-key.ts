import { awaited, identities } from './identity-rows';
import type { KeyName, Session, Store } from './session';

interface Desk {
  readonly session: Session;
  readonly store: Store;
}

/** Whether a backup of a key was ever saved from here, by the journal. */
export async function wasBackedUp(store: Store, key: KeyName): Promise<boolean> {
  const entries = await store.journal.list();
  return entries.some(({ kind, details }) => kind === 'key.backed-up' && details?.['key'] === key);
}

/**
 * Erases a key, with every certificate and request that is nothing without it. A practice identity goes with its authority, which
 * is asked for nothing else. What was signed stays signed. @throws `vault/passphrase`, `vault/wait`, `identity/missing`, `store/…`
 */
export async function removeKey({ session, store }: Desk, key: KeyName, passphrase: string): Promise<void> {
  await session.prove({ passphrase });
  const here = new Set((await session.identity().list()).map(({ name }) => name));
  const names: readonly KeyName[] = key === 'practice-identity' ? [key, 'practice-authority'] : [key];
  const rows = [
    ...(await store.repository(identities).list()).items.map((row) => ({ ...row, table: identities.table })),
    ...(await store.repository(awaited).list()).items.map((row) => ({ ...row, table: awaited.table })),
  ];
  const beside = rows.flatMap(({ table, id, version, value }) =>
    value.key === key ? [{ table, id, previous: version }] : [],
  );
  await session.identity().remove(
    names.filter((name) => name === key || here.has(name)),
    beside,
  );
}
