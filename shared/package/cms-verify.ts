/**
 * Verifies one detached CMS over the content it belongs to. It promises that the key of the certificate it names signed
 * exactly this content and these attributes. It says nothing of whether that certificate is to be trusted: that is the
 * path check. Nothing in the unsigned sets is believed; signed attributes are hashed as received, never encoded again.
 */
import { type Bytes, concat, equalBytes, toHex } from '../base/bytes';
import { AppError, type ErrorCode } from '../base/errors';
import { parseDigestAlgorithm, parseSignatureAlgorithm, type SignatureAlgorithm } from './algorithms';
import { type CertificateReference, parseAttributes } from './attributes-read';
import { type Certificate, parseCertificate } from './certificate';
import { parseCrl } from './crl';
import { malformed, tags } from './der';
import { type DigestName, digest } from './digests';
import { nameToText } from './distinguished-name';
import type { SignatureEvidence } from './evidence';
import { fingerprintOf } from './fingerprint';
import { isSignedBy, type PublicKey, parsePublicKey } from './public-key';
import { parseSignedData, type SignedData } from './signed-data';

type Mode = 'strict' | 'foreign';

/**
 * Checks in the order of the format: form, attributes, digest, algorithm, certificate, key, signature.
 * @throws `package/signature-format`, `-not-detached`, `-signers`, `-attributes`, `package/digest-weak`, `package/signature-digest`, `-algorithm`, `package/certificate-missing`, `package/signature-certificate-mismatch`, `package/key-weak`, `package/signature-invalid`
 */
export async function verifySignature(cms: Bytes, content: Bytes, mode: Mode): Promise<SignatureEvidence> {
  try {
    return await verify(parseSignedData(cms, mode), content, mode);
  } catch (error) {
    if (error instanceof AppError && error.code !== 'package/malformed') throw error;
    throw new AppError('package/signature-format', {}, { cause: error });
  }
}

async function verify(signedData: SignedData, content: Bytes, mode: Mode): Promise<SignatureEvidence> {
  const { signer, isBer } = signedData;
  const hash = parseDigestAlgorithm(signer.digestAlgorithm);
  checkDigestSet(signedData, hash, mode);
  const attributes = parseAttributes(signer.attributes, signer, mode);
  if (!equalBytes(attributes.messageDigest, await digest(hash, content)))
    throw new AppError('package/signature-digest');
  const algorithm = parseSignatureAlgorithm(signer.signatureAlgorithm, hash);
  // RFC 5754 3: one digest for content and attributes; two would be a seam to work at.
  if (algorithm.hash !== hash) throw new AppError('package/signature-algorithm', { at: 'hash' });
  const certificates = signedData.certificates.map(parseCertificate);
  signedData.crls.forEach(parseCrl);
  const certificate = await findCertificate(certificates, signedData, attributes.certificate);
  const key = parsePublicKey(certificate.publicKey);
  const notes = [...(isBer ? (['package/signature-format'] as const) : []), ...noteKey(key, algorithm, mode)];
  // RFC 5652 5.4: signed as a SET, whatever tag it travels under.
  const bytes = concat(Uint8Array.of(tags.set), signer.attributes.bytes.subarray(1));
  if (!(await isSignedBy({ key, algorithm, signature: signer.signature, bytes })))
    throw new AppError('package/signature-invalid');
  const { messageDigest: _digest, certificate: _reference, ...claims } = attributes;
  return {
    ...(await describe(certificate)),
    ...claims,
    certificates: signedData.certificates,
    crls: signedData.crls,
    algorithm: nameOf(key, algorithm),
    mode,
    notes,
  };
}

/** The set announces the digests for readers in one pass; an old one in it has no business there. */
function checkDigestSet({ digestAlgorithms }: SignedData, hash: DigestName, mode: Mode): void {
  if (mode === 'foreign') return;
  if (!digestAlgorithms.map(parseDigestAlgorithm).includes(hash)) throw malformed('digest-set');
}

/** The certificate the SignerInfo names, confirmed by its digest inside the signed attributes (RFC 5035). */
async function findCertificate(
  certificates: readonly Certificate[],
  { signer }: SignedData,
  { hash, digest: expected, issuer, serial }: CertificateReference,
): Promise<Certificate> {
  const named = certificates.filter(
    (candidate) => equalBytes(candidate.issuer, signer.issuer) && equalBytes(candidate.serial, signer.serial),
  );
  if (named.length === 0) throw new AppError('package/certificate-missing');
  const isConfirmed =
    (issuer === undefined || equalBytes(issuer, signer.issuer)) &&
    (serial === undefined || equalBytes(serial, signer.serial));
  for (const candidate of isConfirmed ? named : [])
    if (equalBytes(await digest(hash, candidate.der), expected)) return candidate;
  throw new AppError('package/signature-certificate-mismatch');
}

function noteKey(key: PublicKey, { scheme }: SignatureAlgorithm, mode: Mode): ErrorCode[] {
  if (key.kind === 'ec') return [];
  const isShort = key.bits < 3072;
  if (key.bits < 2048 || (isShort && mode === 'strict')) throw new AppError('package/key-weak', { bits: key.bits });
  return [
    ...(isShort ? (['package/key-weak'] as const) : []),
    ...(scheme === 'rsa-pkcs1' ? (['package/legacy-rsa'] as const) : []),
  ];
}

async function describe({ der, subject, issuer, serial }: Certificate) {
  return {
    certificate: der,
    subject: nameToText(subject),
    issuer: nameToText(issuer),
    serial: toHex(serial.subarray(2)).replace(/^00(?=.)/, ''),
    fingerprint: await fingerprintOf(der),
  };
}

function nameOf(key: PublicKey, { scheme, hash }: SignatureAlgorithm): string {
  const name = key.kind === 'ec' ? `ecdsa-${key.curve.replace('-', '')}` : `${scheme}-${key.bits}`;
  return `${name}-${hash.replace('-', '')}`.toLowerCase();
}
