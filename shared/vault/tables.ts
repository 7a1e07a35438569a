/**
 * What of each table stands in clear beside the sealed box: random ids, sequence numbers, a short kind. Nothing else ever does,
 * so a word added here is a word an attacker reads.
 */
export type ClearField = 'uuid' | 'seq' | 'kind';

/** The primary key (`meta` is keyed by a fixed name, the others by a random id) and the index fields; `optional` ones may be absent. */
export interface TableShape {
  readonly key: 'id' | 'key';
  readonly index: Readonly<Record<string, ClearField>>;
  readonly optional: readonly string[];
}

/** Every table of the store. */
export const tables = {
  meta: { key: 'key', index: {}, optional: [] },
  packs: { key: 'id', index: {}, optional: [] },
  blobs: { key: 'id', index: { ownerId: 'uuid', seq: 'seq' }, optional: [] },
  cases: { key: 'id', index: {}, optional: [] },
  drafts: { key: 'id', index: { caseId: 'uuid' }, optional: [] },
  revisions: { key: 'id', index: { draftId: 'uuid', seq: 'seq' }, optional: [] },
  notes: { key: 'id', index: { targetId: 'uuid', kind: 'kind' }, optional: [] },
  trust: { key: 'id', index: {}, optional: [] },
  journal: { key: 'id', index: { seq: 'seq', caseId: 'uuid' }, optional: ['caseId'] },
} as const satisfies Record<string, TableShape>;

/** A table of the store, by name. */
export type TableName = keyof typeof tables;

/** All names, for loops that must not forget one. */
export const tableNames = Object.keys(tables) as readonly TableName[]; // keys of a literal object: exactly these

/** The shape of a table, widened so that its index can be walked. */
export function shapeOf(table: TableName): TableShape {
  return tables[table];
}
