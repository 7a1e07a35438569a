import type { Bytes } from '../base/bytes';
import { contextTag, malformed, tags } from './der';
import { expect, listOf, onlyChild, serialOf, smallIntegerOf, timeOf } from './der-value';
import { parseName } from './distinguished-name';
import {
  hasUnknownCritical,
  type KeyUsage,
  parseBasicConstraints,
  parseExtendedKeyUsage,
  parseExtensions,
  parseKeyUsage,
} from './extensions';
import { oids } from './oid';
import { assertSameAlgorithm, parseSignedObject, type SignedObject } from './signed-object';

/** A certificate as read; names, key and all bytes exactly as received. Reading it says nothing of trust. */
export interface Certificate {
  readonly der: Bytes;
  readonly signed: SignedObject;
  /** The INTEGER, whole. */
  readonly serial: Bytes;
  readonly issuer: Bytes;
  readonly subject: Bytes;
  readonly notBefore: number;
  readonly notAfter: number;
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Bytes;
  readonly isCa: boolean;
  readonly pathLength: number | null;
  readonly keyUsage: ReadonlySet<KeyUsage>;
  /** Null when absent: every purpose. */
  readonly extendedKeyUsage: readonly string[] | null;
  readonly hasUnknownCritical: boolean;
}

/**
 * Critical extensions this app may meet: acted on in the path check, or without effect there (policies are not asked
 * for; alternative names are not shown). Name and policy constraints are not processed, hence refused when critical.
 */
const known: readonly string[] = [
  oids.basicConstraints,
  oids.keyUsage,
  oids.extendedKeyUsage,
  oids.certificatePolicies,
  oids.subjectAltName,
];

/** Unique identifiers [1] and [2]: still legal, written by nobody, without meaning here. */
const obsolete: readonly number[] = [contextTag(1, 'primitive'), contextTag(2, 'primitive')];

/** An X.509 certificate (RFC 5280 4.1), strict DER. @throws `package/malformed` */
export function parseCertificate(der: Bytes): Certificate {
  const signed = parseSignedObject(der);
  const fields = listOf(signed.content);
  const version = fields[0]?.tag === contextTag(0) ? smallIntegerOf(onlyChild(fields.shift(), contextTag(0))) : 0;
  const [serial, algorithm, issuer, validity, subject, publicKey, ...rest] = fields;
  assertSameAlgorithm(algorithm, signed.algorithm);
  const [notBefore, notAfter] = listOf(validity);
  const extensions = rest.at(-1)?.tag === contextTag(3) ? rest.pop() : undefined;
  // Only version 3, written as 2, has extensions (RFC 5280 4.1.2.1).
  if (version > 2 || (extensions !== undefined && version !== 2) || rest.some(({ tag }) => !obsolete.includes(tag)))
    throw malformed('certificate');
  return {
    der,
    signed,
    serial: serialOf(serial),
    issuer: assertName(expect(issuer, tags.sequence).bytes),
    subject: assertName(expect(subject, tags.sequence).bytes),
    notBefore: timeOf(notBefore),
    notAfter: timeOf(notAfter),
    publicKey: expect(publicKey, tags.sequence).bytes,
    ...readExtensions(extensions === undefined ? undefined : onlyChild(extensions, contextTag(3))),
  };
}

function assertName(der: Bytes): Bytes {
  parseName(der);
  return der;
}

function readExtensions(node: Parameters<typeof parseExtensions>[0]) {
  const extensions = parseExtensions(node);
  return {
    ...parseBasicConstraints(extensions.get(oids.basicConstraints)?.value),
    keyUsage: parseKeyUsage(extensions.get(oids.keyUsage)?.value),
    extendedKeyUsage: parseExtendedKeyUsage(extensions.get(oids.extendedKeyUsage)?.value),
    hasUnknownCritical: hasUnknownCritical(extensions, known),
  };
}
