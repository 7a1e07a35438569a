/** Writers of what the search reads, by the published formats: Snappy, LevelDB tables and logs. For its tests alone. */

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return Buffer.from([...bytes, rest]);
}

const literal = (bytes: Buffer) =>
  bytes.length > 60
    ? Buffer.concat([Buffer.from([61 << 2, (bytes.length - 1) & 0xff, (bytes.length - 1) >> 8]), bytes])
    : Buffer.concat([Buffer.from([(bytes.length - 1) << 2]), bytes]);

/** A copy of 4 to 64 bytes from `back` bytes before. */
const copy = (length: number, back: number) => Buffer.from([((length - 1) << 2) | 2, back & 0xff, back >> 8]);

/** Compresses greedily: whatever of four bytes or more stood before becomes a copy. */
export function snap(input: Uint8Array): Buffer {
  const bytes = Buffer.from(input);
  const pieces = [varint(bytes.length)];
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const { length, back } = longestBefore(bytes, at);
    if (length < 4) {
      at += 1;
      continue;
    }
    if (at > from) pieces.push(literal(bytes.subarray(from, at)));
    pieces.push(copy(length, back));
    at += length;
    from = at;
  }
  if (from < bytes.length) pieces.push(literal(bytes.subarray(from)));
  return Buffer.concat(pieces);
}

function longestBefore(bytes: Buffer, at: number): { length: number; back: number } {
  for (let length = at === 0 ? 0 : Math.min(64, bytes.length - at); length >= 4; length--) {
    const found = bytes.lastIndexOf(bytes.subarray(at, at + length), at - 1);
    // overlapping what it writes is allowed, so the end of the match is not bounded by `at`
    if (found >= 0 && at - found < 65_536) return { length, back: at - found };
  }
  return { length: 0, back: 0 };
}

type Entry = readonly [key: string | Buffer, value: string | Buffer];

function block(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  let before = Buffer.alloc(0);
  for (const [rawKey, rawValue] of entries) {
    const [key, value] = [Buffer.from(rawKey), Buffer.from(rawValue)];
    let shared = 0;
    while (shared < Math.min(key.length, before.length) && key[shared] === before[shared]) shared++;
    parts.push(varint(shared), varint(key.length - shared), varint(value.length), key.subarray(shared), value);
    before = key;
  }
  return Buffer.concat([...parts, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])]);
}

/** A table of one data block; `compression` 0 is none, 1 Snappy. */
export function table(entries: readonly Entry[], compression = 1): Buffer {
  const parts: Buffer[] = [];
  let size = 0;
  const place = (content: Buffer) => {
    const stored = compression === 1 ? snap(content) : content;
    const handle = Buffer.concat([varint(size), varint(stored.length)]);
    const whole = Buffer.concat([stored, Buffer.from([compression, 0, 0, 0, 0])]);
    parts.push(whole);
    size += whole.length;
    return handle;
  };
  const data = place(block(entries));
  const metaIndex = place(block([]));
  const index = place(block([['\xff', data]]));
  const footer = Buffer.alloc(48);
  Buffer.concat([metaIndex, index]).copy(footer);
  footer.writeBigUInt64LE(0xdb4775248b80fb57n, 40);
  return Buffer.concat([...parts, footer]);
}

/** A log of these records, in fragments where a block of 32 KiB ends. */
export function log(records: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [];
  let room = 32_768;
  for (const record of records) {
    let rest = record;
    for (let isFirst = true; isFirst || rest.length > 0; isFirst = false) {
      if (room < 7) {
        parts.push(Buffer.alloc(room));
        room = 32_768;
      }
      const piece = rest.subarray(0, room - 7);
      rest = rest.subarray(piece.length);
      const isLast = rest.length === 0;
      const header = Buffer.alloc(7);
      header.writeUInt16LE(piece.length, 4);
      header[6] = isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3;
      parts.push(header, piece);
      room -= 7 + piece.length;
    }
  }
  return Buffer.concat(parts);
}

/** As Blink stores a value it has compressed. */
export const compressedValue = (value: Uint8Array) => Buffer.concat([Buffer.from([0xff, 0x11, 0x02]), snap(value)]);
