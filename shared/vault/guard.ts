import { z } from '../base/zod';
import { headerSchema } from './header';
import { boxStep, smallestBox } from './row';
import type { ClearField, TableName } from './tables';
import { shapeOf } from './tables';

/*
 * The last gate before the disk: a value passes only when it is exactly a sealed row of its table, or one of the four clear entries of
 * `meta`. It looks at shape alone and needs no key, so it can stand where every write comes by. A field more, a word where an id
 * belongs, a box that is too short: refused, whoever wrote it.
 */

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const metaKey = /^[a-z][a-z0-9.:-]{0,63}$/;

const clearFields: Readonly<Record<ClearField, (value: unknown) => boolean>> = {
  uuid: (value) => typeof value === 'string' && uuid.test(value),
  seq: (value) => isCount(value, 0),
  kind: (value) => typeof value === 'string' && /^[a-z]{1,16}$/.test(value),
};

/** A row as it rests; its key stands in `id`, in `meta` in `key`. */
export interface SealedRow {
  readonly updatedAt: number;
  readonly version: number;
  readonly box: Uint8Array;
  readonly [field: string]: string | number | Uint8Array;
}

/** Exactly a sealed row of this table. */
export function isSealedRow(table: TableName, value: unknown): value is SealedRow {
  if (!isPlainObject(value)) return false;
  const { key, index, optional } = shapeOf(table);
  const required = ['updatedAt', 'version', 'box', key, ...Object.keys(index)].filter((it) => !optional.includes(it));
  const allowed = new Set([...required, ...optional]);
  const names = Reflect.ownKeys(value);
  if (!names.every((name) => typeof name === 'string' && allowed.has(name))) return false;
  if (!required.every((name) => Object.hasOwn(value, name))) return false;
  return hasGoodKey(key, value[key]) && hasGoodHead(value) && hasGoodIndex(index, value);
}

/** The entries of `meta` that rest in clear: what the lock screen needs before any key, and a spare copy of the header. */
export const clearMetaSchemas = {
  header: headerSchema,
  schema: z.int().min(1).max(1_000_000),
  locale: z.enum(['en', 'fr', 'de']),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
} as const;

/** Name of a clear entry of `meta`. */
export type ClearMetaKey = keyof typeof clearMetaSchemas;

/** Exactly one of the four clear entries, `{ key, value }`. */
export function isClearMeta(value: unknown): value is { readonly key: ClearMetaKey; readonly value: unknown } {
  if (!isPlainObject(value) || Reflect.ownKeys(value).length !== 2) return false;
  const { key, value: content } = value;
  return isClearMetaKey(key) && clearMetaSchemas[key].safeParse(content).success;
}

/** What may be written into a table at all. */
export function isStorable(table: TableName, value: unknown): boolean {
  return isSealedRow(table, value) || (table === 'meta' && isClearMeta(value));
}

/** Whether a key of `meta` is one of the clear four. */
export function isClearMetaKey(key: unknown): key is ClearMetaKey {
  return typeof key === 'string' && Object.hasOwn(clearMetaSchemas, key);
}

function hasGoodKey(name: 'id' | 'key', value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return name === 'id' ? uuid.test(value) : metaKey.test(value) && !isClearMetaKey(value);
}

function hasGoodHead({ updatedAt, version, box }: Record<PropertyKey, unknown>): boolean {
  if (!isCount(updatedAt, 0) || !isCount(version, 1)) return false;
  if (!(box instanceof Uint8Array) || box[0] !== 1) return false;
  return box.length >= smallestBox && (box.length - smallestBox) % boxStep === 0;
}

function hasGoodIndex(index: Readonly<Record<string, ClearField>>, value: Record<PropertyKey, unknown>): boolean {
  return Object.entries(index).every(([name, kind]) => !Object.hasOwn(value, name) || clearFields[kind](value[name]));
}

function isCount(value: unknown, least: number): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}

function isPlainObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
