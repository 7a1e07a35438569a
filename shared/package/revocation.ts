import { equalBytes } from '../base/bytes';
import type { ErrorCode } from '../base/errors';
import type { Certificate } from './certificate';
import { type Crl, isListed } from './crl';
import { checkSignature } from './signed-object';
import { clockTolerance } from './validity';

/** What the lists at hand say of one certificate. */
export interface RevocationFinding {
  readonly codes: readonly ErrorCode[];
  /** When the freshest list runs out, milliseconds since 1970. */
  readonly nextUpdate?: number;
}

/**
 * Asks the lists of the certificate's own issuer. On any valid list it is revoked, stale or not and whatever the claimed
 * signing time, which proves nothing. To be known good it must be absent from a list that is in force.
 */
export async function checkRevocation(
  certificate: Certificate,
  issuer: Certificate,
  { crls, at }: { readonly crls: readonly Crl[]; readonly at: number },
): Promise<RevocationFinding> {
  const valid: Crl[] = [];
  for (const crl of crls) if (await isValidCrl(crl, issuer)) valid.push(crl);
  if (valid.some((crl) => isListed(crl, certificate.serial))) return { codes: ['package/certificate-revoked'] };
  const usable = valid.filter(({ thisUpdate }) => thisUpdate <= at + clockTolerance);
  if (usable.length === 0) return { codes: ['package/revocation-unknown'] };
  const nextUpdate = Math.max(...usable.map((crl) => crl.nextUpdate ?? Number.NEGATIVE_INFINITY));
  const codes: ErrorCode[] = nextUpdate < at ? ['package/revocation-stale'] : [];
  return Number.isFinite(nextUpdate) ? { codes, nextUpdate } : { codes };
}

/** Signed by the issuer of the certificate, which may sign lists, and saying all it seems to say (RFC 5280 6.3.3). */
async function isValidCrl(crl: Crl, issuer: Certificate): Promise<boolean> {
  if (crl.hasUnknownCritical || !equalBytes(crl.issuer, issuer.subject) || !issuer.keyUsage.has('crlSign'))
    return false;
  return (await checkSignature(crl.signed, issuer.publicKey)) === 'valid';
}
