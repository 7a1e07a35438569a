import { deflateSync } from 'fflate';
import { type Bytes, concat, equalBytes } from '../base/bytes';
import { AppError } from '../base/errors';
import { sha256Bytes } from '../base/sha256';
import { inflateExactly } from '../package/zip-inflate';
import type { Transfer } from './frame';
import { bridgeLimits } from './limits';

const SIZE_BYTES = 4;
const ID_BYTES = 16;

/** What is carried of a package: its size, and its bytes made small. @throws `bridge/too-large`, `bridge/empty` */
export function pack(file: Bytes): Bytes {
  if (file.length === 0) throw new AppError('bridge/empty');
  if (file.length > bridgeLimits.maxPackageBytes)
    throw new AppError('bridge/too-large', { size: file.length, limit: bridgeLimits.maxPackageBytes });
  const size = new Uint8Array(SIZE_BYTES);
  new DataView(size.buffer).setUint32(0, file.length);
  return concat(size, deflateSync(file, { level: 9 }));
}

/** The first half of its digest: what all frames of a transfer bear. */
export function transferId(carried: Bytes): Bytes {
  return sha256Bytes(carried).slice(0, ID_BYTES);
}

/**
 * The package, once the digest of what arrived is the one that its frames bear: before that nothing in it is looked at.
 * @throws `bridge/digest`, `bridge/too-large`, `bridge/damaged` where it unpacks to something else than it says
 */
export function unpack(carried: Bytes, { id }: Transfer): Bytes {
  if (!equalBytes(transferId(carried), id)) throw new AppError('bridge/digest');
  if (carried.length <= SIZE_BYTES) throw new AppError('bridge/damaged');
  const size = new DataView(carried.buffer, carried.byteOffset).getUint32(0);
  if (size > bridgeLimits.maxPackageBytes) throw new AppError('bridge/too-large', { size });
  try {
    return inflateExactly(carried.subarray(SIZE_BYTES), size, '');
  } catch (cause) {
    throw new AppError('bridge/damaged', {}, { cause });
  }
}
