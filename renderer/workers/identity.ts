/*
 * How a key becomes an identity: a request to an institution, the certificate it answers, and trust handed on. Keys are used through a
 * handle and stay where they are; answers are plain data, to be sealed by the caller. A real identity and a practice one cannot pass for
 * each other: practice is written into the certificate itself, and a certificate so marked is never taken as an issued one.
 */
import { type Bytes, equalBytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { type Certificate, parseCertificate } from '#shared/package/certificate';
import { canSign, chainCodes } from '#shared/package/chain-codes';
import { type Crl, parseCrl } from '#shared/package/crl';
import { ecdsaIssuingKey } from '#shared/package/issue';
import { type PemContents, parsePem, toPem } from '#shared/package/pem';
import { isPractice } from '#shared/package/practice';
import { createRequest } from '#shared/package/request';
import { checkRevocation } from '#shared/package/revocation';
import { checkSignature } from '#shared/package/signed-object';
import type { SignerAlgorithm } from '#shared/package/signer';
import { clockTolerance } from '#shared/package/validity';
import { fromRecord, type IdentityRecord, subjectSchema, toRecord } from './identity-record';

/** A key of the vault: it signs, and does not leave. */
export interface KeyHandle {
  readonly algorithm: SignerAlgorithm;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Bytes;
  /** Raw `r‖s` over the bytes, hashed inside. */
  sign(bytes: Bytes): Promise<Bytes>;
}

export function handleOf(pair: CryptoKeyPair, publicKey: Bytes): KeyHandle {
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  return {
    algorithm: 'ecdsa-p256-sha256',
    publicKey,
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(algorithm, pair.privateKey, bytes)),
  };
}

/** A PKCS#10 request as PEM, to be carried to the institution. Throws `input/schema`. */
export async function createIdentityRequest(key: KeyHandle, subject: unknown): Promise<string> {
  const parsed = subjectSchema.safeParse(subject);
  if (!parsed.success) throw new AppError('input/schema', { at: 'subject' }, { cause: parsed.error });
  const issuing = ecdsaIssuingKey(key.publicKey, key);
  return toPem('CERTIFICATE REQUEST', await createRequest(parsed.data, issuing));
}

export interface IssuedFile {
  /** PEM with the certificate and whatever authorities and lists came along, or one certificate in DER. */
  readonly file: Bytes | PemContents;
  /** Of every key it may be for. */
  readonly publicKeys: readonly Bytes[];
  readonly now: number;
}

/** A certificate with what belongs to it, and the key it is for. */
export interface TakenCertificate {
  readonly record: IdentityRecord;
  readonly publicKey: Bytes;
}

/**
 * Takes what the institution answered. Throws `identity/certificate`; `details.reason` is `malformed`, `key` (of another key), `practice`,
 * `usage`, `critical-extension`, `lifetime`, `expired`, `not-yet-valid`, `chain` (its authorities) or `revoked` (by a list that came along).
 */
export async function takeCertificate({ file, publicKeys, now }: IssuedFile): Promise<TakenCertificate> {
  const { certificates, crls } = readFile(file);
  if (certificates.length === 0) throw refused('malformed');
  const own = certificates
    .filter((candidate) => publicKeys.some((publicKey) => equalBytes(candidate.publicKey, publicKey)))
    .toSorted((a, b) => b.notAfter - a.notAfter)[0];
  if (own === undefined) throw refused(certificates.some(isPractice) ? 'practice' : 'key');
  assertUsable(own, now);
  const issuers = await findIssuers(own, certificates);
  const path = [own, ...issuers];
  // What every reader would refuse is refused here, where it can still be asked for again.
  const [code] = chainCodes(path, 'strict');
  if (code !== undefined) throw refused(code === 'package/certificate-lifetime' ? 'lifetime' : 'chain');
  const fitting = crls.filter((crl) => path.some(({ issuer }) => equalBytes(issuer, crl.issuer)));
  if (await isRevoked(path, fitting, now)) throw refused('revoked');
  const record = toRecord({
    certificate: own.der,
    chain: issuers.filter((authority) => !isSelfIssued(authority)).map(({ der }) => der),
    crls: fitting.map((crl) => crl.der),
    anchor: issuers.find(isSelfIssued)?.der ?? null,
  });
  return { record, publicKey: own.publicKey };
}

