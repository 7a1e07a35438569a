import { AppError } from '../base/errors';
import { packageLimits } from './limits';
import type { Note } from './model';
import type { Mode } from './names';
import type { ZipEntry } from './zip-read';

/**
 * Step 4 of verification: what each entry is for. Afterwards every entry is payload, an ASiC manifest or a signature;
 * nothing rides along unnoticed in `META-INF/`.
 */

/** EN 319 162-1 §A.1: first entry, stored, so that the type can be read at a fixed place. */
export const mimetype = 'application/vnd.etsi.asic-e+zip';
const mimetypeOfSimple = 'application/vnd.etsi.asic-s+zip';

/** The container by purpose; `payload` holds what people and the app read, `manifest.json` included. */
export interface Layout {
  readonly mode: Mode;
  readonly payload: readonly ZipEntry[];
  readonly manifests: readonly ZipEntry[];
  readonly signatures: readonly ZipEntry[];
  readonly notes: readonly Note[];
}

const manifestName = { strict: /^META-INF\/ASiCManifest\d{3}\.xml$/, foreign: /^META-INF\/ASiCManifest[\w-]*\.xml$/i };
const signatureName = { strict: /^META-INF\/signature\d{3}\.p7s$/, foreign: /^META-INF\/[^/]*signature[^/]*\.p7s$/i };
const otherForm = /^META-INF\/[^/]*(?:signatures[^/]*\.xml|signature[^/]*\.p7s|timestamp[^/]*\.tst)$/i;

/** @throws `package/mimetype`, `meta-unexpected`, `signature-none`, `too-many`, `file-missing`, `form-not-checked` */
export function readLayout(entries: readonly ZipEntry[], mode: Mode): Layout {
  const notes = checkMimetype(entries, mode);
  const meta = entries.filter((entry) => entry.name.startsWith('META-INF/'));
  const manifests = meta.filter((entry) => manifestName[mode].test(entry.name));
  const signatures = meta.filter((entry) => signatureName[mode].test(entry.name));
  for (const entry of meta) {
    if (manifests.includes(entry) || signatures.includes(entry)) continue;
    if (mode === 'strict') throw new AppError('package/meta-unexpected', { place: entry.name });
    const isXmlSignature = otherForm.test(entry.name) && entry.name.toLowerCase().endsWith('.xml');
    notes.push({ code: isXmlSignature ? 'package/form-not-checked' : 'package/meta-unexpected', place: entry.name });
  }
  if (mode === 'foreign' && manifests.length === 0 && meta.some((entry) => otherForm.test(entry.name)))
    throw new AppError('package/form-not-checked');
  if (signatures.length === 0) throw new AppError('package/signature-none');
  if (Math.max(signatures.length, manifests.length) > packageLimits.maxSignatures)
    throw new AppError('package/too-many', { count: signatures.length });
  if (mode === 'strict') assertNoGap([...manifests, ...signatures]);
  const payload = entries.filter((entry) => entry.name !== 'mimetype' && !entry.name.startsWith('META-INF/'));
  return { mode, payload, manifests: byName(manifests), signatures: byName(signatures), notes };
}

/** The number of an ASiC manifest or signature of ours, as written: `001`. */
export function numberOf(name: string): string {
  return name.slice(-7, -4);
}

function checkMimetype(entries: readonly ZipEntry[], mode: Mode): Note[] {
  const at = entries.findIndex((entry) => entry.name === 'mimetype');
  const entry = entries[at];
  if (!entry || entry.bytes.length > 100) throw new AppError('package/mimetype');
  const text = String.fromCharCode(...entry.bytes);
  if (mode === 'foreign' && text.trim() === mimetypeOfSimple) throw new AppError('package/form-not-checked');
  if (at === 0 && text === mimetype && entry.isStored && entry.isBare) return [];
  if (mode === 'strict' || text.trim() !== mimetype) throw new AppError('package/mimetype');
  return [{ code: 'package/mimetype', place: entry.name }];
}

/** A missing number means that somebody cut out a signer whom later ones vouch for. */
function assertNoGap(numbered: readonly ZipEntry[]): void {
  const present = new Set(numbered.map((entry) => Number(numberOf(entry.name))));
  for (let n = 1; n <= present.size; n++)
    if (!present.has(n)) throw new AppError('package/file-missing', { place: asicManifestName(n) });
}

/** `META-INF/ASiCManifest001.xml` */
export function asicManifestName(n: number): string {
  return `META-INF/ASiCManifest${String(n).padStart(3, '0')}.xml`;
}

/** `META-INF/signature001.p7s` */
export function asicSignatureName(n: number): string {
  return `META-INF/signature${String(n).padStart(3, '0')}.p7s`;
}

function byName(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
