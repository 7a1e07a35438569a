import type { Bytes } from '#shared/base/bytes';
import { utf8 } from '#shared/base/bytes';
import { canonicalJson } from '#shared/base/canonical';
import { AppError, toErrorData } from '#shared/base/errors';
import type { Bridge } from '#shared/ipc/bridge';
import type { Attempts } from '#shared/vault/attempts';
import {
  assertMayTry,
  encodeAttempts,
  noAttempts,
  parseAttempts,
  recordFailure,
  secondsToWait,
} from '#shared/vault/attempts';
import { clearMetaSchemas } from '#shared/vault/guard';
import type { HeaderChoice } from '#shared/vault/header-copies';
import { chooseHeader } from '#shared/vault/header-copies';
import { setsRowId } from '#shared/vault/state';
import type { DatabaseHome } from './database';
import { findDatabase, openDatabase } from './database';

/*
 * The files beside the database: two copies of the header, the sealed state, the waits. They are what tells a loss from a first start, so
 * they are read before the database is opened and written one after the other, never both copies at once.
 */

export const headerNames = ['vault.header', 'vault.header.2'] as const;

type Name = (typeof headerNames)[number] | 'vault.state' | 'vault.wait';

export interface VaultFiles {
  read(name: Name): Promise<Bytes | undefined>;
  write(name: Name, bytes: Bytes): Promise<void>;
  /** For what can be made again: a failure is logged, and answered with `false`. */
  tryWrite(name: Name, bytes: Bytes): Promise<boolean>;
}

export function createVaultFiles(bridge: Bridge): VaultFiles {
  const write = (name: Name, bytes: Bytes) => bridge.call('profile.write', { name, bytes });
  return {
    read: async (name) => (await bridge.call('profile.read', { name })) ?? undefined,
    write,
    tryWrite: async (name, bytes) => {
      try {
        await write(name, bytes);
        return true;
      } catch (thrown) {
        await bridge.call('log.write', toErrorData(thrown));
        return false;
      }
    },
  };
}

/** Both copies and, when neither is good, the spare in the database. @throws `vault/header`, `vault/kdf-params` */
export async function readHeader(files: VaultFiles, home: DatabaseHome): Promise<HeaderChoice | undefined> {
  const copies = await Promise.all(headerNames.map((name) => files.read(name)));
  try {
    return await chooseHeader(copies);
  } catch (thrown) {
    const spare = await readSpare(home);
    if (spare) return { ...(await chooseHeader([spare])), needsRepair: true };
    const isFirstStart = copies.every((copy) => copy === undefined) && !(await hasTraces(files, home));
    if (isFirstStart) return undefined;
    throw thrown;
  }
}

/** The first copy must be written; the second is made again at the next unlock when it could not be. */
export async function writeHeader(files: VaultFiles, header: Bytes): Promise<void> {
  await files.write('vault.header', header);
  await files.tryWrite('vault.header.2', header);
}

async function readSpare(home: DatabaseHome): Promise<Bytes | undefined> {
  const spare = clearMetaSchemas.header.safeParse((await readMeta(home, 'header'))?.value);
  return spare.success ? utf8(canonicalJson(spare.data)) : undefined;
}

/** A database that holds anything, or a state file: there was a vault. */
async function hasTraces(files: VaultFiles, home: DatabaseHome): Promise<boolean> {
  if ((await findDatabase(home)) === 'newer') throw new AppError('store/newer');
  return (await files.read('vault.state')) !== undefined || (await readMeta(home, setsRowId)) !== undefined;
}

async function readMeta(home: DatabaseHome, key: string): Promise<{ readonly value?: unknown } | undefined> {
  if ((await findDatabase(home)) !== 'present') return undefined;
  const db = await openDatabase(home);
  try {
    return await db.table('meta').get(key);
  } finally {
    db.close();
  }
}

/** Seconds until the next try is taken. */
export async function waitLeft(files: VaultFiles, now: number): Promise<number> {
  return secondsToWait(parseAttempts(await files.read('vault.wait'), now), now);
}

/**
 * One try of a secret. It is counted before it is made, so that ending the app in the middle does not undo it.
 * @throws `vault/wait` (seconds) and whatever the try throws
 */
export async function attempt<T>(files: VaultFiles, now: () => number, run: () => Promise<T>): Promise<T> {
  const before = parseAttempts(await files.read('vault.wait'), now());
  // a full disk must not lock the person out: the waits only slow a hand at the keyboard
  const keep = (attempts: Attempts) => files.tryWrite('vault.wait', encodeAttempts(attempts));
  if (secondsToWait(before, now()) > 0) await keep(before);
  assertMayTry(before, now());
  await keep(recordFailure(before, now()));
  try {
    const result = await run();
    await keep(noAttempts);
    return result;
  } catch (thrown) {
    const isWrong = thrown instanceof AppError && thrown.code === 'vault/passphrase';
    await keep(isWrong ? recordFailure(before, now()) : before);
    throw thrown;
  }
}
