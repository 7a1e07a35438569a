import type { Bytes } from '../base/bytes';
import { digest } from './digests';

/**
 * SHA-512 of a certificate for reading aloud: the first 40 bytes as 8 groups of 5 digits, each 5 bytes modulo 100 000.
 * Digits need no translation.
 */
export async function fingerprintOf(certificate: Bytes): Promise<string> {
  const hash = await digest('SHA-512', certificate);
  const groups = Array.from({ length: 8 }, (_, i) => {
    const value = hash.subarray(i * 5, i * 5 + 5).reduce((sum, octet) => sum * 256 + octet, 0);
    return String(value % 100_000).padStart(5, '0');
  });
  return groups.join(' ');
}
