import { type Bytes, equalBytes } from '../base/bytes';
import { AppError, type ErrorCode } from '../base/errors';
import { parseCertificate } from './certificate';
import { nameToText } from './distinguished-name';
import { fingerprintOf } from './fingerprint';
import { type Manifest, parseManifest } from './manifest';
import type { Mode } from './names';
import { parseSignedData } from './signed-data';
import { readZip, type ZipEntry } from './zip-read';

/**
 * What is in a package, without judging it. Promise: names and sizes are those of the container; everything else is what
 * the package says of itself. No digest is compared, no signature checked, nobody trusted: `verifyPackage` does that.
 */

/** A certificate that lies in a signature file. Whether it signed anything is not asked. */
export interface NamedCertificate {
  readonly subject: string;
  readonly issuer: string;
  readonly fingerprint: string;
}

export interface NamedSigner {
  /** Entry name of the signature file. */
  readonly name: string;
  readonly certificates: readonly NamedCertificate[];
  /** Why the file cannot be read. */
  readonly problem?: ErrorCode;
}

export interface Inspection {
  readonly foreign: boolean;
  readonly entries: readonly { readonly name: string; readonly size: number }[];
  readonly manifest?: Manifest;
  /** Why there is no manifest in a package of our own. */
  readonly manifestProblem?: ErrorCode;
  readonly signers: readonly NamedSigner[];
}

/** @throws the codes of steps 1 to 3 of verification: what is no safe archive has no list */
export async function inspectPackage(bytes: Bytes): Promise<Inspection> {
  const { mode, entries } = readZip(bytes);
  const signatures = entries.filter(({ name }) => /^META-INF\/[^/]+\.p7s$/i.test(name));
  return {
    foreign: mode === 'foreign',
    entries: entries.map((entry) => ({ name: entry.name, size: entry.bytes.length })),
    ...readManifest(entries),
    signers: await Promise.all(signatures.map((entry) => readSigner(entry, mode))),
  };
}

function readManifest(entries: readonly ZipEntry[]): Pick<Inspection, 'manifest' | 'manifestProblem'> {
  const entry = entries.find(({ name }) => name === 'manifest.json');
  if (!entry) return {};
  try {
    return { manifest: parseManifest(entry.bytes) };
  } catch (thrown) {
    return { manifestProblem: codeOf(thrown) };
  }
}

/** Of the certificates that came along only those the signer names by issuer and serial number. */
async function readSigner({ name, bytes }: ZipEntry, mode: Mode): Promise<NamedSigner> {
  try {
    const { signer, certificates } = parseSignedData(bytes, mode);
    const isNamed = (each: { readonly issuer: Bytes; readonly serial: Bytes }) =>
      equalBytes(each.issuer, signer.issuer) && equalBytes(each.serial, signer.serial);
    const named = certificates.map(parseCertificate).filter(isNamed);
    const described = named.map(async ({ der, subject, issuer }) => ({
      subject: nameToText(subject),
      issuer: nameToText(issuer),
      fingerprint: await fingerprintOf(der),
    }));
    return { name, certificates: await Promise.all(described) };
  } catch (thrown) {
    return { name, certificates: [], problem: codeOf(thrown) };
  }
}

/** @throws what is not a refusal of ours */
function codeOf(thrown: unknown): ErrorCode {
  if (!(thrown instanceof AppError)) throw thrown;
  return thrown.code;
}
