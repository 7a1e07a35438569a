/** A number of 7 bits a byte, least first, and where the bytes after it begin. */
export function readVarint(bytes: Uint8Array, at: number): { readonly value: number; readonly next: number } {
  let value = 0;
  let factor = 1;
  for (let next = at; next < at + 10; ) {
    const byte = bytes[next++];
    if (byte === undefined) break;
    value += (byte & 0x7f) * factor; // times, not shifted: offsets go beyond 32 bits
    if (byte < 0x80) return { value, next };
    factor *= 128;
  }
  throw new Error('a number is cut off');
}
