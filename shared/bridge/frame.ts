import { type Bytes, concat, equalBytes, toHex } from '../base/bytes';
import { AppError } from '../base/errors';
import { crc32 } from '../package/crc32';
import { bridgeLimits } from './limits';

/*
 * One frame of a transfer, as one square code carries it. It promises that bytes which were misread are not taken for a frame;
 * it assumes nothing about who showed them: a frame proves nothing, the digest of the whole and the signature in it do.
 *
 *   0  "VLB"        what it is
 *   3  1            version
 *   4  16 bytes     transfer: the first half of the SHA-256 of what is carried
 *   20 3 bytes      length of what is carried
 *   23 2 bytes      length of a symbol
 *   25 4 bytes      index of this symbol
 *   29 …            the symbol
 *   −4 CRC-32       of all before
 */
export interface Frame {
  readonly transfer: Transfer;
  readonly index: number;
  readonly symbol: Bytes;
}

/** What all frames of one transfer have in common. */
export interface Transfer {
  /** Sixteen bytes. */
  readonly id: Bytes;
  /** Of what is carried, in bytes. */
  readonly length: number;
  readonly symbolBytes: number;
}

const MAGIC = Uint8Array.of(0x56, 0x4c, 0x42);
const VERSION = 1;
const ID_AT = 4;
const ID_BYTES = 16;
const HEAD_BYTES = 29;
const CRC_BYTES = 4;

/** What a frame takes beside its symbol. */
export const frameOverhead = HEAD_BYTES + CRC_BYTES;

export function writeFrame({ transfer, index, symbol }: Frame): Bytes {
  const frame = concat(new Uint8Array(HEAD_BYTES), symbol, new Uint8Array(CRC_BYTES));
  const view = new DataView(frame.buffer);
  frame.set(MAGIC);
  frame[3] = VERSION;
  frame.set(transfer.id, ID_AT);
  view.setUint8(20, transfer.length >>> 16);
  view.setUint16(21, transfer.length & 0xffff);
  view.setUint16(23, transfer.symbolBytes);
  view.setUint32(25, index);
  view.setUint32(frame.length - CRC_BYTES, crc32(frame.subarray(0, -CRC_BYTES)));
  return frame;
}

/**
 * `undefined` for what is no frame, or one that was misread: a camera sees other codes too.
 * @throws `bridge/version` for a frame of a newer form, `bridge/too-large` for one that promises more than may be carried
 */
export function readFrame(bytes: Uint8Array): Frame | undefined {
  if (bytes.length < frameOverhead || !equalBytes(bytes.subarray(0, MAGIC.length), MAGIC)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const body = bytes.length - CRC_BYTES;
  if (view.getUint32(body) !== crc32(bytes.subarray(0, body))) return undefined;
  const version = view.getUint8(3);
  if (version !== VERSION) throw new AppError('bridge/version', { version });
  const transfer: Transfer = {
    id: bytes.slice(ID_AT, ID_AT + ID_BYTES),
    length: (view.getUint8(20) << 16) | view.getUint16(21),
    symbolBytes: view.getUint16(23),
  };
  if (body - HEAD_BYTES !== transfer.symbolBytes) return undefined;
  assertInLimits(transfer);
  return { transfer, index: view.getUint32(25), symbol: bytes.slice(HEAD_BYTES, body) };
}

/** How many symbols there are to what is carried: so many frames are needed at least. */
export function symbolCount({ length, symbolBytes }: Transfer): number {
  return Math.ceil(length / symbolBytes);
}

/** By what two frames are known to belong together. */
export function transferKey({ id, length, symbolBytes }: Transfer): string {
  return `${toHex(id)}-${length}-${symbolBytes}`;
}

/** @throws `bridge/too-large` */
export function assertInLimits(transfer: Transfer): void {
  const { length, symbolBytes } = transfer;
  const { maxTransferBytes, minSymbolBytes, maxSymbolBytes, maxSymbols } = bridgeLimits;
  const isWhole = symbolBytes % 4 === 0 && symbolBytes >= minSymbolBytes && symbolBytes <= maxSymbolBytes;
  if (length === 0 || length > maxTransferBytes || !isWhole || symbolCount(transfer) > maxSymbols)
    throw new AppError('bridge/too-large', { size: length, symbol: symbolBytes });
}
