import Dexie from 'dexie';
import { isSealedRow } from '#shared/vault/guard';
import { emptyJournal } from '#shared/vault/journal';
import { emptySum } from '#shared/vault/set-mac';
import type { StoreSets } from '#shared/vault/state';
import { storeSetsSchema } from '#shared/vault/state';
import { tableNames } from '#shared/vault/tables';
import { setsRowId } from '../workers/vault-rows';
import type { VaultRemote } from './vault-connection';

export const emptySets: StoreSets = {
  generation: 0,
  // one entry for each name
  tables: Object.fromEntries(tableNames.map((name) => [name, emptySum])) as StoreSets['tables'],
  journal: emptyJournal,
};

/** What the store says of itself: `absent` when it says nothing, `damaged` when that does not open. */
export async function readSets(db: Dexie, vault: VaultRemote): Promise<StoreSets | 'absent' | 'damaged'> {
  const row: unknown = await db.table('meta').get(setsRowId);
  if (row === undefined) return 'absent';
  if (!isSealedRow('meta', row)) return 'damaged';
  const [opened] = await Dexie.waitFor(vault.call('openRows', { table: 'meta', rows: [row] }));
  const sets = storeSetsSchema.safeParse(opened?.value);
  return sets.success ? sets.data : 'damaged';
}
