import { unsnap } from './snappy';

/** How Blink marks a stored value that it compressed: version tag, pseudo version 17, "Snappy". */
const mark = Buffer.from([0xff, 0x11, 0x02]);

/** Every value in these bytes that Blink compressed before it gave it to the database, decompressed. */
export function unwrapValues(bytes: Uint8Array): Uint8Array[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values: Uint8Array[] = [];
  for (let at = buffer.indexOf(mark); at >= 0; at = buffer.indexOf(mark, at + 1)) {
    try {
      values.push(unsnap(bytes, at + mark.length));
    } catch {
      // three bytes that happen to look like the mark: random bytes hold them once in 16 million
    }
  }
  return values;
}
