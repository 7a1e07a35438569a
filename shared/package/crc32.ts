/**
 * CRC-32 as ZIP uses it (reflected polynomial 0xEDB88320), slicing by 16: sixteen table look-ups for sixteen bytes and
 * no dependency between them, so that a package is checked at memory speed and not at one byte a step.
 */
const slices = 16;
const tables = buildTables();

/** CRC-32 of the bytes, unsigned. Finds accidents, never attackers: those are for the signature. */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % slices);
  let crc = 0xffffffff;
  for (let at = 0; at < whole; at += slices) crc = step(crc, view, at);
  for (let at = whole; at < bytes.length; at++) crc = look(0, crc ^ view.getUint8(at)) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function step(crc: number, view: DataView, at: number): number {
  const a = view.getUint32(at, true) ^ crc;
  const b = view.getUint32(at + 4, true);
  const c = view.getUint32(at + 8, true);
  const d = view.getUint32(at + 12, true);
  return word(12, a) ^ word(8, b) ^ word(4, c) ^ word(0, d);
}

/** The four bytes of one word, the lowest one being furthest from the end. */
function word(slice: number, value: number): number {
  return (
    look(slice + 3, value) ^ look(slice + 2, value >>> 8) ^ look(slice + 1, value >>> 16) ^ look(slice, value >>> 24)
  );
}

function look(slice: number, value: number): number {
  return tables[(slice << 8) | (value & 0xff)] as number; // always in range: sixteen tables of 256, both parts masked
}

function buildTables(): Int32Array {
  const built = new Int32Array(slices * 256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    built[byte] = crc;
  }
  for (let at = 256; at < built.length; at++) {
    const shorter = built[at - 256] ?? 0;
    built[at] = (built[shorter & 0xff] ?? 0) ^ (shorter >>> 8);
  }
  return built;
}