function readFile(file: IssuedFile['file']) {
  try {
    const { certificates, crls } = readPemOrDer(file);
    return { certificates: certificates.map(parseCertificate), crls: crls.map(parseCrl) };
  } catch (cause) {
    throw new AppError('identity/certificate', { reason: 'malformed' }, { cause });
  }
}

function readPemOrDer(file: IssuedFile['file']): PemContents {
  if (!(file instanceof Uint8Array)) return file;
  // A SEQUENCE with a length in the long form: its second octet is no character of a PEM file.
  const isDer = file[0] === 0x30 && (file[1] ?? 0) >= 0x80;
  return isDer ? { certificates: [file], crls: [] } : parsePem(new TextDecoder().decode(file));
}

function assertUsable(own: Certificate, now: number): void {
  if (isPractice(own)) throw refused('practice');
  if (!canSign(own)) throw refused('usage');
  if (own.hasUnknownCritical) throw refused('critical-extension');
  if (own.notAfter < now) throw refused('expired');
  if (own.notBefore > now + clockTolerance) throw refused('not-yet-valid');
}

function refused(reason: string): AppError {
  return new AppError('identity/certificate', { reason });
}

/** The authorities above, each proven by its signature, as far as they came along. */
async function findIssuers(own: Certificate, candidates: readonly Certificate[]): Promise<readonly Certificate[]> {
  const found: Certificate[] = [];
  let last = own;
  for (let next = await findIssuer(last, candidates); next !== undefined && found.length < 3; ) {
    found.push(next);
    last = next;
    next = isSelfIssued(last) ? undefined : await findIssuer(last, candidates);
  }
  return found;
}

async function findIssuer(child: Certificate, candidates: readonly Certificate[]): Promise<Certificate | undefined> {
  for (const candidate of candidates) {
    const isNamed = equalBytes(candidate.subject, child.issuer) && !equalBytes(candidate.der, child.der);
    if (isNamed && (await checkSignature(child.signed, candidate.publicKey)) === 'valid') return candidate;
  }
  return undefined;
}

async function isRevoked(path: readonly Certificate[], crls: readonly Crl[], at: number): Promise<boolean> {
  for (const [i, issuer] of path.slice(1).entries()) {
    const certificate = path[i];
    if (certificate === undefined) continue;
    const { codes } = await checkRevocation(certificate, issuer, { crls, at });
    if (codes.includes('package/certificate-revoked')) return true;
  }
  return false;
}

function isSelfIssued({ subject, issuer }: Certificate): boolean {
  return equalBytes(subject, issuer);
}

/** Certificate, authorities, anchor and lists, as they stand beside a key in its backup. */
export function toBackupPem(record: IdentityRecord): string {
  const { certificate, chain, anchor, crls } = fromRecord(record);
  const certificates = [certificate, ...chain, ...(anchor === null ? [] : [anchor])];
  return [...certificates.map((der) => toPem('CERTIFICATE', der)), ...crls.map((der) => toPem('X509 CRL', der))].join(
    '',
  );
}

/** `trust.pem`: the anchor and the lists, for whoever shall believe this identity. Throws `identity/certificate` (reason `anchor`) where there is no anchor. */
export function toTrustPem(record: IdentityRecord): string {
  const { anchor, crls } = fromRecord(record);
  if (anchor === null) throw refused('anchor');
  return toPem('CERTIFICATE', anchor) + crls.map((crl) => toPem('X509 CRL', crl)).join('');
}
