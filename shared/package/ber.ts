/**
 * BER to DER, for signatures made by other tools: indefinite and long lengths become definite and short, strings in
 * pieces become whole. What is DER already keeps its bytes, so signed parts that were written as the standards ask stay
 * untouched. Everything else is left to the strict reader.
 */
import { type Bytes, concat } from '../base/bytes';
import { malformed, maxDepth, tags } from './der';
import { element } from './der-write';

interface Cursor {
  readonly bytes: Bytes;
  at: number;
}

/** The same value in DER lengths. @throws `package/malformed` */
export function berToDer(bytes: Bytes): Bytes {
  const cursor: Cursor = { bytes, at: 0 };
  const der = rewrite(cursor, 0);
  if (cursor.at !== bytes.length) throw malformed('trailing');
  return der;
}

function rewrite(cursor: Cursor, depth: number): Bytes {
  const tag = nextOctet(cursor);
  if ((tag & 0x1f) === 0x1f || tag === 0 || depth > maxDepth) throw malformed('tag');
  const length = nextLength(cursor);
  if ((tag & 0x20) === 0) return element(tag, take(cursor, length ?? Number.NaN));
  const end = length === null ? null : cursor.at + length;
  const parts: Bytes[] = [];
  while (end === null ? !takeEnd(cursor) : cursor.at < end) parts.push(rewrite(cursor, depth + 1));
  if (end !== null && cursor.at !== end) throw malformed('length');
  return tag === (tags.octetString | 0x20) ? joinPieces(parts) : element(tag, ...parts);
}

/** Content of each piece: a primitive OCTET STRING, as the recursion has already joined nested ones. */
function joinPieces(parts: readonly Bytes[]): Bytes {
  const contents = parts.map((part) => {
    if (part[0] !== tags.octetString) throw malformed('pieces');
    const first = part[1] ?? 0;
    return part.subarray(2 + (first < 0x80 ? 0 : first & 0x7f));
  });
  return element(tags.octetString, concat(...contents));
}

function nextOctet(cursor: Cursor): number {
  const octet = cursor.bytes[cursor.at++];
  if (octet === undefined) throw malformed('cut');
  return octet;
}

/** Null for the indefinite form. */
function nextLength(cursor: Cursor): number | null {
  const first = nextOctet(cursor);
  if (first < 0x80) return first;
  if (first === 0x80) return null;
  if ((first & 0x7f) > 6) throw malformed('length');
  let length = 0;
  for (let i = 0; i < (first & 0x7f); i++) length = length * 256 + nextOctet(cursor);
  return length;
}

function take(cursor: Cursor, length: number): Bytes {
  const end = cursor.at + length;
  if (!(end <= cursor.bytes.length)) throw malformed('length');
  const part = cursor.bytes.subarray(cursor.at, end);
  cursor.at = end;
  return part;
}

/** The two zero octets that end the indefinite form. */
function takeEnd(cursor: Cursor): boolean {
  if (cursor.bytes[cursor.at] !== 0 || cursor.bytes[cursor.at + 1] !== 0) return false;
  cursor.at += 2;
  return true;
}
