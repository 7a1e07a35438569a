import type { Bytes } from '../base/bytes';
import { AppError } from '../base/errors';
import { crc32 } from './crc32';
import { packageLimits } from './limits';
import type { Note } from './model';
import { assertName, type Mode, nameKey } from './names';
import { assertPlainEntry, type CentralHeader, isFolder, readCentral } from './zip-central';
import { findEnd, type ZipEnd } from './zip-end';
import { methodStored } from './zip-format';
import { inflateExactly } from './zip-inflate';
import { type LocatedEntry, locateEntries } from './zip-local';

/**
 * Reads a ZIP that comes from an enemy. Promise: the entries returned are the only ones any reader can find in these
 * bytes, under the only name each can have, with the size and checksum declared, within the limits. It believes no
 * signature and no digest: those come after it.
 */

/** One file of the container. Stored content is a view of the container's own bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Bytes;
  readonly isStored: boolean;
  readonly isBare: boolean;
  /** Of an entry that is read later, on its own: the size it will have. Until then `bytes` is empty. */
  readonly laterSize?: number;
}

/** The directory once both headers of every entry agree. `mode` follows from the names alone. */
export interface ZipDirectory {
  readonly mode: Mode;
  readonly entries: readonly LocatedEntry[];
  readonly notes: readonly Note[];
}

const foreignComment = /^mimetype=[!-~]{1,200}\s{0,2}$/;

/** Steps 1 to 3 in one. @throws the codes of `findEnd`, `readDirectory`, `readEntries` */
export function readZip(bytes: Bytes): { readonly mode: Mode; readonly entries: readonly ZipEntry[] } {
  const directory = readDirectory(bytes, findEnd(bytes));
  return { mode: directory.mode, entries: readEntries(bytes, directory) };
}

/** Step 2. @throws `package/too-many`, `zip-…`, `name-traversal`, `name-invalid` */
export function readDirectory(bytes: Uint8Array, end: ZipEnd): ZipDirectory {
  if (end.count > packageLimits.maxEntries) throw new AppError('package/too-many', { count: end.count });
  const headers = readCentral(bytes.subarray(end.directoryOffset, end.directoryEnd), end.count);
  const mode = headers.some((header) => header.name === 'manifest.json') ? 'strict' : 'foreign';
  const notes = checkComment(end.comment, mode);
  for (const header of headers) {
    assertPlainEntry(header, mode);
    // only foreign containers get this far with a folder
    assertName(isFolder(header) ? header.name.slice(0, -1) : header.name, mode);
    if (isFolder(header)) notes.push({ code: 'package/zip-directory', place: header.name });
    if (/\P{ASCII}/u.test(header.name)) notes.push({ code: 'package/name-invalid', place: header.name });
  }
  assertDistinct(headers);
  return { mode, entries: locateEntries(bytes, headers, end.directoryOffset).filter((e) => !isFolder(e)), notes };
}

/** Step 3, in the order of the file. @throws `package/zip-bomb`, `zip-data`, `zip-crc` */
export function readEntries(bytes: Bytes, directory: ZipDirectory, begin?: Begin): readonly ZipEntry[] {
  assertSizes(directory);
  return directory.entries.map((entry) =>
    openEntry(entry, bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize), begin),
  );
}

/** Told of each entry before its checksum is computed: what runs beside this thread can begin. Nothing of it holds yet. */
type Begin = (entry: ZipEntry) => void;

/** What the headers declare, before anything is read. @throws `package/zip-bomb` */
export function assertSizes({ entries }: ZipDirectory): void {
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    const isRatioBomb =
      entry.size > packageLimits.ratioFreeBytes && entry.size > entry.compressedSize * packageLimits.maxRatio;
    if (entry.size > packageLimits.maxEntryBytes || total > packageLimits.maxTotalBytes || isRatioBomb)
      throw new AppError('package/zip-bomb', { place: entry.name, size: entry.size });
  }
}

/** An entry from the bytes at its place. @throws `package/zip-bomb`, `zip-data`, `zip-crc` */
export function openEntry(entry: LocatedEntry, data: Bytes, begin?: Begin): ZipEntry {
  const place = entry.name;
  const isStored = entry.method === methodStored;
  if (isStored && entry.size !== entry.compressedSize) throw new AppError('package/zip-data', { place });
  const content = isStored ? data : inflateExactly(data, entry.size, place);
  const opened = { name: entry.name, bytes: content, isStored, isBare: entry.isBare };
  begin?.(opened);
  if (crc32(content) !== entry.crc) throw new AppError('package/zip-crc', { place });
  return opened;
}

function checkComment(comment: Uint8Array, mode: Mode): Note[] {
  if (comment.length === 0) return [];
  const text = String.fromCharCode(...comment.subarray(0, 300));
  if (mode === 'strict' || !foreignComment.test(text))
    throw new AppError('package/zip-trailing', { size: comment.length });
  return [{ code: 'package/zip-trailing' }];
}

/** One name, one file, on every system: no equals after folding, and no file where another entry needs a folder. */
function assertDistinct(headers: readonly CentralHeader[]): void {
  const keys = new Set<string>();
  for (const header of headers) {
    const key = nameKey(header.name);
    if (keys.has(key)) throw new AppError('package/zip-duplicate', { place: header.name });
    keys.add(key);
  }
  for (const key of keys) {
    for (let at = key.indexOf('/'); at > 0; at = key.indexOf('/', at + 1))
      if (keys.has(key.slice(0, at))) throw new AppError('package/zip-duplicate', { place: key });
  }
}
