import type { Bytes } from '#shared/base/bytes';
import { equalBytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { Served } from '#shared/ipc/rpc';
import { assertStrongEnough } from '#shared/vault/passphrase';
import { readKeyFile, writeKeyFile } from './key-files';
import type { KeyApi } from './vault-api';
import {
  type ClearKey,
  generateKey,
  type HeldKey,
  importKeyValue,
  type KeyName,
  type KeyView,
  keyRowId,
  parseKeyValue,
  signWith,
  toKeyValue,
} from './vault-keys';
import { serveOpener } from './vault-opener';
import { openRow, sealAll, type Unlocked } from './vault-rows';
import { serveSigner } from './vault-signer';

/*
 * The part of the vault worker that has to do with keys of the person. What was read from a key file waits here, in clear, until it is
 * sealed or forgotten; it is forgotten at the next reading too.
 */
export function createKeyHandlers(vault: () => Unlocked): Served<KeyApi> {
  const held = new Map<KeyName, HeldKey>();
  const files = createFileHandlers(vault);
  const key = (name: KeyName): HeldKey => {
    const found = held.get(name);
    if (!found) throw new AppError('identity/missing', { name });
    return found;
  };
  return {
    sealKey: async ({ name, kind = 'P-256', read, sets, now }) => {
      if (held.has(name)) throw new AppError('vault/exists', { name });
      if (read !== undefined && isHeld(held, read)) throw new AppError('identity/key-file', { reason: 'known' });
      const made = read === undefined ? await generateKey(kind) : files.waiting(read);
      const value = toKeyValue(name, made, now);
      const put = { table: 'meta', id: keyRowId(name), previous: 0, index: {}, value } as const;
      const events = [{ kind: read === undefined ? 'key.created' : 'key.imported', details: { name } }];
      return sealAll(vault(), { sets, now, puts: [put], removes: [], events });
    },
    loadKey: async ({ name, row }) => {
      const loaded = await importKeyValue(name, await openRow(vault(), 'meta', row));
      held.set(name, loaded);
      return loaded.publicKey;
    },
    dropKey: ({ name }) => void held.delete(name),
    keys: () => [...held.values()].map(viewOf),
    publicKey: ({ name }) => held.get(name)?.publicKey,
    sign: ({ name, bytes }) => signWith(key(name), bytes),
    attachSigner: ({ name, port, material }) => serveSigner(port, key(name), material),
    attachOpener: ({ port }) => serveOpener(port, () => [...held.values()]),
    ...files.handlers,
  };
}

type FileHandlers = Pick<Served<KeyApi>, 'readKeyFile' | 'forgetKeyFile' | 'backUpKey'>;

function createFileHandlers(vault: () => Unlocked) {
  let waiting: readonly ClearKey[] = [];
  const forget = () => {
    for (const { privateKey } of waiting) privateKey.fill(0);
    waiting = [];
  };
  const handlers: FileHandlers = {
    readKeyFile: async ({ file, passphrase }) => {
      vault();
      forget();
      const { keys, ...others } = await readKeyFile(file, passphrase);
      waiting = keys;
      return { keys: keys.map(({ kind, publicKey }) => ({ kind, publicKey })), ...others };
    },
    forgetKeyFile: forget,
    backUpKey: async ({ name, row, passphrase }) => {
      assertStrongEnough(passphrase);
      const value = parseKeyValue(name, await openRow(vault(), 'meta', row));
      return writeKeyFile(value, passphrase, vault().random);
    },
  };
  return {
    handlers,
    waiting: (read: Bytes): ClearKey => {
      const found = waiting.find(({ publicKey }) => equalBytes(publicKey, read));
      if (!found) throw new AppError('identity/missing');
      return found;
    },
  };
}

function isHeld(held: ReadonlyMap<KeyName, KeyView>, publicKey: Bytes): boolean {
  return [...held.values()].some((one) => equalBytes(one.publicKey, publicKey));
}

function viewOf({ name, kind, publicKey, made }: HeldKey): KeyView {
  return { name, kind, publicKey, made };
}
