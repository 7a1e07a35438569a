import type { Bytes } from '../base/bytes';

import { contextTag } from './der';
import { bitString, booleanTrue, element, integer, octetString, oid, sequence } from './der-write';
import { type KeyUsage, keyUsageBits } from './extensions';
import { oids } from './oid';

/** One extension, written; `value` is the DER inside its OCTET STRING. */
export function extension(id: string, value: Bytes, isCritical = false): Bytes {
  return sequence(oid(id), ...(isCritical ? [booleanTrue()] : []), octetString(value));
}

/** Critical, as RFC 5280 4.2.1.9 asks of authorities. */
export function basicConstraints(isCa: boolean, pathLength?: number): Bytes {
  const length = pathLength === undefined ? [] : [integer(pathLength)];
  return extension(oids.basicConstraints, sequence(...(isCa ? [booleanTrue(), ...length] : [])), true);
}

/** A named bit list: trailing zero bits are left out (X.690 11.2.2). */
export function keyUsage(...uses: readonly KeyUsage[]): Bytes {
  const octet = uses.reduce((bits, use) => bits | (0x80 >> keyUsageBits[use]), 0);
  const unused = 31 - Math.clz32(octet & -octet);
  return extension(oids.keyUsage, bitString(Uint8Array.of(octet), unused), true);
}

/** Purposes by object identifier (RFC 5280 4.2.1.12). */
export function extendedKeyUsage(...purposes: readonly string[]): Bytes {
  return extension(oids.extendedKeyUsage, sequence(...purposes.map(oid)));
}

/** SHA-256 of the key cut to 20 octets (RFC 7093 2.1): a name for the key, not a protection. */
export async function keyIdentifier(publicKey: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', publicKey)).slice(0, 20);
}

/** Names the certified key, so that readers find the next certificate (RFC 5280 4.2.1.2). */
export async function subjectKeyIdentifier(publicKey: Bytes): Promise<Bytes> {
  return extension(oids.subjectKeyIdentifier, octetString(await keyIdentifier(publicKey)));
}

/** Names the issuing key (RFC 5280 4.2.1.1). */
export async function authorityKeyIdentifier(issuerKey: Bytes): Promise<Bytes> {
  return extension(
    oids.authorityKeyIdentifier,
    sequence(element(contextTag(0, 'primitive'), await keyIdentifier(issuerKey))),
  );
}

/** Counts the lists of an authority upwards (RFC 5280 5.2.3). */
export function crlNumber(number: number): Bytes {
  return extension(oids.crlNumber, integer(number));
}
