import { bech32 } from '@scure/base';
import { type Bytes, concat, equalBytes } from '../base/bytes';
import { AppError } from '../base/errors';
import { envelopeLimits } from './limits';

/** The start of a SubjectPublicKeyInfo of X25519 (RFC 8410 4): the 32 bytes of the key follow. */
const publicKeyInfo = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x03, 0x21, 0x00);
const recipientLength = 62;
const keyBytes = 32;

/**
 * The public key of a recipient `age1…` as DER (SubjectPublicKeyInfo), the form its fingerprint is taken of: OpenSSL
 * reads it. Capitals are refused though bech32 allows them: one key, one spelling.
 * @throws `package/encryption-unsupported` for anything but an X25519 recipient
 */
export function recipientDer(recipient: string): Bytes {
  if (recipient.length !== recipientLength || !/^age1[02-9ac-hj-np-z]+$/.test(recipient)) throw refused();
  try {
    const { words } = bech32.decode(recipient as `age1${string}`); // the line above has seen the prefix
    const key = bech32.fromWords(words);
    if (key.length === keyBytes) return concat(publicKeyInfo, key);
  } catch (cause) {
    throw new AppError('package/encryption-unsupported', { at: 'recipient' }, { cause });
  }
  throw refused();
}

/** The inverse: what is handed on of a key. @throws `package/encryption-unsupported` for another kind of key */
export function recipientOf(publicKey: Bytes): string {
  const isX25519 = publicKey.length === publicKeyInfo.length + keyBytes;
  if (!isX25519 || !equalBytes(publicKey.subarray(0, publicKeyInfo.length), publicKeyInfo)) throw refused();
  return bech32.encodeFromBytes('age', publicKey.subarray(publicKeyInfo.length));
}

/** The recipients in a file: one a line, with empty lines and remarks after `#`. @throws `package/encryption-unsupported` */
export function parseRecipients(text: string): readonly string[] {
  const recipients = contentLines(text);
  for (const recipient of recipients) recipientDer(recipient);
  if (recipients.length === 0 || recipients.length > envelopeLimits.maxRecipients) throw refused();
  return recipients;
}

/** The secret keys in a file as `age-keygen` writes it. @throws `package/encryption-unsupported` for any other kind of key */
export function parseIdentities(text: string): readonly string[] {
  const identities = contentLines(text);
  const isKnown = identities.every((line) => /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/.test(line));
  if (!isKnown || identities.length === 0 || identities.length > envelopeLimits.maxIdentities)
    throw new AppError('package/encryption-unsupported', { at: 'identity' });
  return identities;
}

function contentLines(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

function refused(): AppError {
  return new AppError('package/encryption-unsupported', { at: 'recipient' });
}
