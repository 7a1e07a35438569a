import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { CHash } from '@noble/hashes/utils.js';
import { type Bytes, concat, equalBytes } from '../base/bytes';
import { type DerNode, tags } from '../package/der';
import { expect, listOf, oidOf, smallIntegerOf } from '../package/der-value';
import { oids } from '../package/oid';
import { keyFileLimits } from './limits';
import { refusedFile, wrongPassphrase } from './refusals';

/** SHA-1 proves here that a passphrase was typed right, no more: nothing is believed for it. */
const hashes: ReadonlyMap<string, { readonly hash: CHash; readonly block: number }> = new Map([
  [oids.sha1, { hash: sha1, block: 64 }],
  [oids.sha256, { hash: sha256, block: 64 }],
  [oids.sha384, { hash: sha384, block: 128 }],
  [oids.sha512, { hash: sha512, block: 128 }],
]);

/** Holds a PKCS#12 file against its own sum (RFC 7292 5.1). @throws `identity/key-passphrase`, `identity/key-file` */
export function checkMac(mac: DerNode, content: Bytes, passphrase: string): void {
  const [digestInfo, saltNode, rounds] = listOf(mac);
  const [algorithm, sum] = listOf(digestInfo);
  const known = hashes.get(oidOf(listOf(algorithm)[0]));
  if (known === undefined) throw refusedFile('cipher');
  const salt = expect(saltNode, tags.octetString).content;
  const times = rounds === undefined ? 1 : smallIntegerOf(rounds);
  if (times > keyFileLimits.maxMacRounds || salt.length > keyFileLimits.maxSaltBytes) throw refusedFile('cost');
  const key = deriveMacKey({ ...known, salt, rounds: times, passphrase });
  const found = new Uint8Array(hmac(known.hash, key, content));
  if (!equalBytes(found, expect(sum, tags.octetString).content)) throw wrongPassphrase();
}

interface Derivation {
  readonly hash: CHash;
  /** Of the compression function, in bytes. */
  readonly block: number;
  readonly salt: Bytes;
  readonly rounds: number;
  readonly passphrase: string;
}

/** RFC 7292 B.2 for purpose 3, as long as the digest: one block, so that the second half of the algorithm never runs. */
function deriveMacKey({ hash, block, salt, rounds, passphrase }: Derivation): Uint8Array {
  const words = bigEndian(`${passphrase}\0`);
  let state = hash(concat(new Uint8Array(block).fill(3), filled(salt, block), filled(words, block)));
  for (let round = 1; round < rounds; round++) state = hash(state);
  words.fill(0);
  return state;
}

/** Repeated up to whole blocks. */
function filled(bytes: Bytes, block: number): Bytes {
  const size = Math.ceil(bytes.length / block) * block;
  return Uint8Array.from({ length: size }, (_, at) => bytes[at % bytes.length] ?? 0);
}

/** BMPString of RFC 7292 B.1: UTF-16, the high octet first. */
function bigEndian(text: string): Bytes {
  const octets = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    octets[at * 2] = text.charCodeAt(at) >> 8;
    octets[at * 2 + 1] = text.charCodeAt(at) & 0xff;
  }
  return octets;
}
