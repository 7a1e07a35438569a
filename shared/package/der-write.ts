/** The one writer of ASN.1: bytes in, DER out. What is embedded (names, keys, certificates) keeps its exact bytes. */
import { type Bytes, concat, utf8 } from '../base/bytes';
import { AppError } from '../base/errors';
import { contextTag, tags } from './der';

/** One element with the given identifier octet. */
export function element(tag: number, ...parts: readonly Uint8Array[]): Bytes {
  const length = parts.reduce((size, part) => size + part.length, 0);
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  const header = length < 0x80 ? [tag, length] : [tag, 0x80 | octets.length, ...octets];
  return concat(Uint8Array.from(header), ...parts);
}

/** SEQUENCE of whole elements. */
export function sequence(...parts: readonly Uint8Array[]): Bytes {
  return element(tags.sequence, ...parts);
}

/** SET OF: elements in ascending order of their encodings (X.690 11.6). */
export function setOf(parts: readonly Uint8Array[], tag: number = tags.set): Bytes {
  return element(tag, ...parts.toSorted(compareBytes));
}

/** Order of SET OF elements: the shorter one counts as padded with zeros. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** `[n]` around whole elements. */
export function explicit(n: number, ...parts: readonly Uint8Array[]): Bytes {
  return element(contextTag(n), ...parts);
}

/** @throws `app/unexpected` for text that is no object identifier: a fault of ours, never of input */
export function oid(dotted: string): Bytes {
  const [root = Number.NaN, second = Number.NaN, ...arcs] = dotted.split('.').map(Number);
  const octets = [root * 40 + second, ...arcs].flatMap((arc) => {
    if (!Number.isSafeInteger(arc)) throw new AppError('app/unexpected', { at: 'oid' });
    const digits = [arc % 128];
    for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift(0x80 | (rest % 128));
    return digits;
  });
  return element(tags.oid, Uint8Array.from(octets));
}

/** A non-negative INTEGER from its big-endian octets, in the shortest form. */
export function integer(value: number | Uint8Array): Bytes {
  const octets = typeof value === 'number' ? Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value) : value;
  const first = octets.findIndex((octet) => octet !== 0);
  const trimmed = first < 0 ? Uint8Array.of(0) : octets.subarray(first);
  const sign = (trimmed[0] ?? 0) >= 0x80 ? Uint8Array.of(0) : new Uint8Array(0);
  return element(tags.integer, sign, trimmed);
}

/** OCTET STRING. */
export function octetString(content: Uint8Array): Bytes {
  return element(tags.octetString, content);
}

/** BIT STRING; the unused bits are the last ones, and zero. */
export function bitString(content: Uint8Array, unusedBits = 0): Bytes {
  return element(tags.bitString, Uint8Array.of(unusedBits), content);
}

/** TRUE; FALSE is a default wherever it occurs here, and left out. */
export function booleanTrue(): Bytes {
  return element(tags.boolean, Uint8Array.of(0xff));
}

/** UTF8String. */
export function utf8String(text: string): Bytes {
  return element(tags.utf8String, utf8(text));
}

/** UTCTime until 2049, GeneralizedTime from 2050 on (RFC 5280 4.1.2.5, RFC 5652 11.3); whole seconds, rounded down. */
export function time(milliseconds: number): Bytes {
  const digits = new Date(milliseconds).toISOString().replace(/\.\d+Z$|[-:T]/g, '');
  const isUtcTime = digits >= '1950' && digits < '2050';
  return element(isUtcTime ? tags.utcTime : tags.generalizedTime, utf8(`${isUtcTime ? digits.slice(2) : digits}Z`));
}
