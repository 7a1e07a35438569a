import { type Bytes, fromBase64, toBase64 } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { z } from '#shared/base/zod';
import { lineFault } from '#shared/document/characters';
import { parseCertificate } from '#shared/package/certificate';
import { nameToText } from '#shared/package/distinguished-name';
import { fingerprintOf } from '#shared/package/fingerprint';
import { isPractice, practiceSuffix } from '#shared/package/practice';

/** Plain data to be sealed: what stands beside a signing key. Everything else is read out of it. */
export type IdentityRecord = z.infer<typeof identityRecordSchema>;

const der = z.base64().max(24 * 1024 * 1024);

export const identityRecordSchema = z.strictObject({
  format: z.literal('valise-identity/1'),
  certificate: der,
  /** Authorities below the anchor, the nearest first. */
  chain: z.array(der).max(3).readonly(),
  crls: z.array(der).max(8).readonly(),
  /** Where it leads; null when the institution did not hand it over. */
  anchor: der.nullable(),
});

/** What a person is asked for. The length is that of X.520; a practice name gets its mark at the end. */
const namePart = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .refine((text) => lineFault(text) === undefined);

export const subjectSchema = z.strictObject({
  commonName: namePart,
  organization: namePart.exactOptional(),
  unit: namePart.exactOptional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .exactOptional(),
});

export const practiceNameSchema = namePart.max(64 - practiceSuffix.length);

/** The bytes of a record. */
export interface IdentityParts {
  readonly certificate: Bytes;
  readonly chain: readonly Bytes[];
  readonly crls: readonly Bytes[];
  readonly anchor: Bytes | null;
}

export function toRecord({ certificate, chain, crls, anchor }: IdentityParts): IdentityRecord {
  return {
    format: 'valise-identity/1',
    certificate: toBase64(certificate),
    chain: chain.map(toBase64),
    crls: crls.map(toBase64),
    anchor: anchor === null ? null : toBase64(anchor),
  };
}

export function fromRecord({ certificate, chain, crls, anchor }: IdentityRecord): IdentityParts {
  return {
    certificate: fromBase64(certificate),
    chain: chain.map(fromBase64),
    crls: crls.map(fromBase64),
    anchor: anchor === null ? null : fromBase64(anchor),
  };
}

/** A sealed value read back. Throws `vault/row`. */
export function parseIdentityRecord(value: unknown): IdentityRecord {
  const parsed = identityRecordSchema.safeParse(value);
  if (!parsed.success) throw new AppError('vault/row', { at: 'identity' }, { cause: parsed.error });
  return parsed.data;
}

/** What a screen shows of an identity. Times in milliseconds since 1970. */
export interface IdentityView {
  readonly subject: string;
  readonly issuer: string;
  readonly fingerprint: string;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly practice: boolean;
}

export async function describeIdentity(record: IdentityRecord): Promise<IdentityView> {
  const certificate = parseCertificate(fromBase64(record.certificate));
  return {
    subject: nameToText(certificate.subject),
    issuer: nameToText(certificate.issuer),
    fingerprint: await fingerprintOf(certificate.der),
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    practice: isPractice(certificate),
  };
}
