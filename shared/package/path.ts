/**
 * Judges whether the certificate behind a signature leads to an anchor the reader believes. It assumes a verified
 * signature; it collects everything it finds instead of stopping, and believes neither time nor role nor any certificate
 * or list for having come along.
 */
import { type Bytes, equalBytes } from '../base/bytes';
import type { ErrorCode } from '../base/errors';
import { type Certificate, parseCertificate } from './certificate';
import { chainCodes } from './chain-codes';
import { type Crl, parseCrl } from './crl';
import { nameToText } from './distinguished-name';
import type { SignatureEvidence } from './evidence';
import type { PathDates } from './facts';
import { type Ground, groundsOf, type Trust } from './grounds';
import { buildChains, type Chain } from './path-build';
import { isPractice } from './practice';
import { checkRevocation } from './revocation';
import { timeCodes } from './validity';

/** Everything the path check found; no codes means trusted. */
export interface PathFinding extends PathDates {
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
  /** Why the reader believes it; nothing where no chain leads to a certificate that he does. */
  readonly grounds: readonly Ground[];
  /** Every list that an authority on some chain did sign, DER. */
  readonly lists: readonly Bytes[];
}

/** What is judged: a certificate, with what came along. */
export type PathSubject = Pick<SignatureEvidence, 'certificate' | 'certificates' | 'crls' | 'signingTime' | 'mode'>;

/**
 * Judges validity at `at` (the checked time) and at the claimed signing time.
 * @throws `package/malformed` when an anchor or CRL of the reader is none
 */
export async function checkPath(evidence: PathSubject, trust: Trust, at: number): Promise<PathFinding> {
  const start = parseCertificate(evidence.certificate);
  const entries = trust.entries ?? [];
  const listed = (as: 'anchor' | 'signer') => entries.filter((entry) => entry.as === as).map((e) => e.certificate);
  const chains = await buildChains(start, {
    anchors: [...listed('anchor'), ...trust.anchors].map(parseCertificate),
    signers: listed('signer').map(parseCertificate),
    intermediates: evidence.certificates.map(parseCertificate),
  });
  const crls = chains.length > 0 ? [...trust.crls, ...evidence.crls].map(parseCrl) : [];
  const findings = await Promise.all(chains.map((chain) => judge(chain, evidence, { crls, at })));
  // Several chains: the one with the fewest objections. Any of them would do, and nobody gains by adding worse ones.
  const [best] = findings.toSorted((a, b) => a.codes.length - b.codes.length);
  if (!best) return judgeUntrusted(start, evidence, at);
  // Who is believed alone is still revoked by the authority that issued his certificate.
  const codes = findings.some(({ isRevoked }) => isRevoked)
    ? [...best.codes, 'package/certificate-revoked' as const]
    : best.codes;
  const { isRevoked: _, ...finding } = best;
  return {
    ...finding,
    codes: [...new Set(codes)],
    grounds: await groundsOfAll(chains, findings, trust),
    lists: distinct(findings.flatMap(({ lists }) => lists)),
  };
}

/** The grounds of every chain that is as good as the best; for a certificate with an entry of its own, that entry alone. */
async function groundsOfAll(chains: readonly Chain[], findings: readonly Judged[], trust: Trust): Promise<Ground[]> {
  const [alone] = chains.filter(({ certificates }) => certificates.length === 1);
  const fewest = Math.min(...findings.map(({ codes }) => codes.length));
  const good = chains.filter((_, at) => findings[at]?.codes.length === fewest);
  const ends = (alone ? [alone] : good).flatMap(({ certificates }) => certificates.slice(-1));
  const all = await Promise.all(distinct(ends.map(({ der }) => der)).map((der) => groundsOf(der, trust)));
  return all.flat();
}

function distinct(all: readonly Bytes[]): readonly Bytes[] {
  return all.filter((one, at) => all.findIndex((other) => equalBytes(one, other)) === at);
}

/** One chain; `isRevoked` is the signer's own certificate, not that of an authority above. */
type Judged = Omit<PathFinding, 'grounds'> & { readonly isRevoked: boolean };

async function judge(
  { certificates, isChecked }: Chain,
  evidence: PathSubject,
  { crls, at }: { readonly crls: readonly Crl[]; readonly at: number },
): Promise<Judged> {
  const times = timeCodes(certificates, evidence.signingTime, at);
  const codes = new Set<ErrorCode>([...times.codes, ...chainCodes(certificates, evidence.mode)]);
  if (!isChecked) codes.add('package/certificate-algorithm');
  const used: { thisUpdate: number; nextUpdate?: number }[] = [];
  const lists: Bytes[] = [];
  let isRevoked = false;
  for (const [i, issuer] of certificates.slice(1).entries()) {
    const certificate = certificates[i];
    if (certificate === undefined) continue;
    const finding = await checkRevocation(certificate, issuer, { crls, at });
    for (const code of finding.codes) codes.add(code);
    lists.push(...finding.lists);
    isRevoked ||= i === 0 && finding.codes.includes('package/certificate-revoked');
    const { thisUpdate, nextUpdate } = finding;
    if (thisUpdate !== undefined) used.push({ thisUpdate, ...(nextUpdate !== undefined && { nextUpdate }) });
  }
  const ends = used.flatMap(({ nextUpdate }) => nextUpdate ?? []);
  return {
    codes: [...codes],
    isLapsed: times.isLapsed,
    path: certificates.map(({ subject }) => nameToText(subject)),
    practice: certificates.some(isPractice),
    lists,
    isRevoked,
    validUntil: firstEnd(certificates),
    ...(used.length > 0 && { crlThisUpdate: Math.min(...used.map(({ thisUpdate }) => thisUpdate)) }),
    ...(ends.length > 0 && { crlNextUpdate: Math.min(...ends) }),
  };
}

/** No way to an anchor: what can be said of the certificate alone is still said. Its lists have no known issuer. */
function judgeUntrusted(start: Certificate, evidence: PathSubject, at: number): PathFinding {
  const { codes, isLapsed } = timeCodes([start], evidence.signingTime, at);
  return {
    codes: ['package/certificate-untrusted', ...codes, ...chainCodes([start], evidence.mode)],
    isLapsed,
    path: [nameToText(start.subject)],
    practice: isPractice(start),
    grounds: [],
    lists: [],
    validUntil: start.notAfter,
  };
}

function firstEnd(chain: readonly Certificate[]): number {
  return Math.min(...chain.map(({ notAfter }) => notAfter));
}
