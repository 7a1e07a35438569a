import type { Bytes } from '../base/bytes';
import { oid, sequence } from './der-write';
import type { DigestName } from './digests';
import { oids } from './oid';
import type { SignerAlgorithm } from './signer';

/** What an algorithm this app signs with is made of. */
export interface SignerAlgorithmParts {
  readonly hash: DigestName;
  readonly curve: 'P-256' | 'P-384';
  readonly digestOid: string;
  readonly signatureOid: string;
}

const parts: Readonly<Record<SignerAlgorithm, SignerAlgorithmParts>> = {
  'ecdsa-p256-sha256': { hash: 'SHA-256', curve: 'P-256', digestOid: oids.sha256, signatureOid: oids.ecdsaSha256 },
  'ecdsa-p384-sha384': { hash: 'SHA-384', curve: 'P-384', digestOid: oids.sha384, signatureOid: oids.ecdsaSha384 },
};

/** Hash, curve and identifiers of a signer's algorithm. */
export function partsOf(algorithm: SignerAlgorithm): SignerAlgorithmParts {
  return parts[algorithm];
}

/** AlgorithmIdentifier of the digest, parameters left out (RFC 5754 2). */
export function digestAlgorithm(algorithm: SignerAlgorithm): Bytes {
  return sequence(oid(parts[algorithm].digestOid));
}

/** AlgorithmIdentifier of the signature, parameters left out (RFC 5758 3.2). */
export function signatureAlgorithm(algorithm: SignerAlgorithm): Bytes {
  return sequence(oid(parts[algorithm].signatureOid));
}
