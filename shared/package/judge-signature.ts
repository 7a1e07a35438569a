import type { ErrorCode } from '../base/errors';
import type { SignatureEvidence } from './evidence';
import { levelOf, worstLevel } from './levels';
import type { Level, SignatureVerdict } from './model';
import type { Mode } from './names';
import { checkPath, type Trust } from './path';

/** One verified signature and the ground it is judged on. */
export interface SignatureCase {
  readonly name: string;
  readonly evidence: SignatureEvidence;
  readonly chained: boolean;
  readonly trust: Trust;
  readonly at: number;
  readonly mode: Mode;
}

/** Step 7 of verification for one signature: what it proves under this trust, at this time. Throws nothing of its own. */
export async function judgeSignature(item: SignatureCase): Promise<SignatureVerdict> {
  const { name, evidence, chained, trust, at, mode } = item;
  const finding = await checkPath(evidence, trust, at);
  const codes = new Set<ErrorCode>([...finding.codes, ...evidence.notes]);
  if (!chained) codes.add('package/signature-parallel');
  const graded: Level[] = [...codes].map((code) => levelOf(code, mode));
  // lapsed since the claimed time: nobody can know; over already at the claimed time: a plain no
  if (codes.has('package/certificate-expired') && !finding.isLapsed) graded.push('invalid');
  return {
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
    ...(finding.crlNextUpdate !== undefined && { crlNextUpdate: finding.crlNextUpdate }),
  };
}
