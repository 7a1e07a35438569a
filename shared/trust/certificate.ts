import { type Bytes, fromBase64 } from '../base/bytes';
import { AppError } from '../base/errors';
import { type Certificate, parseCertificate } from '../package/certificate';
import { authorityCodes, chainCodes } from '../package/chain-codes';
import { digest } from '../package/digests';
import { nameToText } from '../package/distinguished-name';
import { fingerprintOf } from '../package/fingerprint';
import { parsePem } from '../package/pem';
import { isPractice } from '../package/practice';
import { clockTolerance } from '../package/validity';
import type { Entry } from './model';

/**
 * What a certificate must be before anybody believes it. Its bytes say who it claims to be; that it is he, only the
 * comparison of the fingerprint shows, which a person has to make.
 */

/** What a person reads before comparing. Times in milliseconds since 1970. */
export interface Candidate {
  readonly der: Bytes;
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: number;
  readonly notAfter: number;
  /** What it can be believed as: an authority, or one signer. */
  readonly as: Entry['as'];
  readonly practice: boolean;
  readonly fingerprint: string;
  /** SHA-512 of the DER, upper-case hexadecimal: the full value for a square code. */
  readonly sha512: string;
}

const maxFileBytes = 256 * 1024;

/**
 * The one certificate of a file, PEM or DER.
 * @throws `trust/certificate`; `details.reason`: `malformed`, `several`, `use`, `extension`, `lifetime`, `key`, `expired`, `early`
 */
export async function readCandidate(file: Bytes, now: number): Promise<Candidate> {
  const certificate = readOne(file);
  if (certificate.notAfter < now) throw refused('expired');
  if (certificate.notBefore > now + clockTolerance) throw refused('early');
  return describeCertificate(certificate);
}

/** The same of a certificate that is kept, whatever its dates. @throws `trust/certificate` */
export async function describeCertificate(certificate: Certificate): Promise<Candidate> {
  const as = certificate.isCa ? 'anchor' : 'signer';
  assertFit(certificate, as);
  const sha512 = await digest('SHA-512', certificate.der);
  return {
    der: certificate.der,
    subject: nameToText(certificate.subject),
    issuer: nameToText(certificate.issuer),
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    as,
    practice: isPractice(certificate),
    fingerprint: await fingerprintOf(certificate.der),
    sha512: Array.from(sha512, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(''),
  };
}

/**
 * Holds an entry against its certificate. Officers are named one by one: an authority that could make officers could make
 * two, and replace the list alone. Practice never publishes and never replaces a list.
 * @throws `trust/certificate`; `details.reason` also `officer`, `practice`
 */
export function assertEntry(entry: Entry): Certificate {
  const certificate = parse(fromBase64(entry.certificate));
  assertFit(certificate, entry.as);
  if (entry.as === 'anchor' && entry.roles.includes('officer')) throw refused('officer');
  const isPublic = entry.roles.includes('publisher') || entry.roles.includes('officer');
  if (isPublic && isPractice(certificate)) throw refused('practice');
  return certificate;
}

const reasons = {
  'package/certificate-usage': 'use',
  'package/certificate-chain': 'use',
  'package/certificate-critical-extension': 'extension',
  'package/certificate-lifetime': 'lifetime',
  'package/certificate-algorithm': 'key',
} as const;

/** What every signature under it would be refused for is refused here. */
function assertFit(certificate: Certificate, as: Entry['as']): void {
  const codes = as === 'signer' ? chainCodes([certificate], 'strict') : authorityCodes([certificate], 'strict');
  for (const [code, reason] of Object.entries(reasons)) if (codes.some((one) => one === code)) throw refused(reason);
}

function readOne(file: Bytes): Certificate {
  if (file.length > maxFileBytes) throw refused('malformed');
  // a SEQUENCE with a length in the long form: its second octet is no character of a PEM file
  const isDer = file[0] === 0x30 && (file[1] ?? 0) >= 0x80;
  const [first, second] = isDer ? [file] : certificatesOf(file);
  if (!first) throw refused('malformed');
  if (second) throw refused('several');
  return parse(first);
}

function certificatesOf(file: Bytes): readonly Bytes[] {
  try {
    return parsePem(new TextDecoder('latin1').decode(file)).certificates; // notes between the blocks in any encoding
  } catch (cause) {
    throw refused('malformed', cause);
  }
}

function parse(der: Bytes): Certificate {
  try {
    return parseCertificate(der);
  } catch (cause) {
    throw refused('malformed', cause);
  }
}

function refused(reason: string, cause?: unknown): AppError {
  return new AppError('trust/certificate', { reason }, { cause });
}
