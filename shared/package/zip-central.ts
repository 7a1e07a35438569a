import { fromUtf8 } from '../base/bytes';
import { AppError } from '../base/errors';
import type { Mode } from './names';
import * as zip from './zip-format';

/** One central directory header: what the archive says of an entry, before anything of it is believed. */
export interface CentralHeader {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly disk: number;
  readonly attributes: number;
  readonly offset: number;
  readonly extras: readonly number[];
  readonly commentLength: number;
}

/** Reads `count` headers that fill the directory exactly. @throws `package/malformed`, `package/name-invalid` */
export function readCentral(directory: Uint8Array, count: number): readonly CentralHeader[] {
  const headers: CentralHeader[] = [];
  let at = 0;
  for (let n = 0; n < count; n++) {
    const header = readHeader(directory, at);
    at += zip.centralSize + header.nameBytes.length + header.extraLength + header.commentLength;
    headers.push(header);
  }
  if (at !== directory.length) throw new AppError('package/malformed', { at });
  return headers;
}

/** Refuses what a package never holds: other methods, encryption, unknown flags, links, devices, folders, ZIP64. */
export function assertPlainEntry(header: CentralHeader, mode: Mode): void {
  const place = header.name;
  const markers = [header.compressedSize, header.size, header.offset];
  if (header.disk === 0xffff || markers.includes(0xffffffff) || header.extras.includes(zip.extraZip64))
    throw new AppError('package/zip-zip64', { place });
  if (header.disk !== 0) throw new AppError('package/zip-multidisk', { place });
  if (header.method !== zip.methodStored && header.method !== zip.methodDeflate)
    throw new AppError('package/zip-method', { place });
  const encrypted = zip.flagEncrypted | zip.flagStrongEncryption | zip.flagMaskedHeader;
  const hasCipherField = header.extras.includes(zip.extraAes) || header.extras.includes(zip.extraStrongEncryption);
  if ((header.flags & encrypted) !== 0 || hasCipherField) throw new AppError('package/zip-encrypted', { place });
  const known = zip.flagsDeflateLevel | zip.flagDescriptor | zip.flagUtf8;
  if ((header.flags & ~known) !== 0) throw new AppError('package/zip-flags', { place });
  assertFile(header, mode);
  // some tools believe this field instead of the name: two readers, two names
  if (header.extras.includes(zip.extraUnicodePath)) throw new AppError('package/name-invalid', { place });
  if (header.commentLength > 0 && mode === 'strict') throw new AppError('package/zip-gap', { place });
}

/** True for the entry of a folder: a name that ends with a slash and no room for content (empty deflate is 2 bytes). */
export function isFolder(header: CentralHeader): boolean {
  return header.name.endsWith('/') && header.size === 0 && header.compressedSize <= 2;
}

/** Ids of an extra field, in order. @throws `package/malformed` when the blocks do not fill it */
export function readExtraIds(extra: Uint8Array): readonly number[] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const ids: number[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    ids.push(view.getUint16(at, true));
    at += 4 + view.getUint16(at + 2, true);
  }
  if (at !== extra.length) throw new AppError('package/malformed', { at });
  return ids;
}

function assertFile(header: CentralHeader, mode: Mode): void {
  const place = header.name;
  const type = (header.attributes >>> 28) & 0xf; // upper half: POSIX mode, whatever system the entry claims
  if (type === 0xa) throw new AppError('package/zip-symlink', { place });
  if (mode === 'foreign' && isFolder(header)) return;
  if (type === 0x4 || (header.attributes & 0x10) !== 0 || header.name.endsWith('/'))
    throw new AppError('package/zip-directory', { place });
  if ((type !== 0 && type !== 0x8) || (header.attributes & 0x08) !== 0)
    throw new AppError('package/zip-special', { place });
}

function readHeader(directory: Uint8Array, at: number): CentralHeader & { readonly extraLength: number } {
  if (at + zip.centralSize > directory.length) throw new AppError('package/malformed', { at });
  const view = new DataView(directory.buffer, directory.byteOffset + at, directory.byteLength - at);
  if (view.getUint32(0, true) !== zip.centralSignature) throw new AppError('package/malformed', { at });
  const nameEnd = zip.centralSize + view.getUint16(28, true);
  const extraLength = view.getUint16(30, true);
  const commentLength = view.getUint16(32, true);
  if (nameEnd + extraLength + commentLength > view.byteLength) throw new AppError('package/malformed', { at });
  const nameBytes = directory.subarray(at + zip.centralSize, at + nameEnd);
  return {
    name: decodeName(nameBytes),
    nameBytes,
    flags: view.getUint16(8, true),
    method: view.getUint16(10, true),
    crc: view.getUint32(16, true),
    compressedSize: view.getUint32(20, true),
    size: view.getUint32(24, true),
    disk: view.getUint16(34, true),
    attributes: view.getUint32(38, true),
    offset: view.getUint32(42, true),
    extras: readExtraIds(directory.subarray(at + nameEnd, at + nameEnd + extraLength)),
    extraLength,
    commentLength,
  };
}

function decodeName(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes);
  } catch (cause) {
    throw new AppError('package/name-invalid', { at: bytes.byteOffset }, { cause });
  }
}
