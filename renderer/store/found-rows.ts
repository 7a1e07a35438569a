import type Dexie from 'dexie';
import type { SetMember } from '#shared/vault/set-mac';
import { setsRowId } from '#shared/vault/state';
import type { TableName } from '#shared/vault/tables';
import { tableNames } from '#shared/vault/tables';
import type { FoundRows } from '../workers/vault-api';

/** Id and version of every row, read from an index: the boxes stay on the disk. */
export function foundRows(db: Dexie): Promise<FoundRows> {
  return db.transaction('r', [...tableNames], async () => {
    const found: [TableName, readonly SetMember[]][] = [];
    for (const name of tableNames) found.push([name, await membersOf(db, name)]);
    return Object.fromEntries(found) as FoundRows; // one entry for each name
  });
}

async function membersOf(db: Dexie, table: TableName): Promise<readonly SetMember[]> {
  const members: SetMember[] = [];
  await db
    .table(table)
    .orderBy('version')
    .eachKey((version, { primaryKey }) => {
      // what is no number here is no sealed row; it is refused where it is read
      if (typeof version === 'number' && primaryKey !== setsRowId) members.push({ id: String(primaryKey), version });
    });
  return members;
}
