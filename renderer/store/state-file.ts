import type Dexie from 'dexie';
import type { StoreSets } from '#shared/vault/state';
import { databaseVersion } from './database';
import { foundRows } from './found-rows';
import type { VaultRemote } from './vault-connection';
import type { VaultFiles } from './vault-files';

/** Rows named in the state file at most: beyond, a loss is counted but not named. */
const namedRows = 10_000;
const refreshAfterMs = 60_000;

export interface StateFile {
  /** Within a minute from now. */
  refreshSoon(): void;
  /** Now. Answers whether it is on the disk. */
  refresh(): Promise<boolean>;
  stop(): void;
}

export interface StateFileOptions {
  readonly db: Dexie;
  readonly vault: VaultRemote;
  readonly vaultId: string;
  readonly files: VaultFiles;
  readonly now: () => number;
  /** Runs while no write is under way. */
  readonly quietly: (run: (sets: StoreSets) => Promise<boolean>) => Promise<boolean>;
  /** Starts a timer, answers the way to stop it. */
  readonly schedule: (run: () => void, afterMs: number) => () => void;
}

/** Keeps the state file in step with the store: it may be older, never newer. */
export function createStateFile(options: StateFileOptions): StateFile {
  const { quietly, schedule } = options;
  let stopTimer: (() => void) | undefined;

  const stop = () => {
    stopTimer?.();
    stopTimer = undefined;
  };
  const refresh = () => {
    stop();
    return quietly((sets) => writeState(options, sets));
  };
  return {
    stop,
    refresh,
    refreshSoon: () => {
      stopTimer ??= schedule(() => void refresh(), refreshAfterMs);
    },
  };
}

async function writeState({ db, vault, vaultId, files, now }: StateFileOptions, sets: StoreSets): Promise<boolean> {
  const found = await foundRows(db);
  const count = Object.values(found).reduce((total, rows) => total + rows.length, 0);
  const rows = count <= namedRows ? { rows: found } : {};
  const state = { vaultId, schema: databaseVersion, sets, ...rows };
  return files.tryWrite('vault.state', await vault.call('sealState', { state, updatedAt: now() }));
}
