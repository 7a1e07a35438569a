/**
 * The log in which LevelDB, and with it the database of the window, writes down every change: blocks of 32 KiB; in them records,
 * each with a checksum (CRC-32C of type and bytes, masked), a length and a type. A change that does not fit a block is written as
 * several records, first to last. Source: LevelDB, doc/log_format.md.
 */
const BLOCK_BYTES = 32 * 1024;
const HEAD_BYTES = 7;
const WHOLE = 1;
const FIRST = 2;
const MIDDLE = 3;
const LAST = 4;

/** A transaction is on the disk before the next begins: what a power cut can leave half written stands at the very end. */
const DOUBTFUL_BYTES = 4 * 1024 * 1024;

/**
 * Where the last whole change ends, in bytes from the beginning: what stands behind it was being written when the program or the
 * machine died. `undefined` where the log is damaged elsewhere, which is nothing to be cut off.
 */
export function endOfWhole(log: Uint8Array): number | undefined {
  let end = 0;
  let isWithin = false;
  for (let at = 0; at < log.length; ) {
    const left = BLOCK_BYTES - (at % BLOCK_BYTES);
    if (left < HEAD_BYTES) {
      at += left;
      continue;
    }
    const next = recordAt(log, at);
    if (next === 'torn') return end;
    if (next === 'damaged') return undefined;
    const begins = next.type === WHOLE || next.type === FIRST;
    if (begins === isWithin || next.type > LAST) return undefined;
    isWithin = next.type === FIRST || next.type === MIDDLE;
    at = next.end;
    if (!isWithin) end = at;
  }
  return end;
}

interface LogRecord {
  readonly type: number;
  readonly end: number;
}

function recordAt(log: Uint8Array, at: number): LogRecord | 'torn' | 'damaged' {
  const size = log.length;
  const body = at + HEAD_BYTES;
  if (body > size) return 'torn';
  const [low = 0, high = 0, type = 0] = log.subarray(at + 4, body);
  const end = body + low + high * 256;
  // room that the system had given to the file, and nothing was written into before the power went
  if (type === 0) return log.subarray(at).every((byte) => byte === 0) ? 'torn' : 'damaged';
  const blockEnd = at - (at % BLOCK_BYTES) + BLOCK_BYTES;
  if (end > size || end > blockEnd) return blockEnd >= size ? 'torn' : 'damaged';
  if (end <= size - DOUBTFUL_BYTES || isSound(log, at, end)) return { type, end };
  return end === size ? 'torn' : 'damaged';
}

function isSound(log: Uint8Array, at: number, end: number): boolean {
  const stored = new DataView(log.buffer, log.byteOffset + at, 4).getUint32(0, true);
  const crc = crc32c(log.subarray(at + HEAD_BYTES - 1, end));
  return stored === (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value >>> 0;
});

/** Castagnoli's polynomial, RFC 3720 appendix B.4. */
export function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
