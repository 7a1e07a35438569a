import type { Bridge } from '#shared/ipc/bridge';
import { startKdfWorker, startVaultWorker } from '../workers/start';
import type { Session } from './session';
import { createVaultSession } from './vault-session';

/** The session of this window, over its database and its workers. */
export function createSession(bridge: Bridge): Session {
  return createVaultSession({
    bridge,
    home: { indexedDB, IDBKeyRange },
    workers: { startVault: startVaultWorker, startKdf: startKdfWorker },
    now: () => Date.now(),
    uuid: () => crypto.randomUUID(),
    schedule: (run, afterMs) => {
      const timer = setTimeout(run, afterMs);
      return () => clearTimeout(timer);
    },
  });
}
