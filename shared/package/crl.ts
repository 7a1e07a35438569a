import { type Bytes, equalBytes, toHex } from '../base/bytes';
import { children, contextTag, type DerNode, malformed, parseDer, tags } from './der';
import { expect, listOf, onlyChild, serialOf, smallIntegerOf, timeOf } from './der-value';
import { hasUnknownCritical, parseExtensions } from './extensions';
import { oids } from './oid';
import { assertSameAlgorithm, parseSignedObject, type SignedObject } from './signed-object';

/** A certificate revocation list as read. */
export interface Crl {
  readonly der: Bytes;
  readonly signed: SignedObject;
  readonly issuer: Bytes;
  readonly thisUpdate: number;
  /** Null when the list does not say: it is then stale at all times. */
  readonly nextUpdate: number | null;
  /** Hexadecimal of the CRL number; null when absent. */
  readonly number: string | null;
  /** Hexadecimal of the authority key identifier: tells two authorities of one name apart; null when absent. */
  readonly authorityKey: string | null;
  /** True for delta, partial and indirect lists, which answer less than they seem to. */
  readonly hasUnknownCritical: boolean;
  readonly entries: DerNode | null;
}

/** A CRL (RFC 5280 5.1), strict DER. @throws `package/malformed` */
export function parseCrl(der: Bytes): Crl {
  const signed = parseSignedObject(der);
  const fields = listOf(signed.content);
  const version = fields[0]?.tag === tags.integer ? smallIntegerOf(fields.shift()) : 0;
  assertSameAlgorithm(fields.shift(), signed.algorithm);
  const issuer = expect(fields.shift(), tags.sequence).bytes;
  const thisUpdate = timeOf(fields.shift());
  const nextUpdate = isTime(fields[0]) ? timeOf(fields.shift()) : null;
  const entries = fields[0]?.tag === tags.sequence ? (fields.shift() ?? null) : null;
  const tail = fields.shift();
  if (version > 1 || fields.length > 0) throw malformed('crl');
  const extensions = parseExtensions(tail === undefined ? undefined : onlyChild(tail, contextTag(0)));
  const number = extensions.get(oids.crlNumber)?.value;
  const authorityKey = extensions.get(oids.authorityKeyIdentifier)?.value;
  return {
    der,
    signed,
    issuer,
    thisUpdate,
    nextUpdate,
    number: number === undefined ? null : toHex(expect(parseDer(number), tags.integer).content),
    authorityKey: authorityKey === undefined ? null : toHex(authorityKey),
    hasUnknownCritical: hasUnknownCritical(extensions, []),
    entries,
  };
}

function isTime(node: DerNode | undefined): boolean {
  return node?.tag === tags.utcTime || node?.tag === tags.generalizedTime;
}

/** Whether the list names the serial (a whole INTEGER); a hold counts, whatever the reason given. @throws `package/malformed` */
export function isListed(crl: Crl, serial: Bytes): boolean {
  if (crl.entries === null) return false;
  return children(crl.entries).some((entry) => equalBytes(serialOf(children(entry)[0]), serial));
}
