import Dexie from 'dexie';
import type { Json } from '#shared/base/canonical';
import type { SealedRow } from '#shared/vault/guard';
import { isSealedRow } from '#shared/vault/guard';
import type { TableName } from '#shared/vault/tables';
import { shapeOf } from '#shared/vault/tables';
import type { VaultRemote } from './vault-connection';

/** A row that does not open: it is named, the others are shown. */
export interface DamagedRow {
  readonly id: string;
  readonly code: 'vault/row' | 'store/plaintext' | 'store/newer' | 'input/schema';
  /** For `input/schema`: the place inside the value. */
  readonly at?: string;
}

export type ReadRow = { readonly id: string; readonly row: SealedRow; readonly value: Json } | DamagedRow;

/** Opens what is sealed; what is not (written by another program) is never looked into. */
export async function openAll(vault: VaultRemote, table: TableName, rows: readonly unknown[]): Promise<ReadRow[]> {
  const sealed = rows.filter((row) => isSealedRow(table, row));
  // waitFor: a bare await on the worker would leave the zone in which Dexie sees what is observed
  const opened = await Dexie.waitFor(vault.call('openRows', { table, rows: sealed }));
  const values = new Map(sealed.map((row, at) => [row, opened[at]]));
  return rows.map((row) => {
    const id = idOf(table, row);
    if (!isSealedRow(table, row)) return { id, code: 'store/plaintext' };
    const value = values.get(row);
    return value ? { id, row, value: value.value } : { id, code: 'vault/row' };
  });
}

function idOf(table: TableName, row: unknown): string {
  const key = shapeOf(table).key;
  const id = typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[key] : undefined; // any object reads so
  return typeof id === 'string' ? id.slice(0, 64) : '';
}
