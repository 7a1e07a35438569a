import { type Bytes, utf8 } from '../base/bytes';
import { AppError } from '../base/errors';
import { type AsicReference, writeAsicManifest } from './asic';
import { createSignature } from './cms';
import { crc32 } from './crc32';
import { digest } from './digests';
import { asicManifestName, asicSignatureName, mimetype } from './layout';
import { packageLimits } from './limits';
import { assertFilesListed, type Manifest, manifestBytes } from './manifest';
import { assertExportable } from './marking';
import { assertName } from './names';
import type { Commitment, Signer } from './signer';
import { writeZip, type ZipFile } from './zip-write';

/** A payload file by its name inside the package. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Bytes;
}

/** A package and who signs it first. */
export interface BuildInput {
  readonly files: readonly PackageFile[];
  readonly manifest: Manifest;
  readonly signer: Signer;
  /** Milliseconds since 1970. */
  readonly signingTime: number;
  readonly commitment: Commitment;
  readonly role?: string;
}

const folders = ['manifest.json', 'documents/', 'annexes/', 'content/', 'case/', 'provenance.json'];

/**
 * Builds a package with one signature. Everything but the signature value follows from the input, byte for byte.
 * @throws `package/manifest-schema`, `manifest-files`, `name-…`, `too-many`, `too-large`, `draft/marking`, what the signer throws
 */
export async function buildPackage(input: BuildInput): Promise<Bytes> {
  const { files, manifest, signer, signingTime, commitment, role } = input;
  const described = manifestBytes(manifest);
  assertExportable(manifest.marking);
  const paths = files.map((file) => file.path);
  assertFilesListed(manifest, paths);
  assertSizes(files);
  const payload: readonly ZipFile[] = [
    { name: 'manifest.json', bytes: described },
    ...files.map(({ path, bytes }) => ({ name: path, bytes })),
  ].toSorted(inOrder);
  for (const { name } of payload) assertName(name, 'strict');
  const referring = refer(payload, manifest);
  // meanwhile, since digests are computed beside this thread
  const checked = payload.map((file) => ({ ...file, crc: crc32(file.bytes) }));
  const covers = writeAsicManifest({ signature: asicSignatureName(1), references: await referring });
  const options = { signingTime, commitment, ...(role !== undefined && { role }) };
  const signature = await createSignature(covers, signer, options);
  const container = writeZip([
    { name: 'mimetype', bytes: utf8(mimetype) },
    ...checked,
    { name: asicManifestName(1), bytes: covers },
    { name: asicSignatureName(1), bytes: signature },
  ]);
  if (container.length > packageLimits.maxFileBytes)
    throw new AppError('package/too-large', { size: container.length });
  return container;
}

async function refer(payload: readonly ZipFile[], manifest: Manifest): Promise<readonly AsicReference[]> {
  const types = new Map(manifest.files.map((file) => [file.path, file.type]));
  return Promise.all(
    payload.map(async ({ name, bytes }) => ({
      name,
      method: 'http://www.w3.org/2001/04/xmlenc#sha256' as const,
      digest: await digest('SHA-256', bytes),
      mimeType: types.get(name) ?? 'application/json',
      ...(name === 'manifest.json' && { isRoot: true }),
    })),
  );
}

/** What a reader would refuse is not written. */
function assertSizes(files: readonly PackageFile[]): void {
  // beside the files: type, manifest, ASiC manifest, signature
  if (files.length + 4 > packageLimits.maxEntries) throw new AppError('package/too-many', { count: files.length });
  const keys = new Set(files.map((file) => file.path));
  if (keys.size !== files.length) throw new AppError('package/zip-duplicate');
  const largest = Math.max(...files.map((file) => file.bytes.length));
  if (largest > packageLimits.maxEntryBytes) throw new AppError('package/too-large', { size: largest });
}

function inOrder(a: ZipFile, b: ZipFile): number {
  const rank = ({ name }: ZipFile) => folders.findIndex((folder) => name.startsWith(folder));
  return rank(a) - rank(b) || (a.name < b.name ? -1 : 1);
}
