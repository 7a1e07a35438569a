import { AppError } from '#shared/base/errors';
import { type Served, Transfer } from '#shared/ipc/rpc';
import { verifyJournal } from '#shared/vault/journal';
import type { Random } from '#shared/vault/row';
import { openState, sealState } from '#shared/vault/state';
import { receiveKey } from './kdf';
import type { VaultApi } from './vault-api';
import type { OpenedVault } from './vault-header';
import { createVault, rewrapHeader, unlockVault } from './vault-header';
import type { KeyName, SigningKey } from './vault-keys';
import { generateKeyValue, importKeyValue, keyRowId, signWith } from './vault-keys';
import type { Unlocked } from './vault-rows';
import { checkSets, openChunks, openRow, openRows, sealAll, sealChanges } from './vault-rows';
import { serveSigner } from './vault-signer';

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
  const signingKeys = new Map<KeyName, SigningKey>();

  const hold = ({ keys, keyEpoch }: OpenedVault) => {
    unlocked = { ...tools, keys, rowKey: { key: keys.row, epoch: keyEpoch } };
  };
  const vault = (): Unlocked => {
    if (!unlocked) throw new AppError('vault/locked');
    return unlocked;
  };
  const signingKey = (name: KeyName): SigningKey => {
    const key = signingKeys.get(name);
    if (!key) throw new AppError('identity/missing', { name });
    return key;
  };

  const handlers: Served<VaultApi> = {
    create: async ({ vaultId, kek }) => {
      const { made, opened } = await createVault({ vaultId, derived: await receiveKey(kek) }, tools.random);
      hold(opened);
      return made;
    },
    unlock: async ({ header, secret }) => hold(await unlockVault(header, secret)),
    rewrap: async ({ header, current, next }) =>
      rewrapHeader({ header, current, next: await receiveKey(next) }, tools.random),
    sealChanges: (changes) => sealChanges(vault(), changes),
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
    ...keyHandlers(vault, signingKeys, signingKey),
  };
  return handlers;
}

type KeyHandlers = Pick<Served<VaultApi>, 'sealKey' | 'loadKey' | 'publicKey' | 'sign' | 'attachSigner'>;

function keyHandlers(
  vault: () => Unlocked,
  held: Map<KeyName, SigningKey>,
  signingKey: (name: KeyName) => SigningKey,
): KeyHandlers {
  return {
    sealKey: async ({ name, sets, now }) => {
      if (held.has(name)) throw new AppError('vault/exists', { name });
      const value = await generateKeyValue(name);
      const put = { table: 'meta', id: keyRowId(name), previous: 0, index: {}, value } as const;
      const events = [{ kind: 'key.created', details: { name } }];
      return sealAll(vault(), { sets, now, puts: [put], removes: [], events });
    },
    loadKey: async ({ name, row }) => {
      const key = await importKeyValue(name, await openRow(vault(), 'meta', row));
      held.set(name, key);
      return key.publicKey;
    },
    publicKey: ({ name }) => held.get(name)?.publicKey,
    sign: ({ name, bytes }) => signWith(signingKey(name), bytes),
    attachSigner: ({ name, port, material }) => serveSigner(port, signingKey(name), material),
  };
}
