import { equalBytes } from '../base/bytes';
import { AppError } from '../base/errors';
import { type CentralHeader, readExtraIds } from './zip-central';
import * as zip from './zip-format';

/** An entry whose two headers agree, with the place of its data. */
export interface LocatedEntry extends CentralHeader {
  readonly dataStart: number;
  /** True when the local header carries no extra field. */
  readonly isBare: boolean;
}

interface Cursor {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly limit: number;
}

/**
 * Walks the records from byte 0 to the central directory: each starts where the one before ended, so no byte of the
 * file is outside an entry and none is in two. @throws `package/zip-overlap`, `zip-gap`, `zip-header-mismatch`
 */
export function locateEntries(
  bytes: Uint8Array,
  headers: readonly CentralHeader[],
  directoryOffset: number,
): readonly LocatedEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cursor = { bytes, view, limit: directoryOffset };
  const located: LocatedEntry[] = [];
  let at = 0;
  for (const header of headers.toSorted((a, b) => a.offset - b.offset)) {
    assertMeets(header.offset, at, header.name);
    const entry = readLocal(cursor, header);
    at = skipDescriptor(cursor, entry, entry.dataStart + entry.compressedSize);
    located.push(entry);
  }
  assertMeets(directoryOffset, at, '');
  return located;
}

function assertMeets(start: number, end: number, place: string): void {
  if (start < end) throw new AppError('package/zip-overlap', { place, at: start });
  if (start > end) throw new AppError('package/zip-gap', { place, at: end });
}

function readLocal({ bytes, view, limit }: Cursor, header: CentralHeader): LocatedEntry {
  const at = header.offset;
  const place = header.name;
  if (at + zip.localSize > limit) throw new AppError('package/zip-overlap', { place, at });
  const nameEnd = at + zip.localSize + view.getUint16(at + 26, true);
  const dataStart = nameEnd + view.getUint16(at + 28, true);
  if (dataStart + header.compressedSize > limit) throw new AppError('package/zip-overlap', { place, at });
  const agrees =
    view.getUint32(at, true) === zip.localSignature &&
    view.getUint16(at + 6, true) === header.flags &&
    view.getUint16(at + 8, true) === header.method &&
    equalBytes(bytes.subarray(at + zip.localSize, nameEnd), header.nameBytes) &&
    hasSameSizes(view, at + 14, header);
  if (!agrees) throw new AppError('package/zip-header-mismatch', { place, at });
  assertExtras(readExtraIds(bytes.subarray(nameEnd, dataStart)), place);
  return { ...header, dataStart, isBare: nameEnd === dataStart };
}

function hasSameSizes(view: DataView, at: number, header: CentralHeader): boolean {
  const stated = [view.getUint32(at, true), view.getUint32(at + 4, true), view.getUint32(at + 8, true)];
  const isLater = (header.flags & zip.flagDescriptor) !== 0; // values follow the data, zero until then
  return [header.crc, header.compressedSize, header.size].every(
    (value, n) => stated[n] === value || (isLater && stated[n] === 0),
  );
}

function assertExtras(ids: readonly number[], place: string): void {
  if (ids.includes(zip.extraZip64)) throw new AppError('package/zip-zip64', { place });
  if (ids.includes(zip.extraAes) || ids.includes(zip.extraStrongEncryption))
    throw new AppError('package/zip-encrypted', { place });
  if (ids.includes(zip.extraUnicodePath)) throw new AppError('package/name-invalid', { place });
}

/** A data descriptor may or may not open with a signature; the agreeing form is taken. */
function skipDescriptor({ view, limit }: Cursor, header: CentralHeader, at: number): number {
  if ((header.flags & zip.flagDescriptor) === 0) return at;
  const agrees = (start: number) =>
    start + 12 <= limit &&
    view.getUint32(start, true) === header.crc &&
    view.getUint32(start + 4, true) === header.compressedSize &&
    view.getUint32(start + 8, true) === header.size;
  if (at + 16 <= limit && view.getUint32(at, true) === zip.descriptorSignature && agrees(at + 4)) return at + 16;
  if (agrees(at)) return at + 12;
  throw new AppError('package/zip-header-mismatch', { place: header.name, at });
}
