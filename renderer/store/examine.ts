import type Dexie from 'dexie';
import type { Bytes } from '#shared/base/bytes';
import type { ErrorDetails } from '#shared/base/errors';
import { AppError } from '#shared/base/errors';
import type { JournalHead } from '#shared/vault/journal';
import { emptyJournal, journalEntrySchema } from '#shared/vault/journal';
import type { StoreSets, VaultState } from '#shared/vault/state';
import { setsRowId } from '#shared/vault/state';
import { tableNames } from '#shared/vault/tables';
import type { FoundRows } from '../workers/vault-api';
import { databaseVersion } from './database';
import { foundRows } from './found-rows';
import { openAll } from './open-rows';
import type { AcceptableCode, UnlockWarning } from './session';
import { emptySets, readSets } from './sets-row';
import type { VaultRemote } from './vault-connection';

/** A loss or a change from outside, to be shown before anything is read. */
export interface Finding {
  readonly code: AcceptableCode;
  readonly details: ErrorDetails;
}

export interface Examination {
  /** What the store said it holds; where there are findings, what it holds in truth. */
  readonly sets: StoreSets;
  readonly warnings: readonly UnlockWarning[];
  readonly findings: readonly Finding[];
}

/** Ids named at most; the count is whole. */
const namedAtMost = 20;

/** Holds the store against its own sums and against the state file outside it. @throws `store/missing`, `store/newer` */
export async function examine(db: Dexie, vault: VaultRemote, stateFile: Bytes | undefined): Promise<Examination> {
  const said = await readSets(db, vault);
  if (said.state === 'absent') throw new AppError('store/missing');
  const state = await vault.call('openState', { file: stateFile });
  if (state && state.schema > databaseVersion) throw new AppError('store/newer');

  const found = await foundRows(db);
  const kept = said.state === 'whole' ? said.sets : { ...(state?.sets ?? emptySets), generation: said.generation };
  const check = await vault.call('checkSets', { sets: kept, found, known: state?.rows });
  const findings: Finding[] = [
    ...(said.state === 'whole' ? behind(kept, state, found) : []),
    ...(said.state === 'damaged' ? [{ code: 'store/set', details: { table: 'meta', ids: [setsRowId] } } as const] : []),
    ...check.findings.map(({ ids, ...counts }) => {
      return { code: 'store/set', details: { ...counts, ids: ids.slice(0, namedAtMost) } } as const;
    }),
  ];
  const warnings = state === undefined ? ['state-missing' as const] : warn(kept, state);
  if (findings.length === 0) return { sets: kept, warnings, findings };
  const generation = Math.max(kept.generation, state?.sets.generation ?? 0);
  const journal = await endOfJournal(db, vault, kept.journal);
  return { sets: { generation, tables: check.tables, journal }, warnings, findings };
}

function warn(kept: StoreSets, state: VaultState): readonly UnlockWarning[] {
  return state.sets.generation < kept.generation ? ['state-older'] : [];
}

/** The state file has seen more writes than the store: the store came back without its last ones. */
function behind(kept: StoreSets, state: VaultState | undefined, found: FoundRows): readonly Finding[] {
  if (!state || kept.generation >= state.sets.generation) return [];
  const lost = tableNames.flatMap((table) => {
    const present = new Map(found[table].map(({ id, version }) => [id, version]));
    return (state.rows?.[table] ?? []).filter(({ id, version }) => (present.get(id) ?? 0) < version);
  });
  const details = {
    generation: kept.generation,
    expected: state.sets.generation,
    missing: lost.length,
    ids: lost.slice(0, namedAtMost).map(({ id }) => id),
  };
  return [{ code: 'store/behind', details }];
}

/** Where to go on writing: after the last entry there is, or the last there was; a gap between stays to be seen. */
async function endOfJournal(db: Dexie, vault: VaultRemote, kept: JournalHead): Promise<JournalHead> {
  const rows = await openAll(vault, 'journal', await db.table('journal').orderBy('seq').reverse().limit(1).toArray());
  const entry = journalEntrySchema.safeParse(rows[0] && 'value' in rows[0] ? rows[0].value : undefined);
  const last: JournalHead = entry.success ? { seq: entry.data.seq, hash: entry.data.hash } : emptyJournal;
  return last.seq > kept.seq ? last : kept;
}
