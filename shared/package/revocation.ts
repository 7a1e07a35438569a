import { type Bytes, equalBytes } from '../base/bytes';
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
  /** When that list was made. */
  readonly thisUpdate?: number;
  /** Every list that the issuer did sign, DER. */
  readonly lists: readonly Bytes[];
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
  const lists = valid.map(({ der }) => der);
  if (valid.some((crl) => isListed(crl, certificate.serial))) return { codes: ['package/certificate-revoked'], lists };
  const usable = valid.filter(({ thisUpdate }) => thisUpdate <= at + clockTolerance);
  const [freshest] = usable.toSorted((a, b) => endOf(b) - endOf(a));
  if (!freshest) return { codes: ['package/revocation-unknown'], lists };
  const { thisUpdate, nextUpdate } = freshest;
  const codes: ErrorCode[] = endOf(freshest) < at ? ['package/revocation-stale'] : [];
  return { codes, thisUpdate, lists, ...(nextUpdate !== null && { nextUpdate }) };
}

function endOf({ nextUpdate }: Crl): number {
  return nextUpdate ?? Number.NEGATIVE_INFINITY;
}

/** Signed by the issuer of the certificate, which may sign lists, and saying all it seems to say (RFC 5280 6.3.3). */
export async function isValidCrl(crl: Crl, issuer: Certificate): Promise<boolean> {
  if (crl.hasUnknownCritical || !equalBytes(crl.issuer, issuer.subject) || !issuer.keyUsage.has('crlSign'))
    return false;
  return (await checkSignature(crl.signed, issuer.publicKey)) === 'valid';
}
