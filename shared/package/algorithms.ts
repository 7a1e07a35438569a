/** The algorithms believed: an allow-list, read strictly. What is not named here does not exist. */
import { AppError } from '../base/errors';
import { contextTag, type DerNode, malformed, tags } from './der';
import { expect, listOf, oidOf, onlyChild, smallIntegerOf } from './der-value';
import type { DigestName } from './digests';
import { oids } from './oid';

/** How a signature is made, without its key. */
export type SignatureAlgorithm =
  | { readonly scheme: 'ecdsa' | 'rsa-pkcs1'; readonly hash: DigestName }
  | { readonly scheme: 'rsa-pss'; readonly hash: DigestName; readonly saltLength: number };

const hashes: ReadonlyMap<string, DigestName> = new Map([
  [oids.sha256, 'SHA-256'],
  [oids.sha384, 'SHA-384'],
  [oids.sha512, 'SHA-512'],
]);

const hashSizes: Readonly<Record<DigestName, number>> = { 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 };

const signatures: ReadonlyMap<string, SignatureAlgorithm> = new Map([
  [oids.ecdsaSha256, { scheme: 'ecdsa', hash: 'SHA-256' }],
  [oids.ecdsaSha384, { scheme: 'ecdsa', hash: 'SHA-384' }],
  [oids.ecdsaSha512, { scheme: 'ecdsa', hash: 'SHA-512' }],
  [oids.rsaSha256, { scheme: 'rsa-pkcs1', hash: 'SHA-256' }],
  [oids.rsaSha384, { scheme: 'rsa-pkcs1', hash: 'SHA-384' }],
  [oids.rsaSha512, { scheme: 'rsa-pkcs1', hash: 'SHA-512' }],
]);

/** @throws `package/digest-weak` for SHA-1, MD5 and everything else outside the list, `package/malformed` */
export function parseDigestAlgorithm(node: DerNode | undefined): DigestName {
  const [algorithm, parameters, more] = listOf(node);
  if (more !== undefined) throw malformed('digest');
  const id = oidOf(algorithm);
  const hash = hashes.get(id);
  if (hash === undefined) throw new AppError('package/digest-weak', { algorithm: id });
  // RFC 5754 2: parameters absent, NULL accepted.
  if (parameters !== undefined) expect(parameters, tags.null);
  return hash;
}

/**
 * `digest` is the hash a CMS names beside a bare `rsaEncryption`; certificates have none.
 * @throws `package/signature-algorithm` for everything outside the list, `package/malformed`
 */
export function parseSignatureAlgorithm(node: DerNode | undefined, digest?: DigestName): SignatureAlgorithm {
  const [algorithm, parameters, more] = listOf(node);
  if (more !== undefined) throw malformed('signature');
  const id = oidOf(algorithm);
  if (id === oids.rsaPss) return parsePss(parameters);
  const known =
    id === oids.rsa && digest !== undefined ? ({ scheme: 'rsa-pkcs1', hash: digest } as const) : signatures.get(id);
  if (known === undefined) throw refused(id);
  // RFC 5758 3.2: ECDSA has no parameters; RFC 8017 A.2.4: RSA has NULL, which some writers leave out.
  if (parameters !== undefined && (known.scheme === 'ecdsa' || parameters.tag !== tags.null)) throw refused(id);
  return known;
}

/** RFC 4055 3.1; the defaults there mean SHA-1, so every field must be written. */
function parsePss(parameters: DerNode | undefined): SignatureAlgorithm {
  const [hashField, maskField, saltField, more] = listOf(parameters);
  if (hashField === undefined || maskField === undefined || saltField === undefined || more !== undefined)
    throw refused(oids.rsaPss);
  const hash = parseDigestAlgorithm(onlyChild(hashField, contextTag(0)));
  const [mask, maskHash] = listOf(onlyChild(maskField, contextTag(1)));
  const saltLength = smallIntegerOf(onlyChild(saltField, contextTag(2)));
  const isSameHash = oidOf(mask) === oids.mgf1 && parseDigestAlgorithm(maskHash) === hash;
  if (!isSameHash || (saltLength !== 32 && saltLength !== hashSizes[hash])) throw refused(oids.rsaPss);
  return { scheme: 'rsa-pss', hash, saltLength };
}

function refused(algorithm: string): AppError {
  return new AppError('package/signature-algorithm', { algorithm });
}
