/**
 * Judges whether the certificate behind a signature leads to an anchor the reader believes. It assumes a verified
 * signature; it collects everything it finds instead of stopping, and believes neither time nor role nor any certificate
 * or list for having come along.
 */
import type { Bytes } from '../base/bytes';
import type { ErrorCode } from '../base/errors';
import { type Certificate, parseCertificate } from './certificate';
import { chainCodes } from './chain-codes';
import { type Crl, parseCrl } from './crl';
import { nameToText } from './distinguished-name';
import type { SignatureEvidence } from './evidence';
import { buildChains, type Chain } from './path-build';
import { isPractice } from './practice';
import { checkRevocation } from './revocation';
import { timeCodes } from './validity';

/** Anchors and CRLs the reader already believes. */
export interface Trust {
  readonly anchors: readonly Bytes[];
  readonly crls: readonly Bytes[];
}

/** Everything the path check found; no codes means trusted. */
export interface PathFinding {
  readonly codes: readonly ErrorCode[];
  /**
   * The only thing wrong with time is that a certificate has run out since the claimed signing time: then
   * `package/certificate-expired` means unknown, not invalid, because without timestamps nobody can know.
   */
  readonly isLapsed: boolean;
  /** Subjects from the signer up to the anchor. */
  readonly path: readonly string[];
  /** A certificate marked PRACTICE; never a real identity, whatever the codes. */
  readonly practice: boolean;
  /** The earliest nextUpdate of the CRLs used, milliseconds since 1970. */
  readonly crlNextUpdate?: number;
}

/**
 * Judges validity at `at` (the checked time) and at the claimed signing time.
 * @throws `package/malformed` when an anchor or CRL of the reader is none
 */
export async function checkPath(evidence: SignatureEvidence, trust: Trust, at: number): Promise<PathFinding> {
  const start = parseCertificate(evidence.certificate);
  const chains = await buildChains(start, {
    anchors: trust.anchors.map(parseCertificate),
    intermediates: evidence.certificates.map(parseCertificate),
  });
  const crls = chains.length > 0 ? [...trust.crls, ...evidence.crls].map(parseCrl) : [];
  const findings = await Promise.all(chains.map((chain) => judge(chain, evidence, { crls, at })));
  // Several chains: the one with the fewest objections. Any of them would do, and nobody gains by adding worse ones.
  const [best] = findings.toSorted((a, b) => a.codes.length - b.codes.length);
  return best ?? judgeUntrusted(start, evidence, at);
}

async function judge(
  { certificates, isChecked }: Chain,
  evidence: SignatureEvidence,
  { crls, at }: { readonly crls: readonly Crl[]; readonly at: number },
): Promise<PathFinding> {
  const times = timeCodes(certificates, evidence.signingTime, at);
  const codes = new Set<ErrorCode>([...times.codes, ...chainCodes(certificates, evidence.mode)]);
  if (!isChecked) codes.add('package/certificate-algorithm');
  const updates: number[] = [];
  for (const [i, issuer] of certificates.slice(1).entries()) {
    const certificate = certificates[i];
    if (certificate === undefined) continue;
    const finding = await checkRevocation(certificate, issuer, { crls, at });
    for (const code of finding.codes) codes.add(code);
    if (finding.nextUpdate !== undefined) updates.push(finding.nextUpdate);
  }
  return {
    codes: [...codes],
    isLapsed: times.isLapsed,
    path: certificates.map(({ subject }) => nameToText(subject)),
    practice: certificates.some(isPractice),
    ...(updates.length > 0 ? { crlNextUpdate: Math.min(...updates) } : {}),
  };
}

/** No way to an anchor: what can be said of the certificate alone is still said. Its lists have no known issuer. */
function judgeUntrusted(start: Certificate, evidence: SignatureEvidence, at: number): PathFinding {
  const { codes, isLapsed } = timeCodes([start], evidence.signingTime, at);
  return {
    codes: ['package/certificate-untrusted', ...codes, ...chainCodes([start], evidence.mode)],
    isLapsed,
    path: [nameToText(start.subject)],
    practice: isPractice(start),
  };
}
