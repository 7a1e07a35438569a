import { type Bytes, fromBase64, toBase64 } from '../base/bytes';
import { AppError } from '../base/errors';
import { contextTag, type DerNode, parseDer, tags } from '../package/der';
import { expect, listOf, oidOf } from '../package/der-value';
import { octetString, sequence } from '../package/der-write';
import { oids } from '../package/oid';
import { openPbes2, sealPbes2 } from './pbes2';
import { refusedFile, wrongPassphrase } from './refusals';

/** The kinds of keys a vault holds: two that sign, one that opens envelopes. */
export type KeyKind = 'P-256' | 'P-384' | 'X25519';

const x25519 = '1.3.101.110';
const label = 'ENCRYPTED PRIVATE KEY';

/** EncryptedPrivateKeyInfo, DER. @throws `identity/key-file`, `identity/key-passphrase`, `package/malformed` */
export async function openShrouded(der: Bytes, passphrase: Bytes): Promise<Bytes> {
  const [algorithm, sealed] = listOf(parseDer(der));
  const content = await openPbes2(algorithm, expect(sealed, tags.octetString).content, passphrase);
  try {
    // one wrong passphrase in 256 leaves what looks like an ending: it is no key, and no harm
    listOf(parseDer(content));
    return content;
  } catch (cause) {
    content.fill(0);
    throw wrongPassphrase(cause);
  }
}

/** A key as `openssl pkey` reads it, encrypted. */
export async function sealShrouded(pkcs8: Bytes, passphrase: Bytes, random: (size: number) => Bytes): Promise<string> {
  const { algorithm, sealed } = await sealPbes2(pkcs8, passphrase, random);
  const lines = toBase64(sequence(algorithm, octetString(sealed))).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/** The encrypted keys of a PEM text, and the text without them. @throws `identity/key-file` for a key that lies open, or no PEM */
export function takeShrouded(text: string): { readonly keys: readonly Bytes[]; readonly rest: string } {
  if (/^-----BEGIN (?:EC |RSA |OPENSSH )?PRIVATE KEY-----/m.test(text)) throw refusedFile('plain');
  const keys: Bytes[] = [];
  const rest = text.replace(
    /^-----BEGIN ENCRYPTED PRIVATE KEY-----\r?\n([A-Za-z0-9+/=\s]*)-----END ENCRYPTED PRIVATE KEY-----\r?\n?/gm,
    (_, body: string) => {
      keys.push(decode(body));
      return '';
    },
  );
  return { keys, rest };
}

function decode(body: string): Bytes {
  try {
    return fromBase64(body.replace(/\s/g, ''));
  } catch (cause) {
    throw refusedFile('malformed', cause);
  }
}

/** What a private key (PKCS#8, DER) is for. @throws `identity/key-file` (reason `kind`) for any other */
export function kindOf(pkcs8: Bytes): KeyKind {
  const [, algorithm] = readKey(pkcs8);
  const [id, parameters] = listOf(algorithm);
  const name = oidOf(id);
  if (name === x25519) return 'X25519';
  const curve = name === oids.ecPublicKey && parameters?.tag === tags.oid ? oidOf(parameters) : '';
  if (curve === oids.p256) return 'P-256';
  if (curve === oids.p384) return 'P-384';
  throw refusedFile('kind');
}

/**
 * Version, algorithm and key alone: attributes that other programs add, and parameters repeated inside the key, are left behind, since
 * WebCrypto takes neither. @throws `identity/key-file`
 */
export function plainKey(pkcs8: Bytes): Bytes {
  const [version, algorithm, key] = readKey(pkcs8);
  if (!version || !algorithm || !key) throw refusedFile('malformed');
  return sequence(
    version.bytes,
    algorithm.bytes,
    octetString(withoutParameters(expect(key, tags.octetString).content)),
  );
}

/** ECPrivateKey (RFC 5915) without `[0] parameters`, which the algorithm states already; other keys as they are. */
function withoutParameters(key: Bytes): Bytes {
  const node = parseDer(key);
  if (node.tag !== tags.sequence) return key;
  return sequence(
    ...listOf(node)
      .filter(({ tag }) => tag !== contextTag(0))
      .map(({ bytes }) => bytes),
  );
}

function readKey(pkcs8: Bytes): readonly DerNode[] {
  try {
    return listOf(parseDer(pkcs8));
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'package/malformed') throw refusedFile('malformed', cause);
    throw cause;
  }
}
