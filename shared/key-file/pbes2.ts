/**
 * PBES2 (RFC 8018): what PKCS#8 and PKCS#12 files of today are encrypted with. Read: PBKDF2 with HMAC of SHA-1 or SHA-2, AES-128 or
 * AES-256 in CBC. Written: the strongest of these. CBC proves nothing: whoever reads a key here holds it against its certificate.
 */
import type { Bytes } from '../base/bytes';
import { type DerNode, tags } from '../package/der';
import { expect, listOf, oidOf, smallIntegerOf } from '../package/der-value';
import { element, integer, octetString, oid, sequence } from '../package/der-write';
import { backupRounds, keyFileLimits } from './limits';
import { refusedFile, wrongPassphrase } from './refusals';

const ids = {
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  hmacSha256: '1.2.840.113549.2.9',
  aes256: '2.16.840.1.101.3.4.1.42',
} as const;

const hashes: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.2.7', 'SHA-1'],
  [ids.hmacSha256, 'SHA-256'],
  ['1.2.840.113549.2.10', 'SHA-384'],
  ['1.2.840.113549.2.11', 'SHA-512'],
]);
const keyBits: ReadonlyMap<string, number> = new Map([
  ['2.16.840.1.101.3.4.1.2', 128],
  [ids.aes256, 256],
]);
/** PBES1, the schemes of PKCS#12, DES, triple DES and RC2. */
const old =
  /^1\.2\.840\.113549\.1\.(?:5\.(?:[1-9]|1[01])|12\.1\.\d)$|^1\.3\.14\.3\.2\.7$|^1\.2\.840\.113549\.3\.[2-7]$/;

interface Scheme {
  readonly hash: string;
  readonly salt: Bytes;
  readonly rounds: number;
  readonly bits: number;
  readonly iv: Bytes;
}

/** @throws `identity/key-file` for another scheme or cost, `identity/key-passphrase` */
export async function openPbes2(algorithm: DerNode | undefined, sealed: Bytes, passphrase: Bytes): Promise<Bytes> {
  const scheme = readScheme(algorithm);
  const key = await deriveKey(passphrase, scheme, 'decrypt');
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv: scheme.iv }, key, sealed));
  } catch (cause) {
    throw wrongPassphrase(cause);
  }
}

/** AlgorithmIdentifier and what is encrypted under it: 600 000 rounds of PBKDF2-HMAC-SHA256, AES-256-CBC. */
export async function sealPbes2(content: Bytes, passphrase: Bytes, random: (size: number) => Bytes) {
  const scheme = { hash: 'SHA-256', salt: random(16), rounds: backupRounds, bits: 256, iv: random(16) };
  const key = await deriveKey(passphrase, scheme, 'encrypt');
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv: scheme.iv }, key, content));
  const prf = sequence(oid(ids.hmacSha256), element(tags.null));
  const derivation = sequence(oid(ids.pbkdf2), sequence(octetString(scheme.salt), integer(scheme.rounds), prf));
  const cipher = sequence(oid(ids.aes256), octetString(scheme.iv));
  return { algorithm: sequence(oid(ids.pbes2), sequence(derivation, cipher)), sealed };
}

function readScheme(algorithm: DerNode | undefined): Scheme {
  const parameters = named(algorithm, ids.pbes2);
  const [derivation, cipher] = listOf(parameters);
  const [salt, rounds, ...more] = listOf(named(derivation, ids.pbkdf2));
  // keyLength may stand between; without a name of its own the function is HMAC of SHA-1
  const prf = more.find(({ tag }) => tag === tags.sequence);
  const hash = prf === undefined ? 'SHA-1' : hashes.get(oidOf(listOf(prf)[0]));
  const [cipherId, iv] = listOf(cipher);
  const cipherName = oidOf(cipherId);
  const bits = keyBits.get(cipherName);
  if (hash === undefined || bits === undefined) throw refusedFile(old.test(cipherName) ? 'old-cipher' : 'cipher');
  const scheme = {
    ...{ hash, bits, rounds: smallIntegerOf(rounds) },
    salt: expect(salt, tags.octetString).content,
    iv: expect(iv, tags.octetString).content,
  };
  if (scheme.iv.length !== 16) throw refusedFile('malformed');
  if (scheme.rounds > keyFileLimits.maxRounds || scheme.salt.length > keyFileLimits.maxSaltBytes)
    throw refusedFile('cost');
  return scheme;
}

/** The parameters of an AlgorithmIdentifier that must be the named one. */
function named(algorithm: DerNode | undefined, wanted: string): DerNode | undefined {
  const [id, parameters] = listOf(algorithm);
  const found = oidOf(id);
  if (found !== wanted) throw refusedFile(old.test(found) ? 'old-cipher' : 'cipher');
  return parameters;
}

async function deriveKey(passphrase: Bytes, scheme: Scheme, use: KeyUsage): Promise<CryptoKey> {
  const { hash, salt, rounds, bits } = scheme;
  const words = await crypto.subtle.importKey('raw', passphrase, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash, salt, iterations: Math.max(rounds, 1) };
  return crypto.subtle.deriveKey(derivation, words, { name: 'AES-CBC', length: bits }, false, [use]);
}
