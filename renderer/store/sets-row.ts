import Dexie from 'dexie';
import { AppError } from '#shared/base/errors';
import { isSealedRow } from '#shared/vault/guard';
import { emptyJournal } from '#shared/vault/journal';
import { emptySum } from '#shared/vault/set-mac';
import type { StoreSets } from '#shared/vault/state';
import { setsRowId, storeSetsSchema } from '#shared/vault/state';
import { tableNames } from '#shared/vault/tables';
import type { VaultRemote } from './vault-connection';

export const emptySets: StoreSets = {
  generation: 0,
  // one entry for each name
  tables: Object.fromEntries(tableNames.map((name) => [name, emptySum])) as StoreSets['tables'],
  journal: emptyJournal,
};

/** What the store says of itself. A damaged row still shows how many writes it had seen. */
export type SetsFound =
  | { readonly state: 'absent' }
  | { readonly state: 'damaged'; readonly generation: number }
  | { readonly state: 'whole'; readonly sets: StoreSets };

export async function readSets(db: Dexie, vault: VaultRemote): Promise<SetsFound> {
  return openSets(vault, await db.table('meta').get(setsRowId));
}

export async function openSets(vault: VaultRemote, row: unknown): Promise<SetsFound> {
  if (row === undefined) return { state: 'absent' };
  if (!isSealedRow('meta', row)) return { state: 'damaged', generation: generationOf(row) };
  const [opened] = await Dexie.waitFor(vault.call('openRows', { table: 'meta', rows: [row] }));
  const sets = storeSetsSchema.safeParse(opened?.value);
  return sets.success ? { state: 'whole', sets: sets.data } : { state: 'damaged', generation: generationOf(row) };
}

/** How many writes a row of sums had seen, read from outside the box. A number that no laptop reaches counts for nothing. */
export function generationOf(row: unknown): number {
  const version = typeof row === 'object' && row !== null && 'version' in row ? row.version : 0;
  return typeof version === 'number' && Number.isSafeInteger(version) && version < 2 ** 40 ? version : 0;
}

/** @throws `store/missing` when the store does not say: it was examined at unlock, so it was lost since */
export function requireSets(found: SetsFound): StoreSets {
  if (found.state !== 'whole') throw new AppError('store/missing');
  return found.sets;
}
