import { type Bytes, release } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { openChunk, sealChunk } from '#shared/vault/chunk';
import type { SealedRow } from '#shared/vault/guard';
import { appendEntry } from '#shared/vault/journal';
import type { VaultKeys } from '#shared/vault/keys';
import type { ClearFields, Random, RowKey } from '#shared/vault/row';
import { open, seal } from '#shared/vault/row';
import type { SetMember } from '#shared/vault/set-mac';
import { changeSum, checkSet, emptySum } from '#shared/vault/set-mac';
import type { StoreSets } from '#shared/vault/state';
import { setsRowId } from '#shared/vault/state';
import type { TableName } from '#shared/vault/tables';
import { shapeOf, tableNames } from '#shared/vault/tables';
import type { Changes, OpenedChunk, OpenedRow, Put, SealedChanges, SealedPut, SetCheck, VaultApi } from './vault-api';
import { isKeyRowId } from './vault-keys';

/** What an unlocked vault works with. */
export interface Unlocked {
  readonly keys: VaultKeys;
  readonly rowKey: RowKey;
  readonly random: Random;
  readonly uuid: () => string;
}

/** Rows, journal entries and the sums that follow from them, sealed. @throws `input/schema` for a row that would hold a key */
export async function sealChanges(vault: Unlocked, changes: Changes): Promise<SealedChanges> {
  if (changes.puts.some(({ table, id }) => table === 'meta' && isReserved(id))) throw new AppError('input/schema');
  return sealAll(vault, changes);
}

/** As `sealChanges`, for the worker's own rows too. */
export async function sealAll(vault: Unlocked, changes: Changes): Promise<SealedChanges> {
  const { entries, head } = await appendAll(vault, changes);
  const journalPuts = entries.map((entry): Put => {
    const index = { seq: entry.seq, ...(entry.caseId === undefined ? {} : { caseId: entry.caseId }) };
    return { table: 'journal', id: entry.id, previous: 0, index, value: entry };
  });
  const all = [...changes.puts, ...journalPuts];
  const puts = await sealPuts(vault, all, changes.now);
  const sets: StoreSets = {
    generation: changes.sets.generation + 1,
    tables: await sumsAfter(vault, { ...changes, puts: all }),
    journal: head,
  };
  return { puts, entries, sets, setsRow: await sealSets(vault, sets, changes.now) };
}

/** Rows together; those that carry bytes one by one, for each is in memory four times while it is sealed. */
async function sealPuts(vault: Unlocked, puts: readonly Put[], now: number): Promise<readonly SealedPut[]> {
  const sealed: SealedPut[] = [];
  for (const put of puts.filter(({ bytes }) => bytes)) sealed.push(await sealPut(vault, put, now));
  const rows = puts.filter(({ bytes }) => !bytes).map((put) => sealPut(vault, put, now));
  return [...sealed, ...(await Promise.all(rows))];
}

async function appendAll({ keys, uuid }: Unlocked, { events, sets, now }: Changes) {
  const entries = [];
  let head: StoreSets['journal'] = sets.journal;
  for (const event of events) {
    const entry = await appendEntry(keys.journal, head, { ...event, id: uuid(), at: now });
    entries.push(entry);
    head = { seq: entry.seq, hash: entry.hash };
  }
  return { entries, head };
}

async function sealPut(vault: Unlocked, put: Put, updatedAt: number): Promise<SealedPut> {
  const { table, id, previous, index, value, bytes } = put;
  const version = previous + 1;
  const clear = { ...index, updatedAt };
  const content = { address: { table, id, version }, clear, value };
  const box = bytes ? await sealHanded(vault, { ...content, bytes }) : await seal(vault.rowKey, content, vault.random);
  return { table, previous, row: { [shapeOf(table).key]: id, ...clear, version, box } };
}

/** Bytes of a put are handed over: nobody has them after it. */
async function sealHanded(vault: Unlocked, content: Parameters<typeof sealChunk>[1]): Promise<Bytes> {
  const box = await sealChunk(vault.rowKey, content, vault.random);
  release(content.bytes);
  return box;
}

async function sealSets(vault: Unlocked, sets: StoreSets, updatedAt: number): Promise<SealedRow> {
  const previous = sets.generation - 1;
  const put: Put = { table: 'meta', id: setsRowId, previous, index: {}, value: sets };
  return (await sealPut(vault, put, updatedAt)).row;
}

async function sumsAfter({ keys }: Unlocked, { sets, puts, removes }: Changes): Promise<StoreSets['tables']> {
  const tables = { ...sets.tables };
  for (const table of tableNames) {
    const here = <T extends { readonly table: TableName }>(items: readonly T[]) =>
      items.filter((item) => item.table === table);
    const added = here(puts).map(({ id, previous }) => ({ id, version: previous + 1 }));
    const removed = [...here(puts), ...here(removes)]
      .filter(({ previous }) => previous > 0)
      .map(({ id, previous }) => ({ id, version: previous }));
    tables[table] = await changeSum(keys.set, tables[table], { table, added, removed });
  }
  return tables;
}

function isReserved(id: string): boolean {
  return id === setsRowId || isKeyRowId(id);
}

/** In order; `null` for what does not open, and for rows that hold keys. */
export async function openRows(vault: Unlocked, input: OpenInput): Promise<readonly OpenedRow[]> {
  const key = shapeOf(input.table).key;
  return Promise.all(
    input.rows.map((row) => {
      const isSecret = input.table === 'meta' && isKeyRowId(row[key]);
      return isSecret ? null : openOrNull(vault, input.table, row);
    }),
  );
}

type OpenInput = Parameters<VaultApi['openRows']>[0];

/** In order; `null` for what does not open. Rows that hold keys carry no bytes. The boxes are given up. */
export async function openChunks(vault: Unlocked, { table, rows }: OpenInput): Promise<readonly OpenedChunk[]> {
  return Promise.all(
    rows.map(async (row) => {
      const chunk = await orNull(() => openChunk(vault.rowKey, placeOf(table, row)));
      release(row.box as Bytes); // it was handed over
      return chunk;
    }),
  );
}

async function openOrNull(vault: Unlocked, table: TableName, row: SealedRow): Promise<OpenedRow> {
  return orNull(async () => ({ value: await openRow(vault, table, row) }));
}

async function orNull<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'vault/row') return null;
    throw thrown;
  }
}

/** @throws `vault/row` */
export function openRow(vault: Unlocked, table: TableName, row: SealedRow) {
  return open(vault.rowKey, placeOf(table, row));
}

function placeOf(table: TableName, row: SealedRow) {
  const { box, version, [shapeOf(table).key]: id, ...clear } = row;
  const address = { table, id: String(id), version };
  return { address, clear: clear as ClearFields, box }; // a guarded row: what remains is `updatedAt` and the index
}

/** Every table's rows against the sums kept for them. */
export async function checkSets(vault: Unlocked, input: CheckInput): Promise<SetCheck> {
  const { sets, found, known } = input;
  const tables = { ...sets.tables };
  const findings = [];
  for (const table of tableNames) {
    const rows: readonly SetMember[] = found[table];
    const finding = await checkSet(vault.keys.set, sets.tables[table], { table, rows, known: known?.[table] });
    if (!finding) continue;
    findings.push(finding);
    tables[table] = await changeSum(vault.keys.set, emptySum, { table, added: rows, removed: [] });
  }
  return { findings, tables };
}

type CheckInput = Parameters<VaultApi['checkSets']>[0];
