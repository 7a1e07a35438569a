import { AppError } from '#shared/base/errors';
import type { VaultHeader } from '#shared/vault/header';
import { encodeHeader } from '#shared/vault/header';
import type { DatabaseHome } from './database';
import { findDatabase, openDatabase } from './database';
import type { Examination, Finding } from './examine';
import { examine } from './examine';
import { loadKeys } from './identity';
import type { OpenStore } from './open-store';
import { openStore } from './open-store';
import type { Platform } from './platform';
import type { AcceptableCode, Secret, UnlockReport, UnlockWarning } from './session';
import type { VaultConnection } from './vault-connection';
import { withVault } from './vault-connection';
import type { VaultFiles } from './vault-files';
import { attempt, readHeader } from './vault-files';

export interface Unlocking {
  readonly platform: Platform;
  readonly files: VaultFiles;
}

/** @throws as `Session.unlock` says */
export async function unlockVault(unlocking: Unlocking, secret: Secret, accept: readonly AcceptableCode[]) {
  const { platform, files } = unlocking;
  const choice = await readHeader(files, platform.home);
  if (!choice) throw new AppError('vault/header');
  const { header, needsRepair } = choice;
  await assertDatabase(platform.home);
  return withVault(platform.workers, async (vault) => {
    const bytes = await encodeHeader(header);
    await attempt(files, platform.now, () => vault.unlock(bytes, header.kdf, secret));
    const { open, examination } = await examined(unlocking, { vault, header, accept });
    const warnings = [...examination.warnings, ...(needsRepair ? await repair(files, header) : [])];
    const saved = await settle(open, examination.findings);
    const report: UnlockReport = { warnings: saved ? warnings : [...warnings, 'not-saved'] };
    return { open, report };
  });
}

async function assertDatabase(home: DatabaseHome): Promise<void> {
  const found = await findDatabase(home);
  if (found === 'newer') throw new AppError('store/newer');
  // never made anew: there was a vault, so there were rows
  if (found === 'absent') throw new AppError('store/missing');
}

async function examined(
  { platform, files }: Unlocking,
  options: {
    readonly vault: VaultConnection;
    readonly header: VaultHeader;
    readonly accept: readonly AcceptableCode[];
  },
): Promise<{ readonly open: OpenStore; readonly examination: Examination }> {
  const { vault, header, accept } = options;
  const db = await openDatabase(platform.home);
  try {
    const examination = await examine(db, vault.remote, await files.read('vault.state'));
    const refused = examination.findings.find(({ code }) => !accept.includes(code));
    if (refused) throw new AppError(refused.code, refused.details);
    await loadKeys({ db, vault: vault.remote });
    const { vaultId } = header;
    return { open: openStore({ platform, files, db, vault, vaultId, sets: examination.sets }), examination };
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}

async function repair(files: VaultFiles, header: VaultHeader): Promise<readonly UnlockWarning[]> {
  const bytes = await encodeHeader(header);
  const first = await files.tryWrite('vault.header', bytes);
  const second = await files.tryWrite('vault.header.2', bytes);
  return first && second ? ['header-repaired'] : [];
}

/** Writes down that the vault was unlocked, and what was accepted. On a full disk reading goes on: answers whether it was written. */
async function settle(open: OpenStore, findings: readonly Finding[]): Promise<boolean> {
  const accepted = findings.map(({ code, details }) => ({ kind: 'store.accepted', details: { ...details, code } }));
  try {
    await open.writer.commit({ events: [...accepted, { kind: 'vault.unlocked' }] });
    return await open.stateFile.refresh();
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'store/full') return false;
    throw thrown;
  }
}
