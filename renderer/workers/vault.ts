import { AppError } from '#shared/base/errors';
import { type Served, Transfer } from '#shared/ipc/rpc';
import { verifyJournal } from '#shared/vault/journal';
import type { Random } from '#shared/vault/row';
import { openState, sealState } from '#shared/vault/state';
import { receiveKey } from './kdf';
import type { VaultApi } from './vault-api';
import type { OpenedVault } from './vault-header';
import { createVault, rewrapHeader, unlockVault } from './vault-header';
import { createKeyHandlers } from './vault-key-handlers';
import type { Unlocked } from './vault-rows';
import { checkSets, openChunks, openRows, sealChanges } from './vault-rows';

/*
 * Holds the keys while the vault is unlocked, and nothing else ever does. It promises that no answer of its own contains a key; it assumes
 * that whoever holds the port may read and write every row, so the port must stay inside the app. It ends with its worker.
 */

export interface VaultTools {
  readonly random: Random;
  readonly uuid: () => string;
}

export function createVaultHandlers(tools: VaultTools): Served<VaultApi> {
  let unlocked: Unlocked | undefined;

  const hold = ({ keys, keyEpoch }: OpenedVault) => {
    unlocked = { ...tools, keys, rowKey: { key: keys.row, epoch: keyEpoch } };
  };
  const vault = (): Unlocked => {
    if (!unlocked) throw new AppError('vault/locked');
    return unlocked;
  };

  const handlers: Served<VaultApi> = {
    create: async ({ vaultId, kek }) => {
      const { made, opened } = await createVault({ vaultId, derived: await receiveKey(kek) }, tools.random);
      hold(opened);
      return made;
    },
    unlock: async ({ header, secret }) => hold(await unlockVault(header, secret)),
    prove: async ({ header, secret }) => {
      vault();
      await unlockVault(header, secret);
    },
    rewrap: async ({ header, current, next }) =>
      rewrapHeader({ header, current, next: await receiveKey(next) }, tools.random),
    sealChanges: async (changes) => {
      const sealed = await sealChanges(vault(), changes);
      const boxes = sealed.puts.flatMap(({ row }) => (row.box.buffer instanceof ArrayBuffer ? [row.box.buffer] : []));
      return new Transfer(sealed, boxes);
    },
    openRows: (input) => openRows(vault(), input),
    openChunks: async (input) => {
      const chunks = await openChunks(vault(), input);
      return new Transfer(
        chunks,
        chunks.flatMap((chunk) => (chunk ? [chunk.bytes.buffer] : [])),
      );
    },
    checkSets: (input) => checkSets(vault(), input),
    sealState: (input) => sealState(vault().rowKey, input, tools.random),
    openState: ({ file }) => openState(vault().rowKey, file),
    verifyJournal: async ({ head, entries }) => void (await verifyJournal(vault().keys.journal, head, entries)),
    ...createKeyHandlers(vault),
  };
  return handlers;
}
