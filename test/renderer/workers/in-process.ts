import { createHash } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import type { Bytes } from '#shared/base/bytes';
import { serve } from '#shared/ipc/rpc';
import type { WorkerEnd, Workers } from '../../../renderer/store/vault-connection';
import type { Argon2Input, KdfRequest } from '../../../renderer/workers/kdf';
import { answerKdf } from '../../../renderer/workers/kdf';
import { createVaultHandlers } from '../../../renderer/workers/vault';
import type { VaultApi } from '../../../renderer/workers/vault-api';
import { random } from '../../shared/vault/sample';

/** The vault as its worker runs it, behind a real message channel. */
export function startVault(): WorkerEnd {
  const { port1, port2 } = new MessageChannel();
  const stop = serve<VaultApi>(port1, createVaultHandlers({ random, uuid: () => crypto.randomUUID() }));
  return Object.assign(port2, {
    terminate() {
      stop();
      port1.close();
    },
  });
}

export type Argon2 = (input: Argon2Input) => Promise<Bytes>;

/** The real one: a third of a second at the floor, so for few tests. */
export const realArgon2: Argon2 = async ({ memoryKiB, ...input }) => {
  const bytes = await argon2id({ ...input, memorySize: memoryKiB, hashLength: 32, outputType: 'binary' });
  return bytes as Bytes; // hash-wasm allocates a plain buffer for its result
};

/** Stands for it where the derivation itself is not the question: depends on every input, costs nothing. */
export const quickArgon2: Argon2 = async ({ password, salt, memoryKiB, iterations, parallelism }) => {
  const parameters = `${memoryKiB} ${iterations} ${parallelism}`;
  return new Uint8Array(createHash('sha256').update(password).update(salt).update(parameters).digest());
};

export interface InProcessWorkers {
  readonly workers: Workers;
  /** Vault workers that were started and not ended. */
  readonly running: Set<WorkerEnd>;
  /** What was posted to KDF workers, as it is now. */
  readonly requests: KdfRequest[];
}

export function inProcessWorkers(argon2: Argon2 = quickArgon2): InProcessWorkers {
  const requests: KdfRequest[] = [];
  const running = new Set<WorkerEnd>();
  const startCounted = (): WorkerEnd => {
    const vault = startVault();
    const { terminate } = vault;
    running.add(vault);
    return Object.assign(vault, {
      terminate() {
        running.delete(vault);
        terminate();
      },
    });
  };
  const startKdf = (): WorkerEnd => ({
    postMessage(message) {
      const request = message as KdfRequest; // the connection posts nothing else
      requests.push(request);
      void answerKdf(request, { argon2, clock: () => performance.now(), random });
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    terminate: () => undefined,
  });
  return { workers: { startVault: startCounted, startKdf }, requests, running };
}
