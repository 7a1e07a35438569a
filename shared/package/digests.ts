import type { Bytes } from '../base/bytes';
import type { ZipEntry } from './zip-read';

/** The digests an ASiC manifest may use, by their XML names (RFC 6931); anything older is weak. */
export const digestMethods = {
  'http://www.w3.org/2001/04/xmlenc#sha256': 'SHA-256',
  'http://www.w3.org/2001/04/xmldsig-more#sha384': 'SHA-384',
  'http://www.w3.org/2001/04/xmlenc#sha512': 'SHA-512',
} as const;

export type DigestMethod = keyof typeof digestMethods;
export type DigestName = (typeof digestMethods)[DigestMethod];

export function isDigestMethod(value: string): value is DigestMethod {
  return Object.hasOwn(digestMethods, value);
}

export async function digest(name: DigestName, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(name, bytes));
}

/** Digest of an entry, computed once however many signatures refer to it. */
export type EntryDigest = (entry: ZipEntry, name: DigestName) => Promise<Bytes>;

export function createEntryDigest(): EntryDigest {
  const known = new Map<string, Promise<Bytes>>();
  return (entry, name) => {
    const key = `${name} ${entry.name}`;
    const computed = known.get(key) ?? digest(name, entry.bytes);
    known.set(key, computed);
    return computed;
  };
}
