import { armor, Decrypter } from 'age-encryption';
import type { Bytes } from '../base/bytes';
import { AppError } from '../base/errors';
import { packageLimits } from '../package/index';
import { damaged, isArmoured, readEnvelopeHeader, unsupported } from './header';
import { envelopeLimits } from './limits';
import { collect, toStream } from './pour';

/**
 * Opens an age file (age v1) in memory. Promise: what comes back is exactly what was put in by somebody who knew the
 * recipient or the passphrase, or nothing does. It proves nothing of who that was: verify the package inside.
 */

/** What a reader tries. */
export interface EnvelopeKeys {
  /** Secret keys `AGE-SECRET-KEY-1…`. */
  readonly identities?: readonly string[];
  readonly passphrase?: string;
  /** Asks whoever holds the keys elsewhere for the key of this one envelope, by its header; null where none fits. */
  readonly fileKey?: (header: Bytes) => Promise<Bytes | null>;
}

/**
 * @throws `package/too-large`, `package/encryption-unsupported`, `package/encryption-damaged`; `package/encryption-key` or
 * `package/encryption-passphrase` where none of the keys opens it, by what it is addressed to. A header altered where a
 * key is wrapped looks like one for somebody else: nobody can tell these two apart.
 */
export async function openEnvelope(received: Bytes, keys: EnvelopeKeys): Promise<Bytes> {
  if (received.length > envelopeLimits.maxBytes) throw new AppError('package/too-large', { size: received.length });
  const bytes = isArmoured(received) ? withoutArmour(received) : received;
  const { kind } = readEnvelopeHeader(bytes);
  const decrypter = new Decrypter();
  addKeys(decrypter, keys, { kind, header: bytes.slice(0, envelopeLimits.maxHeaderBytes) });
  const state = { isForOthers: false };
  // keys are tried in this order: the last one is asked only after all others failed
  decrypter.addIdentity({
    unwrapFileKey: () => {
      state.isForOthers = true;
      return null;
    },
  });
  try {
    return await decrypt(decrypter, bytes);
  } catch (cause) {
    if (state.isForOthers)
      throw new AppError(kind === 'passphrase' ? 'package/encryption-passphrase' : 'package/encryption-key');
    if (cause instanceof AppError) throw cause;
    throw new AppError('package/encryption-damaged', { at: 'body' }, { cause });
  }
}

/** Only keys of the kind that is asked for: a passphrase takes a second to try. */
function addKeys(
  decrypter: Decrypter,
  { identities = [], passphrase, fileKey }: EnvelopeKeys,
  { kind, header }: { readonly kind: string; readonly header: Bytes },
): void {
  if (kind === 'passphrase') {
    if (passphrase !== undefined) decrypter.addPassphrase(passphrase);
    return;
  }
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
  } catch (cause) {
    throw new AppError('package/encryption-unsupported', { at: 'identity' }, { cause });
  }
  if (fileKey) decrypter.addIdentity({ unwrapFileKey: () => fileKey(header) });
}

async function decrypt(decrypter: Decrypter, bytes: Bytes): Promise<Bytes> {
  const stream = await decrypter.decrypt(toStream(bytes));
  const size = stream.size(bytes.length);
  if (size > packageLimits.maxFileBytes) throw new AppError('package/too-large', { size });
  const content = await collect(stream, size);
  if (content === undefined) throw damaged('size');
  return content;
}

function withoutArmour(bytes: Bytes): Bytes {
  if (bytes.length > envelopeLimits.maxArmourBytes) throw unsupported('armour-too-large');
  try {
    return new Uint8Array(armor.decode(new TextDecoder('latin1').decode(bytes)));
  } catch (cause) {
    throw new AppError('package/encryption-damaged', { at: 'armour' }, { cause });
  }
}
