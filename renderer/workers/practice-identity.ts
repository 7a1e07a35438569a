import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { Subject } from '#shared/package/distinguished-name';
import { basicConstraints, extendedKeyUsage, keyUsage } from '#shared/package/extension-write';
import {
  type CertificateTemplate,
  ecdsaIssuingKey,
  type Issuer,
  issueCertificate,
  issueCrl,
} from '#shared/package/issue';
import { oids } from '#shared/package/oid';
import { practiceOrganization, practiceSuffix } from '#shared/package/practice';
import type { KeyHandle } from './identity';
import { type IdentityRecord, practiceNameSchema, toRecord } from './identity-record';

export interface PracticeInput {
  readonly person: KeyHandle;
  readonly authority: KeyHandle;
  /** As the person types it; the mark is added. */
  readonly name: string;
  readonly random: (size: number) => Bytes;
  readonly now: number;
}

const hour = 60 * 60 * 1000;
const lifetime = 366 * 24 * hour;

/**
 * An identity to learn with, signed by an authority of this laptop: marked PRACTICE in every name, and trusted by nobody who was not
 * handed its anchor. Its list lasts as long as the certificate, so that a sample keeps its verdict. Throws `input/schema`.
 */
export async function createPracticeIdentity(input: PracticeInput): Promise<IdentityRecord> {
  const parsed = practiceNameSchema.safeParse(input.name);
  if (!parsed.success) throw new AppError('input/schema', { at: 'name' }, { cause: parsed.error });
  const issuer: Issuer = { subject: practiceSubject('Practice authority'), key: issuingKey(input.authority) };
  const issue = (template: Omit<CertificateTemplate, 'serial' | 'notBefore' | 'notAfter'>) =>
    issueCertificate({ ...template, ...validityFrom(input.now), serial: serial(input.random) }, issuer);
  const anchor = await issue({
    subject: issuer.subject,
    publicKey: input.authority.publicKey,
    extensions: [basicConstraints(true, 0), keyUsage('keyCertSign', 'crlSign')],
  });
  const certificate = await issue({
    subject: practiceSubject(parsed.data),
    publicKey: input.person.publicKey,
    extensions: [
      basicConstraints(false),
      keyUsage('digitalSignature', 'nonRepudiation'),
      extendedKeyUsage(oids.emailProtection),
    ],
  });
  const { notBefore: thisUpdate, notAfter: nextUpdate } = validityFrom(input.now);
  const crl = await issueCrl({ number: 1, thisUpdate, nextUpdate, revoked: [] }, issuer);
  return toRecord({ certificate, chain: [], crls: [crl], anchor });
}

/** From an hour back: the clock of the machine that checks may be behind ours. */
function validityFrom(now: number) {
  return { notBefore: now - hour, notAfter: now + lifetime };
}

function practiceSubject(name: string): Subject {
  return { commonName: `${name}${practiceSuffix}`, organization: practiceOrganization };
}

function issuingKey(key: KeyHandle) {
  return ecdsaIssuingKey(key.publicKey, key);
}

/** 16 random octets, positive and without a leading zero. */
function serial(random: (size: number) => Bytes): Bytes {
  const octets = random(16);
  octets[0] = ((octets[0] ?? 0) & 0x3f) | 0x40;
  return octets;
}
