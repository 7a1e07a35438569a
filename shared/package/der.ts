/**
 * The one reader of ASN.1: strict DER, nothing else. Libraries accept BER, trailing bytes and second encodings of one
 * value and write them back differently; a signature must be judged over the bytes as they came. Every node is a view of
 * those bytes. `parseDer` walks the whole tree once, so that later steps meet nothing unchecked.
 */
import type { Bytes } from '../base/bytes';
import { AppError, type ErrorCode } from '../base/errors';
import { isDerPrimitive } from './der-primitive';

/** One element: its identifier octet, its whole encoding and its content, as received. */
export interface DerNode {
  readonly tag: number;
  readonly bytes: Bytes;
  readonly content: Bytes;
}

/** Identifier octets this app meets. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** A bound for the recursion: signatures of other tools nest a signed timestamp in a signed timestamp, and reach 25. */
export const maxDepth = 28;

/** The refusal of this layer; callers give it the code of their own step. */
export function malformed(at: string): AppError {
  return new AppError('package/malformed', { at });
}

/** Runs a reader and gives its `package/malformed` the code of the step it belongs to; other refusals pass. */
export function recode<T>(code: ErrorCode, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'package/malformed') throw error;
    throw new AppError(code, error.details, { cause: error });
  }
}

/** Identifier octet of the context-specific tag `[n]`. */
export function contextTag(n: number, form: 'constructed' | 'primitive' = 'constructed'): number {
  return (form === 'constructed' ? 0xa0 : 0x80) | n;
}

/** The single element that fills `bytes`, checked to the last leaf (X.690 clause 10 and 11). @throws `package/malformed` */
export function parseDer(bytes: Bytes): DerNode {
  const node = readAt(bytes, 0);
  if (node.bytes.length !== bytes.length) throw malformed('trailing');
  assertTree(node, 0);
  return node;
}

/** The elements inside a constructed one. @throws `package/malformed` */
export function children(node: DerNode): DerNode[] {
  if ((node.tag & 0x20) === 0) throw malformed('primitive');
  const found: DerNode[] = [];
  for (let at = 0; at < node.content.length; ) {
    const child = readAt(node.content, at);
    found.push(child);
    at += child.bytes.length;
  }
  return found;
}

function readAt(bytes: Bytes, at: number): DerNode {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw malformed('tag');
  const size = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || size > 4) throw malformed('length');
  let length = size === 0 ? first : 0;
  for (let i = 0; i < size; i++) length = length * 256 + (bytes[at + 2 + i] ?? Number.NaN);
  // Shortest form only: no long form below 128, no leading zero octet. A cut length octet is NaN and fails here too.
  if (size > 0 && !(length >= Math.max(0x80, 256 ** (size - 1)))) throw malformed('length');
  const start = at + 2 + size;
  if (start + length > bytes.length) throw malformed('length');
  return { tag, bytes: bytes.subarray(at, start + length), content: bytes.subarray(start, start + length) };
}

function assertTree(node: DerNode, depth: number): void {
  if (depth > maxDepth) throw malformed('depth');
  const isUniversal = (node.tag & 0xc0) === 0;
  const isConstructed = (node.tag & 0x20) !== 0;
  const isList = (node.tag | 0x20) === tags.sequence || (node.tag | 0x20) === tags.set;
  if (isUniversal && isConstructed !== isList) throw malformed('form');
  if (isUniversal && !isConstructed && !isDerPrimitive(node.tag, node.content)) throw malformed('value');
  if (!isConstructed) return;
  for (const child of children(node)) assertTree(child, depth + 1);
}
