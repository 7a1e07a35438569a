import { AppError } from '#shared/base/errors';
import { parseHeader } from '#shared/vault/header';
import { assertStrongEnough } from '#shared/vault/passphrase';
import { databaseVersion, openDatabase } from './database';
import type { OpenStore } from './open-store';
import { openStore } from './open-store';
import { emptySets } from './sets-row';
import type { Unlocking } from './unlock';
import { withVault } from './vault-connection';
import { readHeader, writeHeader } from './vault-files';

export interface CreatedVault {
  readonly open: OpenStore;
  readonly recoveryWords: readonly string[];
}

/** @throws as `Session.create` says; then nothing is left behind */
export async function createVault({ platform, files }: Unlocking, passphrase: string): Promise<CreatedVault> {
  if (await readHeader(files, platform.home)) throw new AppError('vault/exists');
  assertStrongEnough(passphrase);
  const vaultId = platform.uuid();
  return withVault(platform.workers, async (vault) => {
    const { header, recoveryWords } = await vault.create({ vaultId, passphrase });
    const spare = { key: 'header', value: await parseHeader(header) } as const;
    const db = await openDatabase(platform.home);
    const open = openStore({ platform, files, db, vault, vaultId, sets: emptySets });
    try {
      // from this transaction on the passphrase opens the vault, whatever stops us next: it holds a spare header
      const clear = [spare, { key: 'schema', value: databaseVersion } as const];
      await open.writer.commit({ clear, events: [{ kind: 'vault.created' }] });
      await writeHeader(files, header);
    } catch (thrown) {
      open.stateFile.stop();
      await db.delete();
      throw thrown;
    }
    await open.stateFile.refresh();
    return { open, recoveryWords };
  });
}
