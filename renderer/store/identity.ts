import { AppError } from '#shared/base/errors';
import type { SealedRow } from '#shared/vault/guard';
import { isSealedRow } from '#shared/vault/guard';
import type { NewKey, Remove } from '../workers/vault-api';
import { keyNameSchema, keyRowId, keyRowPrefix } from '../workers/vault-keys';
import type { StoreAccess } from './repository';
import type { IdentityKeys, KeyName } from './session';
import type { VaultRemote } from './vault-connection';

/** Rows that hold keys go from the disk to the vault worker as they are: here they stay closed. */
export function createIdentityKeys(access: StoreAccess): IdentityKeys {
  const { db, vault } = access;
  return {
    list: () => vault.call('keys', null),
    publicKey: (name) => vault.call('publicKey', { name }),
    createKey: (name, kind) => keepKey(access, { name, kind }),
    sign: (name, bytes) => vault.call('sign', { name, bytes }),
    attachSigner: async (port, { key, ...material }) => {
      await vault.call('attachSigner', { name: key, port, material }, [port]);
    },
    attachOpener: async (port) => {
      await vault.call('attachOpener', { port }, [port]);
    },
    readKeyFile: async (file, passphrase, choose) => {
      const found = await vault.call('readKeyFile', { file, passphrase });
      try {
        const keep = async (read: (typeof found.keys)[number]['publicKey'], name: KeyName) => {
          await keepKey(access, { name, read });
        };
        return await choose({ ...found, keep });
      } finally {
        await vault.call('forgetKeyFile', null);
      }
    },
    backUp: async (name, passphrase) => {
      const row: unknown = await db.table('meta').get(keyRowId(name));
      if (!isSealedRow('meta', row)) throw new AppError('identity/missing', { name });
      return vault.call('backUpKey', { name, row, passphrase });
    },
    remove: (names, beside) => removeKeys(access, names, beside),
  };
}

/** The rows first: a key is never said to be gone that would be there after the next unlocking. */
async function removeKeys(
  { db, vault, writer }: StoreAccess,
  names: readonly KeyName[],
  beside: readonly Remove[],
): Promise<void> {
  const rows = await Promise.all(names.map((name) => keyRemoval(db, name)));
  const events = names.map((name) => ({ kind: 'key.removed', details: { name } }));
  await writer.commit({ removes: [...rows, ...beside], events });
  for (const name of names) await vault.call('dropKey', { name });
}

async function keyRemoval(db: StoreAccess['db'], name: KeyName): Promise<Remove> {
  const id = keyRowId(name);
  const row: unknown = await db.table('meta').get(id);
  if (!isSealedRow('meta', row)) throw new AppError('identity/missing', { name });
  return { table: 'meta', id, previous: Number(row['version']) };
}

/** Seals a key, writes its row and only then uses it. @throws `vault/exists`, `identity/key-file`, `store/…` */
async function keepKey({ vault, writer }: StoreAccess, key: Omit<NewKey, 'sets' | 'now'>) {
  const { name } = key;
  if (await vault.call('publicKey', { name })) throw new AppError('vault/exists', { name });
  const { puts } = await writer.commitSealed((before) => vault.call('sealKey', { ...before, ...key }));
  const row = puts.find(({ table }) => table === 'meta')?.row;
  if (!row) throw new AppError('store/write');
  return vault.call('loadKey', { name, row });
}

/** At unlock. A key whose row does not open is as good as absent for signing; the sums have already spoken. Answers their names. */
export async function loadKeys({ db, vault }: Pick<StoreAccess, 'db' | 'vault'>): Promise<readonly KeyName[]> {
  const damaged: KeyName[] = [];
  const rows: readonly unknown[] = await db.table('meta').where(':id').startsWith(keyRowPrefix).toArray();
  for (const row of rows) {
    const id = typeof row === 'object' && row !== null && 'key' in row ? String(row.key) : '';
    const name = keyNameSchema.safeParse(id.slice(keyRowPrefix.length));
    // a row of another name was never ours to load
    if (!name.success) continue;
    if (!isSealedRow('meta', row) || !(await loadKey(vault, name.data, row))) damaged.push(name.data);
  }
  return damaged;
}

async function loadKey(vault: VaultRemote, name: KeyName, row: SealedRow): Promise<boolean> {
  try {
    await vault.call('loadKey', { name, row });
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'vault/row') return false;
    throw thrown;
  }
}
