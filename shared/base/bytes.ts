import { AppError } from './errors';

/** Bytes over a plain (never shared) buffer: what WebCrypto and structured clone take. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** Strict decoding: a byte order mark or a broken sequence is refused. @throws `input/not-utf8` */
export function fromUtf8(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) throw new AppError('input/not-utf8', { at: 0 });
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new AppError('input/not-utf8', {}, { cause });
  }
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Gives memory back now, not when the collector comes to it: with hundreds of megabytes passing through, that is late. The bytes,
 * and every other view of their buffer, are empty afterwards.
 */
export function release({ buffer }: Bytes): void {
  // not `buffer.transfer(0)`, and not a structured clone: what ciphers, streams and workers gave out, Chromium keeps after
  // these until its own collector comes. A message that nobody will read is gone with its port.
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(null, [buffer]);
  port1.close();
  port2.close();
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

/** @throws `input/schema` when the text is not canonical base64 */
export function fromBase64(text: string): Bytes {
  // Searches, not one repeated group: that overflows the stack on texts of a few megabytes.
  if (text.length % 4 !== 0 || /[^A-Za-z0-9+/=]|=[^=]|={3}/.test(text)) throw new AppError('input/schema');
  return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
}
