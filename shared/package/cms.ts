import { type Bytes, equalBytes } from '../base/bytes';
import { writeAttributes } from './attributes';
import { parseCertificate } from './certificate';
import { contextTag } from './der';
import { explicit, integer, octetString, oid, sequence, setOf } from './der-write';
import { digest } from './digests';
import { oids } from './oid';
import { toDerSignature } from './public-key';
import type { Commitment, Signer } from './signer';
import { digestAlgorithm, partsOf, signatureAlgorithm } from './signer-algorithm';

export { verifySignature } from './cms-verify';
export type { SignatureEvidence } from './evidence';

/** What the signer states beside the content. */
export interface SignatureOptions {
  /** Milliseconds since 1970; written in whole seconds, rounded down. */
  readonly signingTime: number;
  readonly commitment: Commitment;
  /** Shown to the reader, believed by nobody. */
  readonly role?: string;
}

/**
 * A detached CAdES baseline-B signature over `content` (EN 319 122-1 6, RFC 5652 5), DER.
 * @throws `package/malformed` when the signer's certificate is none; what the signer throws rises
 */
export async function createSignature(content: Bytes, signer: Signer, options: SignatureOptions): Promise<Bytes> {
  const messageDigest = await digest(partsOf(signer.algorithm).hash, content);
  const attributes = await writeAttributes({ ...options, messageDigest }, signer);
  const signature = toDerSignature(await signer.sign(attributes));
  const { issuer, serial, der } = parseCertificate(signer.certificate);
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, serial),
    digestAlgorithm(signer.algorithm),
    // The same bytes under the implicit tag [0] instead of SET (RFC 5652 5.4).
    Uint8Array.of(contextTag(0), ...attributes.subarray(1)),
    signatureAlgorithm(signer.algorithm),
    octetString(signature),
  );
  const certificates = [der, ...signer.chain.filter((other) => !equalBytes(other, der))];
  const signedData = sequence(
    integer(1),
    setOf([digestAlgorithm(signer.algorithm)]),
    sequence(oid(oids.data)),
    setOf(certificates, contextTag(0)),
    ...(signer.crls.length > 0 ? [setOf(signer.crls, contextTag(1))] : []),
    setOf([signerInfo]),
  );
  return sequence(oid(oids.signedData), explicit(0, signedData));
}
