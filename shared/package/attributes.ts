import type { Bytes } from '../base/bytes';
import { parseCertificate } from './certificate';
import { contextTag } from './der';
import { element, explicit, octetString, oid, sequence, setOf, time, utf8String } from './der-write';
import { digest } from './digests';
import { oids } from './oid';
import type { Commitment, Signer } from './signer';
import { digestAlgorithm, partsOf } from './signer-algorithm';

/** What a signature signs: the digest of the content and what the signer states about it. */
export interface AttributeValues {
  readonly messageDigest: Bytes;
  /** Milliseconds since 1970. */
  readonly signingTime: number;
  readonly commitment: Commitment;
  readonly role?: string;
}

const commitments: Readonly<Record<Commitment, string>> = {
  creation: oids.proofOfCreation,
  approval: oids.proofOfApproval,
};

/**
 * The signed attributes of CAdES baseline B (EN 319 122-1 6.3) as the SET that is signed; in the SignerInfo the same
 * bytes stand under tag `[0]`. @throws `package/malformed` when the signer's certificate is none
 */
export async function writeAttributes(values: AttributeValues, signer: Signer): Promise<Bytes> {
  const { messageDigest, signingTime, commitment, role } = values;
  return setOf([
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.messageDigest, octetString(messageDigest)),
    attribute(oids.signingTime, time(signingTime)),
    attribute(oids.signingCertificateV2, await signingCertificate(signer.certificate)),
    attribute(oids.commitmentType, sequence(oid(commitments[commitment]))),
    ...(role === undefined ? [] : [attribute(oids.signerAttributesV2, claimedRole(role))]),
    attribute(oids.algorithmProtection, algorithmProtection(signer)),
    attribute(oids.mimeType, utf8String('text/xml')),
  ]);
}

function attribute(id: string, value: Bytes): Bytes {
  return sequence(oid(id), setOf([value]));
}

/** RFC 5035 3: the certificate by its SHA-256 (the default, hence not named), issuer and serial. */
async function signingCertificate(certificate: Bytes): Promise<Bytes> {
  const { issuer, serial } = parseCertificate(certificate);
  const issuerSerial = sequence(sequence(explicit(4, issuer)), serial);
  return sequence(sequence(sequence(octetString(await digest('SHA-256', certificate)), issuerSerial)));
}

/** EN 319 122-1 5.2.6.1; readers of the EU library show the text whatever the attribute type, `name` is what it writes. */
function claimedRole(role: string): Bytes {
  return sequence(explicit(0, sequence(sequence(oid(oids.name), setOf([utf8String(role)])))));
}

/** RFC 6211: the algorithms, signed, so that nobody can exchange them outside. */
function algorithmProtection({ algorithm }: Signer): Bytes {
  const signature = element(contextTag(1), oid(partsOf(algorithm).signatureOid));
  return sequence(digestAlgorithm(algorithm), signature);
}
