import type Dexie from 'dexie';
import type { Json } from '#shared/base/canonical';
import { AppError } from '#shared/base/errors';
import type { z } from '#shared/base/zod';
import { isNewerFormat } from '#shared/case/format';
import type { Put, Remove } from '../workers/vault-api';
import { limited } from './fault';
import type { DamagedRow, ReadRow } from './open-rows';
import { openAll } from './open-rows';
import type { VaultRemote } from './vault-connection';
import type { Writer } from './writer';

/** A row as screens see it. `version` is the one to hand back when writing. */
export interface Stored<T> {
  readonly id: string;
  readonly version: number;
  /** Milliseconds since 1970, of the last write. */
  readonly updatedAt: number;
  readonly value: T;
}

export type { DamagedRow } from './open-rows';

export interface Listing<T> {
  /** Newest write first. */
  readonly items: readonly Stored<T>[];
  readonly damaged: readonly DamagedRow[];
}

/**
 * One kind of value, sealed at rest. Reads may stand inside `useLiveQuery`; they observe the table.
 * Every call may also end in `vault/locked` or `store/timeout` (10 s), writes in `store/full` or `store/write`.
 */
export interface Repository<T> {
  /** `undefined` when there is none. Throws `vault/row`, `store/plaintext` or `input/schema` when it does not open. */
  get(id: string): Promise<Stored<T> | undefined>;
  /** All, or those whose index field equals: `drafts.list({ caseId })`. */
  list(where?: Readonly<Record<string, string>>): Promise<Listing<T>>;
  /** How many there are; none is opened, so it may be asked again at every write. */
  count(where: Readonly<Record<string, string>>): Promise<number>;
  /**
   * `version` is the one last read, 0 (or absent) for a new row. Throws `store/version` when another write came between.
   * What is put or removed beside it is written with it or not at all.
   */
  put(value: T, version?: number, beside?: readonly (Put | Remove)[]): Promise<Stored<T>>;
  remove(id: string, version: number): Promise<void>;
}

export type TableName = 'packs' | 'cases' | 'drafts' | 'revisions' | 'notes' | 'trust';

/** `index` gives the fields of the table that stand beside the box: ids and numbers, never words. */
export interface Definition<T extends { readonly id: string }> {
  readonly table: TableName;
  readonly schema: z.ZodType<T>;
  readonly index: (value: T) => Readonly<Record<string, string | number>>;
  /** The format that this app writes: a later one of the same family is told apart from damage. */
  readonly format?: { readonly family: string; readonly current: number };
}

/** What every repository stands on. */
export interface StoreAccess {
  readonly db: Dexie;
  readonly vault: VaultRemote;
  readonly writer: Writer;
  readonly limitMs: number | undefined;
}

export function createRepository<T extends { readonly id: string }>(
  access: StoreAccess,
  definition: Definition<T>,
): Repository<T> {
  const { db, limitMs } = access;
  const { table } = definition;
  return {
    get: (id) => limited(db, () => getRow(access, definition, id), limitMs),
    list: (where) => limited(db, () => listRows(access, definition, where), limitMs),
    count: (where) => limited(db, () => db.table(table).where(where).count(), limitMs),
    put: (value, version = 0, beside = []) => putRow(access, definition, { value, version, beside }),
    remove: async (id, version) => {
      await access.writer.commit({ removes: [{ table, id, previous: version }] });
    },
  };
}

async function getRow<T extends { readonly id: string }>(access: StoreAccess, definition: Definition<T>, id: string) {
  const row: unknown = await access.db.table(definition.table).get(id);
  if (row === undefined) return undefined;
  const [read] = await openAll(access.vault, definition.table, [row]);
  const stored = read && toStored(definition, read);
  if (!stored) throw new AppError('vault/row', { table: definition.table, id });
  if (isWhole(stored)) return stored;
  const { code, at } = stored;
  throw new AppError(code, { table: definition.table, id, ...(at === undefined ? {} : { at }) });
}

async function listRows<T extends { readonly id: string }>(
  access: StoreAccess,
  definition: Definition<T>,
  where: Readonly<Record<string, string>> | undefined,
): Promise<Listing<T>> {
  const table = access.db.table(definition.table);
  const rows: readonly unknown[] = await (where ? table.where(where) : table).toArray();
  const all = (await openAll(access.vault, definition.table, rows)).map((read) => toStored(definition, read));
  return {
    items: all.filter((row) => isWhole(row)).toSorted((a, b) => b.updatedAt - a.updatedAt),
    damaged: all.filter((row): row is DamagedRow => !isWhole(row)),
  };
}

function isWhole<T>(row: Stored<T> | DamagedRow): row is Stored<T> {
  return !('code' in row);
}

function toStored<T extends { readonly id: string }>(definition: Definition<T>, read: ReadRow): Stored<T> | DamagedRow {
  if ('code' in read) return read;
  const { id, row, value } = read;
  const parsed = definition.schema.safeParse(value);
  // an older or newer app wrote it: whole, but not for us
  if (!parsed.success) {
    if (isNewer(definition, value)) return { id, code: 'store/newer' };
    return { id, code: 'input/schema', at: placeOf(parsed.error) };
  }
  return { id, version: row.version, updatedAt: row.updatedAt, value: parsed.data };
}

/** Where a value does not have its form: names of fields and ids, never what stands there. */
function placeOf({ issues }: z.ZodError): string {
  return (issues[0]?.path.join('.') ?? '').slice(0, 120);
}

function isNewer<T extends { readonly id: string }>({ format }: Definition<T>, value: unknown): boolean {
  return format !== undefined && isNewerFormat(value, format.family, format.current);
}

async function putRow<T extends { readonly id: string }>(
  { writer }: StoreAccess,
  { table, schema, index }: Definition<T>,
  {
    value,
    version,
    beside,
  }: { readonly value: T; readonly version: number; readonly beside: readonly (Put | Remove)[] },
): Promise<Stored<T>> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new AppError('input/schema', { path: placeOf(parsed.error) });
  const put = { table, id: value.id, previous: version, index: index(value), value: toJson(parsed.data) };
  const isPut = (one: Put | Remove): one is Put => 'value' in one;
  const removes = beside.filter((one) => !isPut(one));
  const { puts } = await writer.commit({ puts: [put, ...beside.filter(isPut)], removes });
  const updatedAt = puts[0]?.row.updatedAt ?? 0;
  return { id: value.id, version: version + 1, updatedAt, value: parsed.data };
}

/** What passed its schema is plain data; sealing refuses what JSON cannot say. */
function toJson(value: unknown): Json {
  return value as Json;
}
