/** Issuing certificates and revocation lists: for the practice authority, and for real authorities in memory in tests. */
import type { Bytes } from '../base/bytes';
import { bitString, explicit, integer, sequence, time } from './der-write';
import { type Subject, writeName } from './distinguished-name';
import { authorityKeyIdentifier, crlNumber, subjectKeyIdentifier } from './extension-write';
import { toDerSignature } from './public-key';
import type { Signer } from './signer';
import { signatureAlgorithm } from './signer-algorithm';

/** A key that signs X.509 objects. */
export interface IssuingKey {
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Bytes;
  /** AlgorithmIdentifier. */
  readonly algorithm: Bytes;
  /** The signature as it stands in the BIT STRING. */
  sign(bytes: Bytes): Promise<Bytes>;
}

/** Who issues: a name and its key. */
export interface Issuer {
  readonly subject: Subject;
  readonly key: IssuingKey;
}

/** What a certificate will say. Times in milliseconds since 1970. */
export interface CertificateTemplate {
  readonly subject: Subject;
  readonly publicKey: Bytes;
  /** Big-endian octets, positive, at most 20 (RFC 5280 4.1.2.2). */
  readonly serial: Bytes;
  readonly notBefore: number;
  readonly notAfter: number;
  /** Extensions but for the key identifiers, which are always written. */
  readonly extensions: readonly Bytes[];
}

/** What a CRL will say. */
export interface CrlTemplate {
  readonly number: number;
  readonly thisUpdate: number;
  readonly nextUpdate: number;
  readonly revoked: readonly { readonly serial: Bytes; readonly at: number }[];
  /** Further CRL extensions. */
  readonly extensions?: readonly Bytes[];
}

/** An issuing key over a raw ECDSA signer, such as one in the vault. */
export function ecdsaIssuingKey(publicKey: Bytes, { algorithm, sign }: Pick<Signer, 'algorithm' | 'sign'>): IssuingKey {
  return {
    publicKey,
    algorithm: signatureAlgorithm(algorithm),
    sign: async (bytes) => toDerSignature(await sign(bytes)),
  };
}

/** A version 3 certificate, DER (RFC 5280 4.1). */
export async function issueCertificate(template: CertificateTemplate, issuer: Issuer): Promise<Bytes> {
  const { subject, publicKey, serial, notBefore, notAfter, extensions } = template;
  const identifiers = [await subjectKeyIdentifier(publicKey), await authorityKeyIdentifier(issuer.key.publicKey)];
  const content = sequence(
    explicit(0, integer(2)),
    integer(serial),
    issuer.key.algorithm,
    writeName(issuer.subject),
    sequence(time(notBefore), time(notAfter)),
    writeName(subject),
    publicKey,
    explicit(3, sequence(...extensions, ...identifiers)),
  );
  return signObject(content, issuer.key);
}

/** A version 2 CRL, DER (RFC 5280 5.1). */
export async function issueCrl(template: CrlTemplate, issuer: Issuer): Promise<Bytes> {
  const { number, thisUpdate, nextUpdate, revoked, extensions = [] } = template;
  const entries = revoked.map(({ serial, at }) => sequence(integer(serial), time(at)));
  const content = sequence(
    integer(1),
    issuer.key.algorithm,
    writeName(issuer.subject),
    time(thisUpdate),
    time(nextUpdate),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    explicit(0, sequence(await authorityKeyIdentifier(issuer.key.publicKey), crlNumber(number), ...extensions)),
  );
  return signObject(content, issuer.key);
}

/** Content, algorithm, signature: the shape of certificates, CRLs and requests. */
export async function signObject(content: Bytes, key: Pick<IssuingKey, 'algorithm' | 'sign'>): Promise<Bytes> {
  return sequence(content, key.algorithm, bitString(await key.sign(content)));
}
