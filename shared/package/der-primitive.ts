/** Whether the content octets of a universal primitive type are the one encoding DER allows (X.690 clauses 8, 10, 11). */
export function isDerPrimitive(tag: number, content: Uint8Array): boolean {
  const check = checks.get(tag);
  return check === undefined ? tag !== 0 : check(content);
}

const utf8Decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const checks: ReadonlyMap<number, (content: Uint8Array) => boolean> = new Map([
  [0x01, (c) => c.length === 1 && (c[0] === 0 || c[0] === 0xff)],
  [0x02, isMinimalInteger],
  [0x03, isBitString],
  [0x05, (c) => c.length === 0],
  [0x06, isOid],
  [0x0a, isMinimalInteger],
  [0x0c, isUtf8],
  [0x17, (c) => /^\d{12}Z$/.test(ascii(c))],
  // Fractions without trailing zeros are DER; X.509 forbids them, which the reader of times refuses.
  [0x18, (c) => /^\d{14}(?:\.\d*[1-9])?Z$/.test(ascii(c))],
  [0x1e, (c) => c.length % 2 === 0],
]);

function isMinimalInteger(content: Uint8Array): boolean {
  const [first, second] = content;
  if (first === undefined) return false;
  if (second === undefined) return true;
  return !((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
}

function isBitString(content: Uint8Array): boolean {
  const unused = content[0];
  if (unused === undefined || unused > 7) return false;
  if (content.length === 1) return unused === 0;
  return ((content.at(-1) ?? 0) & ((1 << unused) - 1)) === 0;
}

function isOid(content: Uint8Array): boolean {
  if (content.length === 0 || content.length > 64 || (content.at(-1) ?? 0) >= 0x80) return false;
  return content.every((octet, i) => octet !== 0x80 || (content[i - 1] ?? 0) >= 0x80);
}

function isUtf8(content: Uint8Array): boolean {
  try {
    utf8Decoder.decode(content);
    return true;
  } catch {
    // The decoder has no other way to answer; the caller refuses.
    return false;
  }
}

function ascii(content: Uint8Array): string {
  return content.length > 32 ? '' : String.fromCharCode(...content);
}
