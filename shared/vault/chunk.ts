import { type Bytes, concat, fromUtf8, release, utf8 } from '../base/bytes';
import { canonicalJson, type Json } from '../base/canonical';
import {
  boxStep,
  type ClearFields,
  contextOf,
  decryptBox,
  encryptBox,
  type Random,
  type RowAddress,
  type RowKey,
  rowRefusal,
} from './row';

/*
 * A row whose value carries bytes: sealed as any row, but the bytes are not written as JSON. The text of the box is the
 * length of the JSON (4, big-endian) ‖ canonical JSON with the number of bytes ‖ the bytes ‖ zeros up to a full step. What it
 * is bound to has a word more than that of a row, so neither opens as the other.
 */

/** A value and the bytes it speaks of. */
export interface Chunk {
  readonly value: Json;
  readonly bytes: Bytes;
}

interface Head {
  readonly clear: Json;
  readonly value: Json;
  readonly size: number;
}

/** @throws `input/number` or `text/surrogate` for a value JSON cannot say */
export async function sealChunk(
  rowKey: RowKey,
  content: Chunk & { readonly address: RowAddress; readonly clear: ClearFields },
  random: Random,
): Promise<Bytes> {
  const { address, clear, value, bytes } = content;
  const json = utf8(canonicalJson({ clear, value, size: bytes.length }));
  const size = Math.ceil((4 + json.length + bytes.length) / boxStep) * boxStep;
  const text = new Uint8Array(size);
  new DataView(text.buffer).setUint32(0, json.length);
  text.set(json, 4);
  text.set(bytes, 4 + json.length);
  const box = await encryptBox(rowKey, { context: chunkContext(address, rowKey), text }, random);
  release(text);
  return box;
}

/** @throws `vault/row` as `open` does */
export async function openChunk(
  rowKey: RowKey,
  row: { readonly address: RowAddress; readonly clear: ClearFields; readonly box: Uint8Array },
): Promise<Chunk> {
  const { address, clear, box } = row;
  const text = await decryptBox(rowKey, chunkContext(address, rowKey), box).catch((cause: unknown) =>
    Promise.reject(rowRefusal(address, cause)),
  );
  const length = new DataView(text.buffer).getUint32(0);
  // what decrypts under our key was written by `sealChunk`: its shape is known
  const head = JSON.parse(fromUtf8(text.subarray(4, 4 + length))) as Head;
  if (canonicalJson(head.clear) !== canonicalJson(clear)) throw rowRefusal(address);
  const bytes = text.slice(4 + length, 4 + length + head.size);
  release(text);
  return { value: head.value, bytes };
}

function chunkContext(address: RowAddress, rowKey: RowKey): Bytes {
  return concat(contextOf(address, rowKey), utf8('|bytes'));
}
