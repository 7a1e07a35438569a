import { type Bytes, equalBytes } from '../base/bytes';
import { AppError } from '../base/errors';
import { createEntryDigest, type DigestName, digest, digestMethods, type EntryDigest } from './digests';
import { createFindings, type Findings } from './findings';
import type { Verdict } from './model';
import { measureData, measureEntries, openEntries, type Sealed } from './sealed';
import type { Unit } from './units';
import { judgeSealed, type VerifyOptions } from './verify';
import { methodStored } from './zip-format';
import { readFrame } from './zip-frame';
import type { LocatedEntry } from './zip-local';
import { assertSizes, openEntry, type ZipEntry } from './zip-read';

/**
 * Verifies a package that is too large for memory. Promise: the verdict is that of `verifyPackage` but for entries read
 * later; of these it says what the signatures say, and `read` hands out no byte that does not hold to every one of them.
 * The source may change under our hands: what is read twice is checked twice.
 */

/** A file that is read piece by piece. */
export interface PackageSource {
  readonly size: number;
  /** Exactly so many bytes. @throws where they cannot be had */
  read(at: number, length: number): Promise<Bytes>;
}

/** Where the bytes of an entry lie in the file as they are. */
export interface StoredPlace {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

export interface StreamedPackage {
  readonly verdict: Verdict;
  /** Of the entries that were not deflated, in the order of the file; none of an invalid package. */
  readonly places: readonly StoredPlace[];
  /** The bytes of a signed entry. @throws `package/file-missing`, `file-digest`, `zip-data`, `zip-crc`, `zip-bomb` */
  read(path: string): Promise<Bytes>;
}

export interface StreamOptions extends VerifyOptions {
  /** Entries that are read later, by name. */
  readonly isLater: (name: string) => boolean;
}

/** Reads headers, descriptions and signatures; leaves the later entries where they are. @throws what the source throws */
export async function streamPackage(source: PackageSource, options: StreamOptions): Promise<StreamedPackage> {
  const findings = createFindings();
  try {
    const { sealed, located } = await openStreamed(source, options, findings);
    const verdict = await judgeSealed(sealed, options, findings);
    const isSound = verdict.level !== 'invalid';
    const read = (path: string) => readSigned({ source, units: sealed.units, entry: located.get(path) });
    return { verdict, places: isSound ? storedIn(located) : [], read: isSound ? read : refuse };
  } catch (thrown) {
    // a medium that was pulled out says nothing of the package
    if (thrown instanceof AppError && !thrown.code.startsWith('package/')) throw thrown;
    return { verdict: findings.refuse(thrown), places: [], read: refuse };
  }
}

function storedIn(located: ReadonlyMap<string, LocatedEntry>): readonly StoredPlace[] {
  return [...located.values()]
    .filter(({ method }) => method === methodStored)
    .map(({ name, dataStart, size }) => ({ name, start: dataStart, size }))
    .toSorted((a, b) => a.start - b.start);
}

async function refuse(path: string): Promise<Bytes> {
  throw new AppError('package/file-missing', { place: path });
}

interface Streamed {
  readonly sealed: Sealed;
  readonly located: ReadonlyMap<string, LocatedEntry>;
}

async function openStreamed(source: PackageSource, { isLater }: StreamOptions, findings: Findings): Promise<Streamed> {
  findings.enter('file');
  findings.measure({ of: 'file', bytes: source.size });
  const directory = await readFrame(source, () => {
    findings.close([], 'strict');
    findings.enter('entries');
  });
  const { mode } = directory;
  measureEntries(directory, findings);
  findings.close(directory.notes, mode);

  findings.enter('data');
  assertSizes(directory);
  const entries: ZipEntry[] = [];
  for (const entry of directory.entries) {
    const { name, isBare, size } = entry;
    const later = { name, isBare, isStored: false, bytes: new Uint8Array(), laterSize: size };
    entries.push(isLater(name) ? later : openEntry(entry, await dataOf(source, entry)));
  }
  measureData(entries, findings);
  findings.close([], mode);

  const sealed = await openEntries({ mode, entries, digestsBy }, findings);
  return { sealed, located: new Map(directory.entries.map((entry) => [entry.name, entry])) };
}

function dataOf(source: PackageSource, { dataStart, compressedSize }: LocatedEntry): Promise<Bytes> {
  return source.read(dataStart, compressedSize);
}

/** Of what is read later, the digest that was signed: two signatures over different bytes are refused now, the bytes later. */
function digestsBy(units: readonly Unit[]): EntryDigest {
  const computed = createEntryDigest();
  return async (entry, name) => {
    if (entry.laterSize === undefined) return computed(entry, name);
    const signed = signedDigests(units, entry.name).find((one) => one.method === name);
    if (!signed) throw new AppError('package/file-digest', { place: entry.name });
    return signed.digest;
  };
}

interface SignedDigest {
  readonly method: DigestName;
  readonly digest: Bytes;
}

function signedDigests(units: readonly Unit[], path: string): readonly SignedDigest[] {
  const references = units.flatMap(({ covers }) => covers.references.filter(({ name }) => name === path));
  return references.map((one) => ({ method: digestMethods[one.method], digest: one.digest }));
}

async function readSigned(given: {
  readonly source: PackageSource;
  readonly units: readonly Unit[];
  readonly entry: LocatedEntry | undefined;
}): Promise<Bytes> {
  const { source, units, entry } = given;
  const place = entry?.name ?? '';
  const signed = signedDigests(units, place);
  if (!entry || signed.length === 0) throw new AppError('package/file-missing', { place });
  const { bytes } = openEntry(entry, await dataOf(source, entry));
  const found = new Map<DigestName, Bytes>();
  for (const { method, digest: expected } of signed) {
    const actual = found.get(method) ?? (await digest(method, bytes));
    found.set(method, actual);
    if (!equalBytes(actual, expected)) throw new AppError('package/file-digest', { place });
  }
  return bytes;
}
