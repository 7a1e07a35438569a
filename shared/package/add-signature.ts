import type { Bytes } from '../base/bytes';
import { AppError } from '../base/errors';
import { type AsicReference, writeAsicManifest } from './asic';
import { type ClearanceNote, noteBytes, noteName } from './clearance-note';
import { createSignature, verifySignature } from './cms';
import { digest } from './digests';
import { asicManifestName, asicSignatureName, readLayout } from './layout';
import { packageLimits } from './limits';
import { parseManifest } from './manifest';
import type { Signer } from './signer';
import { readZip, type ZipEntry } from './zip-read';
import { appendToZip } from './zip-write';

/** A package and who clears it. The caller has verified these very bytes. */
export interface SignatureToAdd {
  readonly bytes: Bytes;
  readonly note: ClearanceNote;
  readonly signer: Signer;
  /** Milliseconds since 1970. */
  readonly signingTime: number;
  readonly role?: string;
}

/** What the next signature of a package is over, before it is made. */
export interface NextSignature {
  readonly manifest: { readonly name: string; readonly bytes: Bytes };
  readonly signatureName: string;
  readonly note: { readonly name: string; readonly bytes: Bytes };
}

/**
 * The manifest that the next signer signs: every file of the package, everybody who signed before, and the note. Equal
 * package and note give equal bytes, so that it can be signed elsewhere.
 * @throws `package/clearance-note`, `clearance-elsewhere` for a note on another package, `too-many`, the codes of reading a ZIP
 */
export async function nextSignature(bytes: Bytes, note: ClearanceNote): Promise<NextSignature> {
  const { mode, entries } = readZip(bytes);
  if (mode !== 'strict') throw new AppError('package/form-not-checked');
  const layout = readLayout(entries, mode);
  const number = layout.signatures.length + 1;
  if (number > packageLimits.maxSignatures || entries.length + 3 > packageLimits.maxEntries)
    throw new AppError('package/too-many', { count: number });
  const manifest = parseManifest(
    layout.payload.find(({ name }) => name === 'manifest.json')?.bytes ?? new Uint8Array(),
  );
  if (note.answers.package !== manifest.id) throw new AppError('package/clearance-elsewhere');
  const written = { name: noteName(number), bytes: noteBytes(note) };
  const types = new Map(manifest.files.map((file) => [file.path, file.type]));
  const covered = [...entries.filter(({ name }) => name !== 'mimetype'), written];
  const references = await Promise.all(covered.map((entry) => refer(entry, types.get(entry.name))));
  const signatureName = asicSignatureName(number);
  const covers = writeAsicManifest({ signature: signatureName, references });
  return { manifest: { name: asicManifestName(number), bytes: covers }, signatureName, note: written };
}

/**
 * The package with one more signature, of approval, over every file in it and over everybody who signed before. No byte
 * of what was there is moved or rewritten. @throws `too-large`, what `nextSignature` and the signer throw
 */
export async function addSignature({ bytes, note, signer, signingTime, role }: SignatureToAdd): Promise<Bytes> {
  const next = await nextSignature(bytes, note);
  const options = { signingTime, commitment: 'approval' as const, ...(role !== undefined && { role }) };
  return withSignature(bytes, next, await createSignature(next.manifest.bytes, signer, options));
}

/** A signature that was made elsewhere: with a smart card, an HSM, or `openssl cms -sign -cades`. */
export interface SignatureToTake {
  readonly bytes: Bytes;
  readonly note: ClearanceNote;
  /** The detached CMS, DER. */
  readonly signature: Bytes;
}

/**
 * The package with a signature that was made elsewhere over the manifest of `nextSignature`. It is held to the same profile as
 * our own before it gets in; whom it belongs to is for the verification of the whole.
 * @throws what `nextSignature` and `verifySignature` throw, `too-large`
 */
export async function takeSignature({ bytes, note, signature }: SignatureToTake): Promise<Bytes> {
  const next = await nextSignature(bytes, note);
  await verifySignature(signature, next.manifest.bytes, 'strict');
  return withSignature(bytes, next, signature);
}

function withSignature(bytes: Bytes, { manifest, signatureName, note }: NextSignature, signature: Bytes): Bytes {
  const container = appendToZip(bytes, [note, manifest, { name: signatureName, bytes: signature }]);
  if (container.length > packageLimits.maxFileBytes)
    throw new AppError('package/too-large', { size: container.length });
  return container;
}

async function refer({ name, bytes }: Pick<ZipEntry, 'name' | 'bytes'>, type?: string): Promise<AsicReference> {
  return {
    name,
    method: 'http://www.w3.org/2001/04/xmlenc#sha256',
    digest: await digest('SHA-256', bytes),
    mimeType: type ?? typeOf(name),
    ...(name === 'manifest.json' && { isRoot: true }),
  };
}

function typeOf(name: string): string {
  if (name.endsWith('.p7s')) return 'application/x-pkcs7-signature';
  return name.endsWith('.xml') ? 'text/xml' : 'application/json';
}
