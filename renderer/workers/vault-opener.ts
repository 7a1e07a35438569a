import { Decrypter } from 'age-encryption';
import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { readEnvelopeHeader } from '#shared/envelope/index';
import type { RpcPort } from '#shared/ipc/rpc';
import { connect, serve } from '#shared/ipc/rpc';
import type { HeldKey } from './vault-keys';

/** What crosses between the vault worker, which holds the keys, and the package worker, which has an envelope to open. */
export interface OpenerApi {
  /** The key of one envelope by its header; null where no key of the vault fits. */
  fileKey(input: { readonly header: Bytes }): Bytes | null;
}

/** The vault's end: what it gives away opens this one envelope. */
export function serveOpener(port: RpcPort, keys: () => readonly HeldKey[]): void {
  serve<OpenerApi>(port, { fileKey: ({ header }) => unwrapFileKey(header, keys()) });
}

/** The package worker's end. */
export function connectOpener(port: RpcPort): (header: Bytes) => Promise<Bytes | null> {
  const vault = connect<OpenerApi>(port);
  return (header) => vault.call('fileKey', { header });
}

/** @throws `package/encryption-unsupported`, `package/encryption-damaged` */
async function unwrapFileKey(header: Bytes, keys: readonly HeldKey[]): Promise<Bytes | null> {
  if (readEnvelopeHeader(header).kind !== 'recipients') return null;
  const decrypter = new Decrypter();
  for (const key of keys) if ('identity' in key) decrypter.addIdentity(key.identity);
  const state = { isForOthers: false };
  // tried last: it is asked only after all keys failed
  decrypter.addIdentity({
    unwrapFileKey: () => {
      state.isForOthers = true;
      return null;
    },
  });
  try {
    return new Uint8Array(await decrypter.decryptHeader(header));
  } catch (cause) {
    if (state.isForOthers) return null;
    throw new AppError('package/encryption-damaged', { at: 'header' }, { cause });
  }
}
