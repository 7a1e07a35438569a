/**
 * PKCS#12 (RFC 7292) as keys of today come in: integrity by passphrase, bags in clear or under PBES2. What is not a key or an X.509
 * certificate (lists, secrets) is passed over. Older ciphers are refused by name: nothing here computes RC2 or DES.
 */
import { type Bytes, concat } from '../base/bytes';
import { berToDer } from '../package/ber';
import { contextTag, type DerNode, parseDer, tags } from '../package/der';
import { expect, listOf, oidOf, onlyChild, smallIntegerOf } from '../package/der-value';
import { keyFileLimits } from './limits';
import { openPbes2 } from './pbes2';
import { openShrouded } from './pkcs8';
import { checkMac } from './pkcs12-mac';
import { refusedFile } from './refusals';

const contentIds = { data: '1.2.840.113549.1.7.1', encrypted: '1.2.840.113549.1.7.6' } as const;
const bag = '1.2.840.113549.1.12.10.1.';
const x509 = '1.2.840.113549.1.9.22.1';

/** What was in a key file: PKCS#8 keys in clear, so only ever inside the worker that seals them; certificates in DER. */
export interface KeyFile {
  readonly keys: readonly Bytes[];
  readonly certificates: readonly Bytes[];
  readonly crls: readonly Bytes[];
}

interface Found {
  readonly keys: Bytes[];
  readonly certificates: Bytes[];
}

interface Words {
  readonly text: string;
  readonly bytes: Bytes;
}

/** @throws `identity/key-file`, `identity/key-passphrase`, `package/malformed` */
export async function openPkcs12(file: Bytes, passphrase: Words): Promise<KeyFile> {
  const [version, authSafe, mac] = listOf(parseDer(berToDer(file)));
  if (smallIntegerOf(version) !== 3) throw refusedFile('malformed');
  const content = dataOf(authSafe);
  if (mac !== undefined) checkMac(mac, content, passphrase.text);
  const found: Found = { keys: [], certificates: [] };
  for (const part of listOf(parseDer(berToDer(content))))
    await takeBags(await safeOf(part, passphrase), passphrase, found);
  return { ...found, crls: [] };
}

/** The octets of a ContentInfo that is plain data. Signed ones need a key of the sender, which nobody has. */
function dataOf(info: DerNode | undefined): Bytes {
  const [type, content] = listOf(info);
  if (oidOf(type) !== contentIds.data) throw refusedFile('cipher');
  return expect(onlyChild(content, contextTag(0)), tags.octetString).content;
}

async function safeOf(info: DerNode, passphrase: Words): Promise<Bytes> {
  const [type, content] = listOf(info);
  if (oidOf(type) !== contentIds.encrypted) return dataOf(info);
  const [, sealed] = listOf(onlyChild(content, contextTag(0)));
  const [, algorithm, octets] = listOf(sealed);
  return openPbes2(algorithm, pieces(octets), passphrase.bytes);
}

/** `[0] IMPLICIT OCTET STRING`: whole, or in pieces as some writers leave it. */
function pieces(node: DerNode | undefined): Bytes {
  if (node?.tag === contextTag(0, 'primitive')) return node.content;
  return concat(...listOf(node, contextTag(0)).map((piece) => expect(piece, tags.octetString).content));
}

async function takeBags(contents: Bytes, passphrase: Words, found: Found): Promise<void> {
  for (const node of listOf(parseDer(berToDer(contents)))) {
    const [id, value] = listOf(node);
    const kind = oidOf(id);
    const content = expect(value, contextTag(0)).content;
    if (kind === `${bag}1`) found.keys.push(content);
    if (kind === `${bag}2`) found.keys.push(await openShrouded(content, passphrase.bytes));
    if (kind === `${bag}3`) takeCertificate(content, found);
    if (kind === `${bag}6`) await takeBags(content, passphrase, found);
    const { maxKeys, maxCertificates } = keyFileLimits;
    if (found.keys.length > maxKeys || found.certificates.length > maxCertificates) throw refusedFile('too-many');
  }
}

function takeCertificate(content: Bytes, { certificates }: Found): void {
  const [type, value] = listOf(parseDer(content));
  if (oidOf(type) === x509) certificates.push(expect(onlyChild(value, contextTag(0)), tags.octetString).content);
}
