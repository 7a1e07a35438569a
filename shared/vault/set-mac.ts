import { utf8 } from '../base/bytes';
import type { TableName } from './tables';

/*
 * A sum over all rows of a table: HMAC(set key, table|id|version) added modulo 2^256. A row removed, added, swapped or set back changes
 * the sum, and without the key nobody can correct it. Adding is enough because each term is bound to its own table, id and version.
 */

/** A row as the sum sees it. */
export interface SetMember {
  readonly id: string;
  readonly version: number;
}

/** Sum (64 hex digits) and number of rows of one table. */
export interface SetSum {
  readonly sum: string;
  readonly count: number;
}

/** The sum of an empty table. */
export const emptySum: SetSum = { sum: '0'.repeat(64), count: 0 };

const modulus = 1n << 256n;

/** The sum after rows came and went; a row written again goes with its old version and comes with its new one. */
export async function changeSum(
  key: CryptoKey,
  before: SetSum,
  change: { readonly table: TableName; readonly added: readonly SetMember[]; readonly removed: readonly SetMember[] },
): Promise<SetSum> {
  const [added, removed] = await Promise.all([
    tags(key, change.table, change.added),
    tags(key, change.table, change.removed),
  ]);
  const total = BigInt(`0x${before.sum}`) + sumOf(added) - sumOf(removed);
  return { sum: toHex256(total), count: before.count + added.length - removed.length };
}

/** What a table's rows say against the sum kept for them. `ids` are the rows that can be named. */
export interface SetFinding {
  readonly table: TableName;
  readonly ids: readonly string[];
  /** How many rows fewer, or more, there are than were written. */
  readonly missing: number;
  readonly extra: number;
}

/**
 * Adds a table's rows again; `undefined` when they are the ones last written. `known` is an earlier list of the rows (of the state
 * file): what is gone since, older than then, or not countable in any other way is named from it.
 */
export async function checkSet(
  key: CryptoKey,
  kept: SetSum,
  found: {
    readonly table: TableName;
    readonly rows: readonly SetMember[];
    readonly known: readonly SetMember[] | undefined;
  },
): Promise<SetFinding | undefined> {
  const actual = await changeSum(key, emptySum, { table: found.table, added: found.rows, removed: [] });
  if (actual.sum === kept.sum && actual.count === kept.count) return undefined;
  return {
    table: found.table,
    ids: suspects(found.rows, found.known),
    missing: Math.max(0, kept.count - actual.count),
    extra: Math.max(0, actual.count - kept.count),
  };
}

/** Known rows that are gone or set back; where there are none, rows nobody knew. */
function suspects(rows: readonly SetMember[], known: readonly SetMember[] | undefined): readonly string[] {
  if (!known) return [];
  const present = new Map(rows.map((row) => [row.id, row.version]));
  const back = known.filter(({ id, version }) => (present.get(id) ?? 0) < version).map(({ id }) => id);
  const before = new Set(known.map(({ id }) => id));
  return back.length > 0 ? back : rows.map(({ id }) => id).filter((id) => !before.has(id));
}

async function tags(key: CryptoKey, table: TableName, members: readonly SetMember[]): Promise<readonly bigint[]> {
  return Promise.all(members.map((member) => tag(key, table, member)));
}

async function tag(key: CryptoKey, table: TableName, { id, version }: SetMember): Promise<bigint> {
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, utf8(`${table}|${id}|${version}`)));
  let value = 0n;
  for (let at = 0; at < 32; at += 8) value = (value << 64n) | mac.getBigUint64(at);
  return value;
}

function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

function toHex256(value: bigint): string {
  return (((value % modulus) + modulus) % modulus).toString(16).padStart(64, '0');
}
