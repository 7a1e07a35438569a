import { AppError, toErrorData } from '#shared/base/errors';
import { encodeHeader, parseHeader } from '#shared/vault/header';
import { assertStrongEnough } from '#shared/vault/passphrase';
import { createVault } from './create-vault';
import { findDatabase } from './database';
import type { OpenStore } from './open-store';
import { createPhases } from './phases';
import type { Platform } from './platform';
import { readPreferences, savePreferences } from './preferences';
import type { AcceptableCode, Inspection, Secret, Session } from './session';
import type { Unlocking } from './unlock';
import { unlockVault } from './unlock';
import { attempt, createVaultFiles, readHeader, waitLeft, writeHeader } from './vault-files';

/** What `lock` waits for at most: main ends the process after 250 ms. */
const lockLimitMs = 200;

export function createVaultSession(platform: Platform): Session {
  const unlocking: Unlocking = { platform, files: createVaultFiles(platform.bridge) };
  const phases = createPhases();
  const unlock = async (secret: Secret, accept: readonly AcceptableCode[] = []) =>
    (await phases.enter(() => unlockVault(unlocking, secret, accept))).report;

  return {
    inspect: () => inspect(unlocking),
    create: async ({ passphrase }) => {
      const { recoveryWords } = await phases.enter(() => createVault(unlocking, passphrase));
      return { recoveryWords };
    },
    unlock: ({ passphrase, accept }) => unlock({ passphrase }, accept),
    unlockWithRecovery: ({ words, accept }) => unlock({ words }, accept),
    changePassphrase: (secrets) => changePassphrase(unlocking, phases.opened(), secrets),
    prove: (secret) => prove(unlocking, phases.opened(), secret),
    lock: async () => {
      const left = phases.leave();
      if (left) await end(platform, left);
    },
    store: () => phases.opened().store,
    identity: () => phases.opened().identity,
    get phase() {
      return phases.phase();
    },
    subscribe: phases.subscribe,
    preferences: () => readPreferences(platform.home),
    savePreferences: (preferences) => savePreferences(platform.home, preferences),
  };
}

async function inspect({ platform, files }: Unlocking): Promise<Inspection> {
  try {
    if (!(await readHeader(files, platform.home))) return { state: 'absent' };
  } catch (thrown) {
    if (thrown instanceof AppError) return { state: 'damaged', code: thrown.code };
    throw thrown;
  }
  const found = await findDatabase(platform.home);
  if (found === 'newer') return { state: 'damaged', code: 'store/newer' };
  if (found === 'absent') return { state: 'damaged', code: 'store/missing' };
  return { state: 'locked', waitSeconds: await waitLeft(files, platform.now()) };
}

async function changePassphrase(
  { platform, files }: Unlocking,
  { vault, writer }: OpenStore,
  secrets: { readonly current: Secret; readonly next: string },
): Promise<void> {
  assertStrongEnough(secrets.next);
  const choice = await readHeader(files, platform.home);
  if (!choice) throw new AppError('vault/header');
  const before = await encodeHeader(choice.header);
  const header = await attempt(files, platform.now, () => vault.rewrap(before, choice.header.kdf, secrets));
  await writeHeader(files, header);
  const spare = { key: 'header', value: await parseHeader(header) } as const;
  await writer.commit({ clear: [spare], events: [{ kind: 'passphrase.changed' }] });
}

/** A wrong one costs the same wait as at the lock screen. */
async function prove({ platform, files }: Unlocking, { vault }: OpenStore, secret: Secret): Promise<void> {
  const choice = await readHeader(files, platform.home);
  if (!choice) throw new AppError('vault/header');
  const header = await encodeHeader(choice.header);
  await attempt(files, platform.now, () => vault.prove(header, choice.header.kdf, secret));
}

/** Whatever happens to the last writes, the keys go. */
async function end(platform: Platform, { db, vault, writer, stateFile }: OpenStore): Promise<void> {
  const lastWrites = async () => {
    await writer.commit({ events: [{ kind: 'vault.locked' }] });
    await stateFile.refresh();
  };
  const timers: (() => void)[] = [];
  const limit = new Promise<void>((resolve) => timers.push(platform.schedule(resolve, lockLimitMs)));
  try {
    await Promise.race([lastWrites(), limit]);
  } catch (thrown) {
    await platform.bridge.call('log.write', toErrorData(thrown));
  } finally {
    for (const stop of timers) stop();
    stateFile.stop();
    vault.end();
    db.close();
  }
}
