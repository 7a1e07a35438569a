import { AppError } from '#shared/base/errors';
import type { SealedRow } from '#shared/vault/guard';
import { isSealedRow } from '#shared/vault/guard';
import { keyNames, keyRowId } from '../workers/vault-keys';
import type { StoreAccess } from './repository';
import type { IdentityKeys, KeyName } from './session';
import type { VaultRemote } from './vault-connection';

/** Rows that hold keys go from the disk to the vault worker as they are: here they stay closed. */
export function createIdentityKeys({ vault, writer }: StoreAccess): IdentityKeys {
  return {
    publicKey: (name) => vault.call('publicKey', { name }),
    createKey: async (name) => {
      if (await vault.call('publicKey', { name })) throw new AppError('vault/exists', { name });
      const { puts } = await writer.commitSealed((before) => vault.call('sealKey', { ...before, name }));
      const row = puts.find(({ table }) => table === 'meta')?.row;
      if (!row) throw new AppError('store/write');
      return vault.call('loadKey', { name, row });
    },
    sign: (name, bytes) => vault.call('sign', { name, bytes }),
    attachSigner: async (port, { key, ...material }) => {
      await vault.call('attachSigner', { name: key, port, material }, [port]);
    },
  };
}

/** At unlock. A key whose row does not open is as good as absent for signing; the sums have already spoken. Answers their names. */
export async function loadKeys({ db, vault }: Pick<StoreAccess, 'db' | 'vault'>): Promise<readonly KeyName[]> {
  const damaged: KeyName[] = [];
  for (const name of keyNames) {
    const row: unknown = await db.table('meta').get(keyRowId(name));
    if (row === undefined) continue;
    if (!isSealedRow('meta', row) || !(await loadKey(vault, name, row))) damaged.push(name);
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
