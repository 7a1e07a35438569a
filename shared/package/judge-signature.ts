import type { Bytes } from '../base/bytes';
import type { ErrorCode } from '../base/errors';
import type { SignatureEvidence } from './evidence';
import type { Trust } from './grounds';
import { levelOf, worstLevel } from './levels';
import type { Level, SignatureVerdict } from './model';
import type { Mode } from './names';
import { checkPath } from './path';

/** One verified signature and the ground it is judged on. */
export interface SignatureCase {
  readonly name: string;
  readonly evidence: SignatureEvidence;
  readonly chained: boolean;
  readonly trust: Trust;
  readonly at: number;
  readonly mode: Mode;
}

/** The verdict, and the revocation lists that were proven on the way. */
export interface JudgedSignature {
  readonly verdict: SignatureVerdict;
  readonly lists: readonly Bytes[];
}

/** Step 7 of verification for one signature: what it proves under this trust, at this time. Throws nothing of its own. */
export async function judgeSignature(item: SignatureCase): Promise<JudgedSignature> {
  const { name, evidence, chained, trust, at, mode } = item;
  const finding = await checkPath(evidence, trust, at);
  const codes = new Set<ErrorCode>([...finding.codes, ...evidence.notes]);
  if (!chained) codes.add('package/signature-parallel');
  const graded: Level[] = [...codes].map((code) => levelOf(code, mode));
  // lapsed since the claimed time: nobody can know; over already at the claimed time: a plain no
  if (codes.has('package/certificate-expired') && !finding.isLapsed) graded.push('invalid');
  const verdict = {
    name,
    subject: evidence.subject,
    issuer: evidence.issuer,
    serial: evidence.serial,
    fingerprint: evidence.fingerprint,
    ...(evidence.role !== undefined && { role: evidence.role }),
    ...(evidence.commitment !== undefined && { commitment: evidence.commitment }),
    signingTime: evidence.signingTime,
    level: worstLevel(graded),
    codes: [...codes],
    path: finding.path,
    practice: finding.practice,
    chained,
    grounds: finding.grounds,
    validUntil: finding.validUntil,
    ...(finding.crlThisUpdate !== undefined && { crlThisUpdate: finding.crlThisUpdate }),
    ...(finding.crlNextUpdate !== undefined && { crlNextUpdate: finding.crlNextUpdate }),
  };
  return { verdict, lists: finding.lists };
}
