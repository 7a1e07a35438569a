import type { Bytes } from '../base/bytes';
import { children, type DerNode, malformed, tags } from './der';

/** The node, if it has the tag. @throws `package/malformed` */
export function expect(node: DerNode | undefined, tag: number): DerNode {
  if (node?.tag !== tag) throw malformed('tag');
  return node;
}

/** Elements of a SEQUENCE (or of what stands in its place by another tag). @throws `package/malformed` */
export function listOf(node: DerNode | undefined, tag: number = tags.sequence): DerNode[] {
  return children(expect(node, tag));
}

/** The single element inside an explicit tag. @throws `package/malformed` */
export function onlyChild(node: DerNode | undefined, tag: number): DerNode {
  const [only, more] = listOf(node, tag);
  if (only === undefined || more !== undefined) throw malformed('count');
  return only;
}

/** An OBJECT IDENTIFIER in dotted form. @throws `package/malformed` */
export function oidOf(node: DerNode | undefined): string {
  const arcs: bigint[] = [];
  let value = 0n;
  for (const octet of expect(node, tags.oid).content) {
    value = value * 128n + BigInt(octet & 0x7f);
    if (octet >= 0x80) continue;
    arcs.push(value);
    value = 0n;
  }
  const joint = arcs.shift() ?? 0n;
  const root = joint < 80n ? joint / 40n : 2n;
  return [root, joint - root * 40n, ...arcs].join('.');
}

/** A small non-negative INTEGER, such as a version. @throws `package/malformed` */
export function smallIntegerOf(node: DerNode | undefined): number {
  const { content } = expect(node, tags.integer);
  if (content.length > 4 || (content[0] ?? 0) >= 0x80) throw malformed('integer');
  return content.reduce((value, octet) => value * 256 + octet, 0);
}

/** A serial number as its whole INTEGER, to be compared octet by octet. @throws `package/malformed` */
export function serialOf(node: DerNode | undefined): Bytes {
  const { bytes } = expect(node, tags.integer);
  // RFC 5280 4.1.2.2 allows 20 octets; old authorities exceed it or write negative numbers, which compare all the same.
  if (bytes.length > 34) throw malformed('serial');
  return bytes;
}

/** Content of a BIT STRING of whole octets. @throws `package/malformed` */
export function octetsOfBits(node: DerNode | undefined): Bytes {
  const { content } = expect(node, tags.bitString);
  if (content[0] !== 0) throw malformed('bits');
  return content.subarray(1);
}

/** UTCTime or GeneralizedTime in the form of RFC 5280 4.1.2.5, as milliseconds since 1970. @throws `package/malformed` */
export function timeOf(node: DerNode | undefined): number {
  if (node?.tag !== tags.utcTime && node?.tag !== tags.generalizedTime) throw malformed('time');
  const text = String.fromCharCode(...node.content);
  const digits = node.tag === tags.utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(digits);
  if (match === null) throw malformed('time');
  const iso = `${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6]}.000Z`;
  const time = Date.parse(iso);
  // A day that does not exist is refused or rolled over by the engine: only what reads back the same is a time.
  if (Number.isNaN(time) || new Date(time).toISOString() !== iso) throw malformed('time');
  return time;
}

/** Text of any of the string types certificates use. @throws `package/malformed` */
export function textOf(node: DerNode | undefined): string {
  if (node === undefined || node.content.length > 4096) throw malformed('text');
  const { tag, content } = node;
  if (tag === tags.utf8String) return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  if (tag === tags.bmpString) return new TextDecoder('utf-16be').decode(content);
  const isOctets = tag === tags.printableString || tag === tags.ia5String || tag === tags.teletexString || tag === 0x12;
  if (!isOctets) throw malformed('text');
  return String.fromCharCode(...content);
}
