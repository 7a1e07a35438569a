import { type Bytes, toHex } from '../base/bytes';
import { AppError } from '../base/errors';
import { type Description, describePackage, recall } from './describe';
import { createFindings, type Findings } from './findings';
import type { Trust } from './grounds';
import type { History } from './history';
import { type JudgedSignature, judgeSignature } from './judge-signature';
import type { Manifest } from './manifest';
import type { FileVerdict, Verdict } from './model';
import { isChained, isClearanceNote, isCovered } from './references';
import { openSealed, type Sealed } from './sealed';
import { clockTolerance } from './validity';

/**
 * The one verifier. Promise: bytes in, verdict out, never an exception, and never a byte of payload that no signature
 * covers. Steps up to the references stop at the first failure, because nothing after it could be believed; path,
 * description and history collect, because a person weighs them. The caller leaves the bytes alone meanwhile.
 */

/** What the verdict depends on beside the bytes. */
export interface VerifyOptions {
  readonly trust: Trust;
  /** Checked time, milliseconds since 1970. */
  readonly at: number;
  /** The latest moment known to have passed; it is judged at when the clock is behind it. */
  readonly floor?: number;
  readonly history?: History;
  /** The reader was asked to clear, or takes clearances in: approvals still missing are a warning, not a refusal. */
  readonly clearing?: boolean;
}

/** Verifies a package, or a container of another tool, and says what was found. */
export async function verifyPackage(bytes: Bytes, options: VerifyOptions): Promise<Verdict> {
  const findings = createFindings();
  try {
    return await judgeSealed(await openSealed(bytes, findings), options, findings);
  } catch (thrown) {
    return findings.refuse(thrown);
  }
}

/** Steps 7 to 9, over a container whose signatures hold. @throws what the steps throw */
export async function judgeSealed(sealed: Sealed, options: VerifyOptions, findings: Findings): Promise<Verdict> {
  const judged = await judgeAll(sealed, options, findings);
  const signatures = judged.map(({ verdict }) => verdict);
  const described = await describePackage(sealed, { signatures, clearing: options.clearing ?? false }, findings);
  const digest = await digestOfFirst(sealed);
  const { at, floor = at, history } = options;
  const { manifest } = described;
  const arrival = manifest && { manifest, digest, signatures };
  const when = { at: Math.max(at, floor), ...(history && { history }) };
  const sequence = arrival && recall(arrival, when, findings);
  return conclude({ sealed, findings, judged, digest, described: { ...described, ...(sequence && { sequence }) } });
}

async function judgeAll(sealed: Sealed, options: VerifyOptions, findings: Findings): Promise<JudgedSignature[]> {
  const { layout, units, evidence } = sealed;
  const { trust, floor = options.at } = options;
  findings.enter('path');
  const all: JudgedSignature[] = [];
  for (const [n, unit] of units.entries()) {
    const proof = evidence[n];
    if (!proof) throw new AppError('package/malformed');
    const chained = isChained(unit, units.slice(0, n));
    const at = Math.max(options.at, floor);
    const judged = await judgeSignature({
      name: unit.signature.name,
      evidence: proof,
      chained,
      trust,
      at,
      mode: layout.mode,
    });
    const { verdict } = judged;
    const { validUntil, crlThisUpdate, crlNextUpdate } = verdict;
    findings.measure({
      of: 'path',
      validUntil,
      ...(crlThisUpdate !== undefined && { crlThisUpdate }),
      ...(crlNextUpdate !== undefined && { crlNextUpdate }),
    });
    findings.close(
      verdict.codes.map((code) => ({ code })),
      layout.mode,
      verdict.name,
    );
    findings.grade(verdict.level);
    all.push(judged);
  }
  if (options.at < floor - clockTolerance) findings.close([{ code: 'package/clock-behind' }], layout.mode);
  return all;
}

async function conclude(found: {
  readonly sealed: Sealed;
  readonly findings: Findings;
  readonly judged: readonly JudgedSignature[];
  readonly digest: string;
  readonly described: Description & Pick<Verdict, 'sequence'>;
}): Promise<Verdict> {
  const { sealed, findings, judged, digest, described } = found;
  const { manifest } = described;
  const lists = judged.flatMap((one) => one.lists);
  const files = await listFiles(sealed, manifest);
  const level = findings.level();
  const signed = new Set(files.filter((file) => file.signed).map((file) => file.path));
  const here = sealed.layout.payload.filter((e) => signed.has(e.name) && e.laterSize === undefined);
  const payload = new Map(here.map((e) => [e.name, e.bytes]));
  return {
    level,
    codes: findings.codes(),
    checks: findings.checks,
    foreign: sealed.layout.mode === 'foreign',
    digest,
    ...described,
    signatures: judged.map(({ verdict }) => verdict),
    ...(lists.length > 0 && { lists }),
    files,
    ...(level !== 'invalid' && { payload }),
  };
}

async function listFiles(
  { layout, units, digestOf }: Sealed,
  manifest: Manifest | undefined,
): Promise<readonly FileVerdict[]> {
  const roles = new Map<string, string>(manifest?.files.map((file) => [file.path, file.role]));
  const list = layout.payload.map(async (entry): Promise<FileVerdict> => {
    const role = isClearanceNote(entry.name) ? 'clearance' : roles.get(entry.name);
    const sha256 = toHex(await digestOf(entry, 'SHA-256'));
    const signed = isCovered(entry.name, units);
    return {
      path: entry.name,
      size: entry.laterSize ?? entry.bytes.length,
      sha256,
      ...(role !== undefined && { role }),
      signed,
    };
  });
  return Promise.all(list);
}

/** The first ASiC manifest fixes every byte of the payload but later signers' notes: its digest names the package. */
async function digestOfFirst({ units, digestOf }: Sealed): Promise<string> {
  const first = units[0];
  if (!first) throw new AppError('package/signature-none');
  return toHex(await digestOf(first.manifest, 'SHA-256'));
}
