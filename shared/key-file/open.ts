import type { Bytes } from '../base/bytes';
import { AppError } from '../base/errors';
import { parsePem } from '../package/pem';
import { keyFileLimits } from './limits';
import { openShrouded, plainKey, takeShrouded } from './pkcs8';
import { type KeyFile, openPkcs12 } from './pkcs12';
import { refusedFile } from './refusals';

/**
 * Keys and certificates of a file that somebody carried: PKCS#12, or PEM with encrypted PKCS#8 keys, as a backup is. The keys come back
 * in clear, so this runs in the vault worker alone.
 * @throws `identity/key-file` with its reason, `identity/key-passphrase`, `file/too-large`
 */
export async function openKeyFile(file: Bytes, passphrase: string): Promise<KeyFile> {
  if (file.length > keyFileLimits.maxBytes) throw new AppError('file/too-large', { size: file.length });
  const words = { text: passphrase, bytes: new TextEncoder().encode(passphrase) };
  try {
    const { keys, ...others } = await (isDer(file) ? openPkcs12(file, words) : openPem(file, words.bytes));
    if (keys.length === 0) throw refusedFile('keyless');
    return { keys: keys.map(plainKey), ...others };
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'package/malformed') throw refusedFile('malformed', thrown);
    throw thrown;
  } finally {
    words.bytes.fill(0);
  }
}

/** A SEQUENCE with a length in the long or the indefinite form: its second octet is no character of a PEM file. */
function isDer(file: Bytes): boolean {
  return file[0] === 0x30 && (file[1] ?? 0) >= 0x80;
}

/** Names beside the blocks may be in any encoding. */
async function openPem(file: Bytes, passphrase: Bytes): Promise<KeyFile> {
  const { keys, rest } = takeShrouded(new TextDecoder('latin1').decode(file));
  if (keys.length > keyFileLimits.maxKeys) throw refusedFile('too-many');
  const others = parsePem(rest);
  const opened: Bytes[] = [];
  for (const key of keys) opened.push(await openShrouded(key, passphrase));
  return { keys: opened, ...others };
}
