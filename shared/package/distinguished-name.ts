import { type Bytes, toHex, utf8 } from '../base/bytes';
import { children, type DerNode, parseDer, tags } from './der';
import { listOf, oidOf, textOf } from './der-value';
import { element, oid, sequence, setOf, utf8String } from './der-write';
import { oids } from './oid';

/** One attribute of a distinguished name; `value` is null when it is no text. */
export interface NameAttribute {
  readonly type: string;
  readonly value: string | null;
  readonly der: Bytes;
}

/** What a certificate request of this app can say about its subject. */
export interface Subject {
  readonly commonName: string;
  readonly organization?: string;
  readonly unit?: string;
  /** ISO 3166 code, two capitals. */
  readonly country?: string;
}

const shortNames: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.4', 'SN'],
  ['2.5.4.5', 'serialNumber'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.12', 'title'],
  ['2.5.4.42', 'GN'],
  ['2.5.4.97', 'organizationIdentifier'],
  ['0.9.2342.19200300.100.1.1', 'UID'],
  ['0.9.2342.19200300.100.1.25', 'DC'],
  ['1.2.840.113549.1.9.1', 'emailAddress'],
]);

/** Attributes of a Name, in the order of the certificate. @throws `package/malformed` */
export function parseName(der: Bytes): readonly (readonly NameAttribute[])[] {
  return listOf(parseDer(der)).map((set) => listOf(set, tags.set).map(parseAttribute));
}

function parseAttribute(node: DerNode): NameAttribute {
  const [type, value, more] = children(node);
  const text = value !== undefined && more === undefined && isText(value) ? textOf(value) : null;
  return { type: oidOf(type), value: text, der: value?.bytes ?? node.bytes };
}

function isText(node: DerNode): boolean {
  return [0x0c, 0x12, 0x13, 0x14, 0x16, 0x1e].includes(node.tag);
}

/**
 * A Name for people (RFC 4514, most specific part first). Controls, invisible and direction-changing characters are
 * written as hexadecimal pairs, so that a name cannot rearrange the line it stands in. @throws `package/malformed`
 */
export function nameToText(der: Bytes): string {
  const parts = parseName(der).map((set) => set.map(attributeToText).join('+'));
  return parts.toReversed().join(', ');
}

function attributeToText({ type, value, der }: NameAttribute): string {
  const text = value === null ? `#${toHex(der)}` : escapeValue(value);
  return `${shortNames.get(type) ?? type}=${text}`;
}

function escapeValue(value: string): string {
  return value
    .replace(/[\\",+;<>=]|^[ #]| $/g, (found) => `\\${found}`)
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (found) => toHex(utf8(found)).replace(/../g, '\\$&'));
}

/** DER of a Name, broadest part first. */
export function writeName(subject: Subject): Bytes {
  const { country, organization, unit, commonName } = subject;
  return sequence(
    ...(country === undefined ? [] : [attribute(oids.country, element(tags.printableString, utf8(country)))]),
    ...(organization === undefined ? [] : [attribute(oids.organization, utf8String(organization))]),
    ...(unit === undefined ? [] : [attribute(oids.unit, utf8String(unit))]),
    attribute(oids.commonName, utf8String(commonName)),
  );
}

function attribute(type: string, value: Bytes): Bytes {
  return setOf([sequence(oid(type), value)]);
}
