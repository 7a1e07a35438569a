import { Encrypter, type Recipient } from 'age-encryption';
import { type Bytes, equalBytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { collect, envelopeLimits, openEnvelope, recipientDer, toStream } from '#shared/envelope/index';
import { packageLimits } from '#shared/package/index';

/**
 * Puts a package into an age file (age v1). The library draws its own randomness, which is why this stands here and not in
 * `shared/`. Sign first, then this: the envelope hides, it does not prove.
 */

/** Who can open it: any of these people, or whoever knows the passphrase. Never both: age does not allow it. */
export type EnvelopeAddress = { readonly recipients: readonly string[] } | { readonly passphrase: string };

/**
 * As `sealEnvelope`, and opened again before it is answered: with the passphrase, or with the key of this one envelope, which is let go
 * with the call. What is written is then known to hold the package whole. @throws `package/encryption-damaged` where it does not
 */
export async function sealProven(content: Bytes, address: EnvelopeAddress): Promise<Bytes> {
  const kept: { fileKey?: Bytes } = {};
  // no stanza of its own: it adds nobody who could open
  const witness = {
    wrapFileKey: (fileKey: Uint8Array) => {
      kept.fileKey = fileKey.slice() as Bytes; // a copy is never shared
      return [];
    },
  };
  const sealed = await sealEnvelope(content, address, 'recipients' in address ? [witness] : []);
  const keys = 'passphrase' in address ? address : { fileKey: async () => kept.fileKey ?? null };
  const opened = await openEnvelope(sealed, keys);
  kept.fileKey?.fill(0);
  if (!equalBytes(opened, content)) throw new AppError('package/encryption-damaged', { at: 'proof' });
  return sealed;
}

/** @throws `package/too-large`; `package/encryption-unsupported` for no, too many, equal or other recipients, or an empty passphrase */
export async function sealEnvelope(
  content: Bytes,
  address: EnvelopeAddress,
  witnesses: readonly Recipient[] = [],
): Promise<Bytes> {
  if (content.length > packageLimits.maxFileBytes) throw new AppError('package/too-large', { size: content.length });
  const encrypter = new Encrypter();
  if ('passphrase' in address) setPassphrase(encrypter, address.passphrase);
  else addRecipients(encrypter, address.recipients);
  for (const witness of witnesses) encrypter.addRecipient(witness);
  const stream = await encrypter.encrypt(toStream(content));
  const sealed = await collect(stream, stream.size(content.length));
  if (sealed === undefined) throw new AppError('app/unexpected');
  return sealed;
}

function setPassphrase(encrypter: Encrypter, passphrase: string): void {
  const { length } = new TextEncoder().encode(passphrase);
  // a line break at an end is lost where the passphrase is read from a file or typed
  if (length === 0 || length > envelopeLimits.maxPassphraseBytes || /[\r\n]/.test(passphrase))
    throw new AppError('package/encryption-unsupported', { at: 'passphrase' });
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(envelopeLimits.maxWorkFactor);
}

function addRecipients(encrypter: Encrypter, recipients: readonly string[]): void {
  const { length } = recipients;
  if (length === 0 || length > envelopeLimits.maxRecipients || new Set(recipients).size !== length)
    throw new AppError('package/encryption-unsupported', { at: 'recipients' });
  for (const recipient of recipients) {
    recipientDer(recipient);
    encrypter.addRecipient(recipient);
  }
}
