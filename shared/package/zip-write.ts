import { type Bytes, utf8 } from '../base/bytes';
import { crc32 } from './crc32';
import { findEnd } from './zip-end';
import * as zip from './zip-format';

/** A file to store. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Bytes;
  /** Of these very bytes, where it is known already. */
  readonly crc?: number;
}

interface Placed extends ZipFile {
  readonly nameBytes: Uint8Array;
  readonly crc: number;
  readonly offset: number;
}

interface Pen {
  readonly output: Bytes;
  readonly view: DataView;
}

const versionStored = 10;

/** What an archive holds already: its records as they are, and its directory. */
interface Base {
  readonly records: Bytes;
  readonly directory: Bytes;
  readonly count: number;
}

const nothing: Base = { records: new Uint8Array(), directory: new Uint8Array(), count: 0 };

/** Stored entries in the order given, with constant times and attributes: equal files give equal archives. */
export function writeZip(files: readonly ZipFile[]): Bytes {
  return write(nothing, files);
}

/**
 * The archive with entries added behind the others. Every byte of the records that were there stays where it is.
 * @throws what `findEnd` throws; the archive was read as a whole before
 */
export function appendToZip(archive: Bytes, files: readonly ZipFile[]): Bytes {
  const { directoryOffset, directoryEnd, count } = findEnd(archive);
  const records = archive.subarray(0, directoryOffset);
  return write({ records, directory: archive.subarray(directoryOffset, directoryEnd), count }, files);
}

function write(base: Base, files: readonly ZipFile[]): Bytes {
  const placed = place(files, base.records.length);
  const directoryOffset = placed.reduce((at, file) => at + localLength(file), base.records.length);
  const added = placed.reduce((size, file) => size + zip.centralSize + file.nameBytes.length, 0);
  const directorySize = base.directory.length + added;
  const output = new Uint8Array(directoryOffset + directorySize + zip.endSize);
  const view = new DataView(output.buffer);
  const pen: Pen = { output, view };
  output.set(base.records);
  output.set(base.directory, directoryOffset);
  let at = directoryOffset + base.directory.length;
  for (const file of placed) {
    writeLocal(pen, file);
    at = writeCentral(pen, file, at);
  }
  view.setUint32(at, zip.endSignature, true);
  view.setUint16(at + 8, base.count + placed.length, true);
  view.setUint16(at + 10, base.count + placed.length, true);
  view.setUint32(at + 12, directorySize, true);
  view.setUint32(at + 16, directoryOffset, true);
  return output;
}

function place(files: readonly ZipFile[], from: number): readonly Placed[] {
  let offset = from;
  return files.map((file) => {
    const placed = { ...file, nameBytes: utf8(file.name), crc: file.crc ?? crc32(file.bytes), offset };
    offset += localLength(placed);
    return placed;
  });
}

function localLength(file: Placed): number {
  return zip.localSize + file.nameBytes.length + file.bytes.length;
}

function writeLocal({ output, view }: Pen, file: Placed): void {
  const at = file.offset;
  view.setUint32(at, zip.localSignature, true);
  writeCommon(view, at + 4, file);
  output.set(file.nameBytes, at + zip.localSize);
  output.set(file.bytes, at + zip.localSize + file.nameBytes.length);
}

function writeCentral({ output, view }: Pen, file: Placed, at: number): number {
  view.setUint32(at, zip.centralSignature, true);
  view.setUint16(at + 4, versionStored, true);
  writeCommon(view, at + 6, file);
  view.setUint32(at + 42, file.offset, true);
  output.set(file.nameBytes, at + zip.centralSize);
  return at + zip.centralSize + file.nameBytes.length;
}

/** What both headers say: version needed, no flags, stored, the constant time, checksum, sizes, length of the name. */
function writeCommon(view: DataView, at: number, file: Placed): void {
  view.setUint16(at, versionStored, true);
  view.setUint16(at + 6, zip.epochTime, true);
  view.setUint16(at + 8, zip.epochDate, true);
  view.setUint32(at + 10, file.crc, true);
  view.setUint32(at + 14, file.bytes.length, true);
  view.setUint32(at + 18, file.bytes.length, true);
  view.setUint16(at + 22, file.nameBytes.length, true);
}
