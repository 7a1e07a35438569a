import { AppError } from '../base/errors';
import { packageLimits } from './limits';
import type { PackageSource } from './stream';
import { readCentral } from './zip-central';
import { findEnd } from './zip-end';
import { centralSize, endSize, flagDescriptor, localSize, zip64LocatorSize } from './zip-format';
import { readDirectory, type ZipDirectory } from './zip-read';

/*
 * The records of a ZIP that stays on its medium: an image of the file in which only headers are filled in, so that they
 * are read by the one reader of headers. What was not filled in is zero, which no header is, so it is refused.
 */

/** A comment, the end record and what may stand before it. */
const tailBytes = 0xffff + endSize + zip64LocatorSize;
/** Far more than 500 entries need, with all that other tools write beside a name. */
const mostCentralBytes = packageLimits.maxEntries * (centralSize + 2048);
const headerBytes = localSize + 2 * packageLimits.maxNameLength;
const descriptorBytes = 16;

/** Steps 1 and 2 of verification. @throws the codes of `findEnd` and `readDirectory`, and what the source throws */
export async function readFrame(source: PackageSource, onEnd: () => void): Promise<ZipDirectory> {
  if (source.size > packageLimits.maxFileBytes) throw new AppError('package/too-large', { size: source.size });
  const image = new Uint8Array(source.size);
  const fill = async (from: number, size: number) => {
    const at = Math.max(0, Math.min(from, source.size));
    const length = Math.min(size, source.size - at);
    if (length > 0) image.set(await source.read(at, length), at);
  };
  await fill(0, localSize);
  await fill(source.size - tailBytes, tailBytes);
  const end = findEnd(image);
  onEnd();
  const size = end.directoryEnd - end.directoryOffset;
  if (size > mostCentralBytes) throw new AppError('package/too-many', { size });
  await fill(end.directoryOffset, size);
  if (end.count <= packageLimits.maxEntries)
    for (const header of readCentral(image.subarray(end.directoryOffset, end.directoryEnd), end.count)) {
      const dataStart = header.offset + (await fillLocal(image, header.offset, fill));
      if ((header.flags & flagDescriptor) !== 0) await fill(dataStart + header.compressedSize, descriptorBytes);
    }
  return readDirectory(image, end);
}

/** Answers how long the header says it is. */
async function fillLocal(
  image: Uint8Array,
  at: number,
  fill: (from: number, size: number) => Promise<void>,
): Promise<number> {
  await fill(at, headerBytes);
  if (at + localSize > image.length) return 0;
  const view = new DataView(image.buffer, at, localSize);
  const size = localSize + view.getUint16(26, true) + view.getUint16(28, true);
  if (size > headerBytes) await fill(at + headerBytes, size - headerBytes);
  return size;
}
