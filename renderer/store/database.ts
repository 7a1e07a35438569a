import type { DBCore, DBCoreTable, Middleware } from 'dexie';
import Dexie from 'dexie';
import { AppError } from '#shared/base/errors';
import { isStorable } from '#shared/vault/guard';
import type { TableName } from '#shared/vault/tables';
import { tableNames } from '#shared/vault/tables';
import { databaseName } from './database-name';

/** Where the database lives: the window's, or one in memory for tests. */
export interface DatabaseHome {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof globalThis.IDBKeyRange;
}

export const databaseVersion = 1;

// Dexie writes ten times its version into the database
const nativeVersion = databaseVersion * 10;

/** `version` is indexed so that all rows can be counted and summed without reading their boxes. */
const schema: Readonly<Record<TableName, string>> = {
  meta: 'key, version',
  packs: 'id, updatedAt, version',
  blobs: 'id, &[ownerId+seq], version',
  cases: 'id, updatedAt, version',
  drafts: 'id, caseId, updatedAt, version',
  revisions: 'id, draftId, &[draftId+seq], version',
  notes: 'id, targetId, version',
  trust: 'id, version',
  journal: 'id, &seq, caseId, version',
};

/** Before anything is opened: Dexie would open a newer database without complaint, and make one where there is none. */
export async function findDatabase({ indexedDB }: DatabaseHome): Promise<'absent' | 'present' | 'newer'> {
  const found = (await indexedDB.databases()).find(({ name }) => name === databaseName);
  if (!found) return 'absent';
  return (found.version ?? 0) > nativeVersion ? 'newer' : 'present';
}

/** @throws `store/newer` */
export async function openDatabase(home: DatabaseHome): Promise<Dexie> {
  if ((await findDatabase(home)) === 'newer') throw new AppError('store/newer');
  // strict: a transaction is done when it is on the disk, not when the system has promised to write it
  const db = new Dexie(databaseName, { ...home, chromeTransactionDurability: 'strict' });
  db.version(databaseVersion).stores(schema);
  db.use(sealedRowsOnly);
  return db.open();
}

/** Whatever the way in (add, put, bulkPut, update, modify), a value that is no sealed row ends its transaction. */
const sealedRowsOnly: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'sealed-rows-only',
  create: (core) => ({ ...core, table: (name) => guard(core.table(name)) }),
};

function guard(table: DBCoreTable): DBCoreTable {
  const name = tableNames.find((known) => known === table.name);
  return {
    ...table,
    mutate: (request) => {
      const writes = request.type === 'add' || request.type === 'put';
      const isClean = !writes || (name !== undefined && request.values.every((value) => isStorable(name, value)));
      return isClean ? table.mutate(request) : Promise.reject(new AppError('store/plaintext', { table: table.name }));
    },
  };
}
