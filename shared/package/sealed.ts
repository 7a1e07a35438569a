import type { Bytes } from '../base/bytes';
import { verifySignature } from './cms';
import { createEntryDigest, type EntryDigest } from './digests';
import type { SignatureEvidence } from './evidence';
import type { Findings } from './findings';
import { type Layout, readLayout } from './layout';
import type { Mode } from './names';
import { checkReferences } from './references';
import { readUnits, type Unit } from './units';
import { findEnd } from './zip-end';
import { readDirectory, readEntries, type ZipDirectory, type ZipEntry } from './zip-read';

/** A container whose every signature holds over every byte it covers. Nothing is said yet of who signed. */
export interface Sealed {
  readonly layout: Layout;
  readonly units: readonly Unit[];
  /** In the order of `units`. */
  readonly evidence: readonly SignatureEvidence[];
  readonly digestOf: EntryDigest;
}

/** Steps 1 to 6 of verification. @throws at the first failure, with the code of its step */
export async function openSealed(bytes: Bytes, findings: Findings): Promise<Sealed> {
  findings.enter('file');
  findings.measure({ of: 'file', bytes: bytes.length });
  const end = findEnd(bytes);
  findings.close([], 'strict');

  findings.enter('entries');
  const directory = readDirectory(bytes, end);
  const { mode } = directory;
  measureEntries(directory, findings);
  findings.close(directory.notes, mode);

  findings.enter('data');
  const digestOf = createEntryDigest();
  // digests are computed beside this thread, and every file is asked for its own
  const entries = readEntries(bytes, directory, (entry) => void digestOf(entry, 'SHA-256'));
  measureData(entries, findings);
  findings.close([], mode);

  return openEntries({ mode, entries, digestsBy: () => digestOf }, findings);
}

/** Step 2 in figures. */
export function measureEntries({ entries }: ZipDirectory, findings: Findings): void {
  findings.measure({ of: 'entries', entries: entries.length });
}

/** Step 3 in figures. */
export function measureData(entries: readonly ZipEntry[], findings: Findings): void {
  findings.measure({
    of: 'data',
    entries: entries.length,
    bytes: entries.reduce((sum, { bytes, laterSize }) => sum + (laterSize ?? bytes.length), 0),
    later: entries.filter(({ laterSize }) => laterSize !== undefined).length,
  });
}

/** What a container holds once its entries were read. */
export interface Entries {
  readonly mode: Mode;
  readonly entries: readonly ZipEntry[];
  /** How digests are had, once it is known what the signatures cover. */
  readonly digestsBy: (units: readonly Unit[]) => EntryDigest;
}

/** Steps 4 to 6 of verification. @throws at the first failure, with the code of its step */
export async function openEntries({ mode, entries, digestsBy }: Entries, findings: Findings): Promise<Sealed> {
  findings.enter('layout');
  const layout = readLayout(entries, mode);
  findings.measure({ of: 'layout', files: layout.payload.length, signatures: layout.signatures.length });
  findings.close(layout.notes, mode);

  findings.enter('manifests');
  const units = readUnits(layout);
  const digests = units.reduce((sum, { covers }) => sum + covers.references.length, 0);
  findings.measure({ of: 'manifests', lists: units.length, digests });
  findings.close([], mode);

  const evidence = await verifyAll(units, layout, findings);

  findings.enter('references');
  const digestOf = digestsBy(units);
  findings.close(await checkReferences({ layout, units, digestOf }, findings.measure), mode);
  return { layout, units, evidence, digestOf };
}

async function verifyAll(units: readonly Unit[], layout: Layout, findings: Findings): Promise<SignatureEvidence[]> {
  const evidence: SignatureEvidence[] = [];
  findings.enter('signatures');
  for (const { manifest, signature } of units) {
    const proof = await verifySignature(signature.bytes, manifest.bytes, layout.mode);
    evidence.push(proof);
    findings.measure({ of: 'signatures', algorithm: proof.algorithm, signingTime: proof.signingTime });
    findings.close([], layout.mode, signature.name);
  }
  return evidence;
}
