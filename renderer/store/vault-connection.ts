import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { Remote, RpcPort } from '#shared/ipc/rpc';
import { connect } from '#shared/ipc/rpc';
import type { KdfParameters } from '#shared/vault/header';
import { passphraseBytes } from '#shared/vault/passphrase';
import type { KdfRequest } from '../workers/kdf';
import type { NewVault, VaultApi, WorkerSecret } from '../workers/vault-api';
import type { Secret } from './session';

export type VaultRemote = Remote<VaultApi>;

/** A started worker, or its like in a test. */
export interface WorkerEnd extends RpcPort {
  terminate(): void;
}

export interface Workers {
  readonly startVault: () => WorkerEnd;
  readonly startKdf: () => WorkerEnd;
}

/** The vault worker, and the passphrase's way to it: through a KDF worker of its own, past everything else. */
export interface VaultConnection {
  readonly remote: VaultRemote;
  create(options: { readonly vaultId: string; readonly passphrase: string }): Promise<NewVault>;
  unlock(header: Bytes, kdf: KdfParameters, secret: Secret): Promise<void>;
  prove(header: Bytes, kdf: KdfParameters, secret: Secret): Promise<void>;
  rewrap(header: Bytes, kdf: KdfParameters, secrets: { current: Secret; next: string }): Promise<Bytes>;
  /** The keys are gone with the worker. */
  end(): void;
}

export function connectVault(workers: Workers): VaultConnection {
  const worker = workers.startVault();
  const remote = connect<VaultApi>(worker);
  const deriving = <T>(secret: DerivedSecret, run: (kek: MessagePort) => Promise<T>) => derive(workers, secret, run);

  const withSecret = <T>(secret: Secret, kdf: KdfParameters, run: (given: GivenSecret) => Promise<T>) =>
    'words' in secret
      ? run({ secret: { words: secret.words }, transfer: [] })
      : deriving({ ...secret, kdf }, (kek) => run({ secret: { kek }, transfer: [kek] }));

  return {
    remote,
    create: ({ vaultId, passphrase }) =>
      deriving({ passphrase, kdf: 'tune' }, (kek) => remote.call('create', { vaultId, kek }, [kek])),
    unlock: (header, kdf, secret) =>
      withSecret(secret, kdf, (given) => remote.call('unlock', { header, secret: given.secret }, given.transfer)),
    prove: (header, kdf, secret) =>
      withSecret(secret, kdf, (given) => remote.call('prove', { header, secret: given.secret }, given.transfer)),
    rewrap: (header, kdf, { current, next }) =>
      withSecret(current, kdf, (given) =>
        deriving({ passphrase: next, kdf: 'tune' }, (kek) =>
          remote.call('rewrap', { header, current: given.secret, next: kek }, [...given.transfer, kek]),
        ),
      ),
    end: () => {
      worker.terminate();
      remote.close();
    },
  };
}

/** Ends the vault worker when anything after its start fails: keys never outlive a refused unlock. */
export async function withVault<T>(workers: Workers, run: (vault: VaultConnection) => Promise<T>): Promise<T> {
  const vault = connectVault(workers);
  try {
    return await run(vault);
  } catch (thrown) {
    vault.end();
    throw thrown;
  }
}

interface GivenSecret {
  readonly secret: WorkerSecret;
  readonly transfer: Transferable[];
}

interface DerivedSecret {
  readonly passphrase: string;
  readonly kdf: KdfRequest['kdf'];
}

/** The KDF worker answers into a channel whose other end the vault worker gets; this page never holds the key. */
async function derive<T>(
  { startKdf }: Workers,
  { passphrase, kdf }: DerivedSecret,
  run: (kek: MessagePort) => Promise<T>,
): Promise<T> {
  const bytes = passphraseBytes(passphrase);
  const { port1, port2 } = new MessageChannel();
  const worker = startKdf();
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new AppError('app/unexpected', { at: 'kdf' })));
  });
  worker.postMessage({ passphrase: bytes, kdf, deliver: port2 } satisfies KdfRequest, [bytes.buffer, port2]);
  try {
    return await Promise.race([run(port1), failed]);
  } finally {
    worker.terminate();
  }
}
