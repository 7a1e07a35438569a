import type { ErrorCode } from '#shared/base/errors';
import { leftOutKinds } from '#shared/exchange/contents';
import { type Gap, gapIn } from '#shared/exchange/gap';
import {
  type Check,
  fingerprintWords,
  type Ground,
  passedIn,
  type SignatureVerdict,
  type Verdict,
} from '#shared/package/index';
import { codeWords, levelWords, roleWords, stepWords } from './words';

/** The verdict for programs: codes without their area, times in ISO 8601; `more` stands after it. */
export function toJson(verdict: Verdict, more: object = {}): string {
  const { level, codes, signatures, files, lacking, manifest } = verdict;
  const leftOut = gapIn(verdict);
  const plain = {
    level,
    codes: codes.map(shorten),
    signatures: signatures.map(({ signingTime, validUntil, crlThisUpdate, crlNextUpdate, ...signature }) => ({
      ...signature,
      codes: signature.codes.map(shorten),
      signingTime: toTime(signingTime),
      validUntil: toTime(validUntil),
      ...(crlThisUpdate !== undefined && { crlThisUpdate: toTime(crlThisUpdate) }),
      ...(crlNextUpdate !== undefined && { crlNextUpdate: toTime(crlNextUpdate) }),
    })),
    ...(lacking && { lacking }),
    files,
    passed: passedIn(verdict),
    ...(leftOut && { leftOut }),
    ...(manifest?.sequence && { sequence: manifest.sequence }),
    ...more,
  };
  return `${JSON.stringify(plain, null, 2)}\n`;
}

/** The verdict for people: one sentence, then every check, then who signed what. */
export function toText(verdict: Verdict): string {
  const lines = [
    levelWords[verdict.level],
    ...(verdict.foreign ? ['Made by another tool: it can be read, never imported.'] : []),
    '',
    'Checks',
    ...verdict.checks.map(checkLine),
    ...lackingLines(verdict),
    ...numberLines(verdict),
    ...verdict.signatures.flatMap(signatureLines),
    ...passedLines(verdict),
    ...leftOutLines(verdict),
    ...fileLines(verdict),
  ];
  return `${lines.map(harmless).join('\n')}\n`;
}

function checkLine({ step, ok, code, place }: Check): string {
  const where = place === undefined ? '' : `  ${place}`;
  if (ok || code === undefined) return `  ok  ${stepWords[step]}${where}`;
  return `  !!  ${codeWords[code] ?? code} (${shorten(code)})${where}`;
}

function signatureLines(signature: SignatureVerdict): readonly string[] {
  const { commitment, role } = signature;
  const claims = [commitment, role === undefined ? undefined : `role claimed: ${role}`].filter((claim) => claim);
  return [
    '',
    `Signature ${signature.name}: ${signature.level}`,
    ...(signature.practice ? ['  PRACTICE: not a real identity'] : []),
    `  by           ${signature.subject}`,
    `  issued by    ${signature.issuer}, serial ${signature.serial}`,
    `  fingerprint  ${signature.fingerprint}`,
    `  at           ${toTime(signature.signingTime)} (claimed)`,
    ...(claims.length > 0 ? [`  as           ${claims.join(', ')}`] : []),
    ...signature.grounds.map(groundLine),
  ];
}

/** Who is missing where the policy is not met, and who signed without the role. */
function lackingLines({ lacking, signatures }: Verdict): readonly string[] {
  if (!lacking) return [];
  const { role, needed, found, series, without } = lacking;
  const named = series === undefined ? '' : ` of ${series}`;
  return [
    `      missing: ${roleWords[role]}${named}, ${found} of ${needed} signed`,
    ...signatures
      .filter(({ fingerprint }) => without.includes(fingerprint))
      .map(({ subject }) => `      not in that role: ${subject}`),
  ];
}

/** Which entry stands behind a signer, and what it lets him do. */
function groundLine({ source, label, roles, fingerprint }: Ground): string {
  const by = source === 'list' ? `the entry "${label}" of the trust list` : `the certificate given, ${fingerprint}`;
  return `  trusted by   ${by}: ${roles.map((role) => roleWords[role]).join(', ') || 'no role'}`;
}

/** What somebody let pass alone, by the signed provenance: who, why, when. */
function passedLines(verdict: Verdict): readonly string[] {
  const passed = passedIn(verdict);
  if (passed === 'unreadable') return ['', "What was passed in somebody's name cannot be read from its provenance."];
  if (passed.length === 0) return [];
  return [
    '',
    'Passed in a name',
    ...passed.flatMap(({ kind, title, name, reason, at }) => [
      `  ${kind === 'gate' ? 'gate not met' : 'step without a second pair of eyes'}: ${title}`,
      `    by ${name}, ${at}: ${reason}`,
    ]),
  ];
}

/** Where it stands among those of its signer to its receiver; which of them came, this command does not know. */
function numberLines({ manifest }: Verdict): readonly string[] {
  const { sequence } = manifest ?? {};
  return sequence ? ['', `Number ${sequence.number} from its signer to ${sequence.to}`] : [];
}

/** What the package says that its sender kept. */
function leftOutLines(verdict: Verdict): readonly string[] {
  const gap = gapIn(verdict);
  if (!gap) return [];
  if (gap === 'unreadable') return ['', 'Whether the sender left anything out cannot be read from the package.'];
  return ['', 'Left out by the sender', ...gapLines(gap).map((line) => `  ${line}`)];
}

function gapLines(gap: Gap): readonly string[] {
  switch (gap.kind) {
    case 'decision':
      return [`how it was decided, which is marked above ${gap.above}`];
    case 'records':
      return leftOutKinds.flatMap((kind) => {
        const count = gap.leftOut.filter((one) => one.kind === kind).length;
        return count === 0 ? [] : [`${kind}: ${count}`];
      });
    case 'pieces':
      return [`${gap.count} of ${gap.pieces} pieces of the receipt`];
  }
}

function fileLines({ files, digest }: Verdict): readonly string[] {
  if (files.length === 0) return [];
  const words = digest === undefined ? [] : ['', `Words  ${fingerprintWords(Buffer.from(digest, 'hex')).join(' ')}`];
  return [
    '',
    'Files (SHA-256)',
    ...files.map(
      ({ path, size, sha256, signed }) => `  ${sha256}  ${path} (${size} bytes${signed ? '' : ', NOT SIGNED'})`,
    ),
    ...words,
  ];
}

function shorten(code: ErrorCode): string {
  return code.replace(/^package\//, '');
}

/** Some certificates say a year no calendar has. */
function toTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? 'unreadable' : date.toISOString();
}

/** Names come from strangers: nothing in them may steer a terminal or turn the direction of a line. */
export function harmless(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
}
