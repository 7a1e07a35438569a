import type { Bytes } from '../base/bytes';
import { type DerNode, malformed, parseDer, tags } from './der';
import { expect, listOf, oidOf, smallIntegerOf } from './der-value';

/** X.509 extensions by identifier, each at most once. */
export type Extensions = ReadonlyMap<string, { readonly isCritical: boolean; readonly value: Bytes }>;

/** The uses of a key this app asks about (RFC 5280 4.2.1.3), with their bit. */
export const keyUsageBits = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5, crlSign: 6 } as const;

export type KeyUsage = keyof typeof keyUsageBits;

/** What basicConstraints says. */
export interface BasicConstraints {
  readonly isCa: boolean;
  readonly pathLength: number | null;
}

/** An Extensions SEQUENCE; absent means none. @throws `package/malformed`, also for one extension twice (RFC 5280 4.2) */
export function parseExtensions(node: DerNode | undefined): Extensions {
  const found = new Map<string, { isCritical: boolean; value: Bytes }>();
  if (node === undefined) return found;
  for (const extension of listOf(node)) {
    const [id, ...rest] = listOf(extension);
    const flag = rest[0]?.tag === tags.boolean ? rest.shift() : undefined;
    const value = expect(rest[0], tags.octetString).content;
    const name = oidOf(id);
    if (rest.length !== 1 || found.has(name)) throw malformed('extension');
    found.set(name, { isCritical: flag?.content[0] === 0xff, value });
  }
  return found;
}

/** Whether an extension is critical and not among those the caller acts on. */
export function hasUnknownCritical(extensions: Extensions, known: readonly string[]): boolean {
  return [...extensions].some(([id, { isCritical }]) => isCritical && !known.includes(id));
}

/** Absent means an end entity. @throws `package/malformed` */
export function parseBasicConstraints(value: Bytes | undefined): BasicConstraints {
  if (value === undefined) return { isCa: false, pathLength: null };
  const fields = listOf(parseDer(value));
  const flag = fields[0]?.tag === tags.boolean ? fields.shift() : undefined;
  const length = fields.shift();
  if (fields.length > 0) throw malformed('basic-constraints');
  return { isCa: flag?.content[0] === 0xff, pathLength: length === undefined ? null : smallIntegerOf(length) };
}

/** Absent means no use at all: this profile asks every certificate to say its use. @throws `package/malformed` */
export function parseKeyUsage(value: Bytes | undefined): ReadonlySet<KeyUsage> {
  if (value === undefined) return new Set();
  const bits = expect(parseDer(value), tags.bitString).content;
  const isSet = (bit: number) => ((bits[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0;
  const names: readonly KeyUsage[] = ['digitalSignature', 'nonRepudiation', 'keyCertSign', 'crlSign'];
  return new Set(names.filter((name) => isSet(keyUsageBits[name])));
}

/** Null when absent: every purpose. @throws `package/malformed` */
export function parseExtendedKeyUsage(value: Bytes | undefined): readonly string[] | null {
  return value === undefined ? null : listOf(parseDer(value)).map(oidOf);
}
