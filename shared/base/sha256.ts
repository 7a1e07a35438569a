import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, toHex, utf8 } from './bytes';
import { canonicalJson, type Json } from './canonical';

/** SHA-256 (FIPS 180-4) as 64 hex digits, at once: for chains and trees of digests, where waiting for each would be slow. */
export function sha256Hex(bytes: Uint8Array): string {
  return toHex(sha256Bytes(bytes));
}

/** SHA-256 as its 32 bytes, at once. */
export function sha256Bytes(bytes: Uint8Array): Bytes {
  return new Uint8Array(sha256(bytes));
}

/** The digest of a value: of the UTF-8 bytes of its canonical JSON (RFC 8785). @throws what `canonicalJson` throws */
export function digestOf(value: Json): string {
  return sha256Hex(utf8(canonicalJson(value)));
}
