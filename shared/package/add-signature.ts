import type { Bytes } from '../base/bytes';
import { AppError } from '../base/errors';
import { type AsicReference, writeAsicManifest } from './asic';
import { type ClearanceNote, noteBytes, noteName } from './clearance-note';
import { createSignature } from './cms';
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

/**
 * The package with one more signature, of approval, over every file in it and over everybody who signed before. No byte
 * of what was there is moved or rewritten.
 * @throws `package/clearance-note`, `clearance-elsewhere` for a note on another package, `too-many`, `too-large`,
 * the codes of reading a ZIP, what the signer throws
 */
export async function addSignature({ bytes, note, signer, signingTime, role }: SignatureToAdd): Promise<Bytes> {
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
  const covers = writeAsicManifest({ signature: asicSignatureName(number), references });
  const options = { signingTime, commitment: 'approval' as const, ...(role !== undefined && { role }) };
  const added = [
    written,
    { name: asicManifestName(number), bytes: covers },
    { name: asicSignatureName(number), bytes: await createSignature(covers, signer, options) },
  ];
  const container = appendToZip(bytes, added);
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
