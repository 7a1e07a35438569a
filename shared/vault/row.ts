import type { Bytes } from '../base/bytes';
import { concat, fromUtf8, release, utf8 } from '../base/bytes';
import type { Json } from '../base/canonical';
import { canonicalJson } from '../base/canonical';
import { AppError } from '../base/errors';
import type { TableName } from './tables';

/*
 * One row sealed: 0x01 ‖ keyEpoch (4, big-endian) ‖ IV (12, random) ‖ AES-256-GCM(canonical JSON, padded to 256 bytes).
 * The associated data names table, id, version and epoch, so a box opens only in its own place and at its own version. What stands in
 * clear beside the box stands in it too and is compared on opening. An IV is never used twice: it is drawn for each sealing.
 */

/** Where a box belongs. `state` is no table: it is the state file beside the store. */
export interface RowAddress {
  readonly table: TableName | 'state';
  readonly id: string;
  readonly version: number;
}

/** What stands in clear beside the box: time of the last write and the index fields of the table. */
export interface ClearFields {
  readonly updatedAt: number;
  readonly [field: string]: string | number;
}

/** The row key with its epoch. */
export interface RowKey {
  readonly key: CryptoKey;
  readonly epoch: number;
}

/** Draws so many random bytes. */
export type Random = (size: number) => Bytes;

const format = 1;
const block = 256;
const headSize = 1 + 4 + 12;

/** Length of the smallest box; every other is this plus a multiple of `boxStep`. */
export const smallestBox = headSize + block + 16;
/** Boxes grow in these steps, so that a length says little. */
export const boxStep = block;

/** @throws `input/number` or `text/surrogate` for a value JSON cannot say */
export async function seal(
  rowKey: RowKey,
  content: { readonly address: RowAddress; readonly clear: ClearFields; readonly value: Json },
  random: Random,
): Promise<Bytes> {
  const { address, clear, value } = content;
  return encryptBox(
    rowKey,
    { context: contextOf(address, rowKey), text: pad(utf8(canonicalJson({ clear, value }))) },
    random,
  );
}

/** A box over padded text, bound to its context. */
export async function encryptBox(
  rowKey: RowKey,
  { context, text }: { readonly context: Bytes; readonly text: Bytes },
  random: Random,
): Promise<Bytes> {
  const iv = random(12);
  const algorithm = { name: 'AES-GCM', iv, additionalData: context };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, rowKey.key, text));
  const box = concat(head(rowKey.epoch), iv, sealed);
  release(sealed);
  return box;
}

/** The text of a box, in its own place and under its own key alone; else whatever the platform throws. */
export async function decryptBox(rowKey: RowKey, context: Bytes, box: Uint8Array): Promise<Bytes> {
  const expected = head(rowKey.epoch);
  if (box.length < smallestBox || expected.some((byte, at) => box[at] !== byte)) throw new TypeError('no box of ours');
  const algorithm = { name: 'AES-GCM', iv: concat(box.subarray(5, headSize)), additionalData: context };
  const sealed = concat(box.subarray(headSize));
  const text = new Uint8Array(await crypto.subtle.decrypt(algorithm, rowKey.key, sealed));
  release(sealed);
  return text;
}

/** @throws `vault/row` (table, id) when the box was changed, moved, set back, sealed under another key or its clear fields differ */
export async function open(
  rowKey: RowKey,
  row: { readonly address: RowAddress; readonly clear: ClearFields; readonly box: Uint8Array },
): Promise<Json> {
  const { address, clear, box } = row;
  const text = await decryptBox(rowKey, contextOf(address, rowKey), box).catch((cause: unknown) =>
    Promise.reject(rowRefusal(address, cause)),
  );
  const content = parse(text);
  if (canonicalJson(content.clear) !== canonicalJson(clear)) throw rowRefusal(address);
  return content.value;
}

/** `vault/row`, naming table and id. */
export function rowRefusal({ table, id }: RowAddress, cause?: unknown): AppError {
  return new AppError('vault/row', { table, id }, cause === undefined ? {} : { cause });
}

/** What a box is bound to. */
export function contextOf({ table, id, version }: RowAddress, { epoch }: RowKey): Bytes {
  return utf8(`${format}|${table}|${id}|${version}|${epoch}`);
}

function head(epoch: number): Bytes {
  const bytes = new Uint8Array(5);
  bytes[0] = format;
  new DataView(bytes.buffer).setUint32(1, epoch);
  return bytes;
}

/** Trailing spaces are white space to JSON: the padding needs no length field. */
function pad(text: Bytes): Bytes {
  const padded = new Uint8Array(Math.ceil(text.length / block) * block).fill(0x20);
  padded.set(text);
  return padded;
}

/** What decrypts under our key was written by `seal`: its shape is known. Values pass their own schema in the store. */
function parse(text: Bytes): { clear: Json; value: Json } {
  return JSON.parse(fromUtf8(text)) as { clear: Json; value: Json };
}
