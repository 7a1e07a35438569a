import { words } from '../base/words';

/** Words of a fingerprint: eight, for 64 bits. */
const wordCount = 8;

/**
 * The words two people read to each other to know that they hold the same package: one word for each of the first
 * eight bytes of the digest of the first ASiC manifest. For comparing, never for proving: the signature proves.
 */
export function fingerprintWords(digest: Uint8Array): readonly string[] {
  return Array.from(digest.subarray(0, wordCount), (byte) => words[byte] ?? '');
}
