import { AppError } from '../base/errors';
import { packageLimits } from './limits';
import { endSignature, endSize, localSignature, zip64LocatorSignature, zip64LocatorSize } from './zip-format';

/**
 * Step 1 of verification: the frame of the file. Promise: byte 0 starts an entry and the last byte ends the file's one
 * end record, so that no other reader can find another archive in the same bytes.
 */

/** What the end record says, checked against the file around it. */
export interface ZipEnd {
  readonly count: number;
  readonly directoryOffset: number;
  readonly directoryEnd: number;
  /** Raw archive comment; empty in our packages. */
  readonly comment: Uint8Array;
}

/** @throws `package/too-large`, `zip-prepended`, `zip-trailing`, `zip-zip64`, `zip-multidisk`, `zip-overlap`, `zip-gap` */
export function findEnd(bytes: Uint8Array): ZipEnd {
  if (bytes.length > packageLimits.maxFileBytes) throw new AppError('package/too-large', { size: bytes.length });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== localSignature) throw new AppError('package/zip-prepended');
  const at = seekEnd(view);
  refuseZip64(view, at);
  const isOneDisk =
    view.getUint32(at + 4, true) === 0 && view.getUint16(at + 8, true) === view.getUint16(at + 10, true);
  if (!isOneDisk) throw new AppError('package/zip-multidisk');
  const directoryOffset = view.getUint32(at + 16, true);
  const directoryEnd = directoryOffset + view.getUint32(at + 12, true);
  if (directoryEnd > at) throw new AppError('package/zip-overlap', { at: directoryEnd });
  if (directoryEnd < at) throw new AppError('package/zip-gap', { at: directoryEnd });
  return { count: view.getUint16(at + 10, true), directoryOffset, directoryEnd, comment: bytes.subarray(at + endSize) };
}

/** The last end record whose comment reaches exactly to the end of the file. */
function seekEnd(view: DataView): number {
  const last = view.byteLength - endSize;
  for (let at = last; at >= 0 && last - at <= 0xffff; at--) {
    if (view.getUint32(at, true) === endSignature && view.getUint16(at + 20, true) === last - at) return at;
  }
  throw new AppError('package/zip-trailing', { size: view.byteLength });
}

function refuseZip64(view: DataView, at: number): void {
  const hasLocator = at >= zip64LocatorSize && view.getUint32(at - zip64LocatorSize, true) === zip64LocatorSignature;
  const hasMarker =
    [4, 6, 8, 10].some((field) => view.getUint16(at + field, true) === 0xffff) ||
    [12, 16].some((field) => view.getUint32(at + field, true) === 0xffffffff);
  if (hasLocator || hasMarker) throw new AppError('package/zip-zip64');
}
