import type { Bytes } from '#shared/base/bytes';
import { AppError, type ErrorCode } from '#shared/base/errors';
import { isEnvelope, openEnvelope } from '#shared/envelope/index';
import { type KeyFiles, namesKeys, readKeys } from './keys';

/** What is wrong with an envelope whoever opens it. That a key does not fit says nothing of the file. */
const flaws: ReadonlySet<ErrorCode> = new Set([
  'package/too-large',
  'package/encryption-unsupported',
  'package/encryption-damaged',
]);

/**
 * The package in a file, or in the envelope that the file is; or the code of what is wrong with the envelope.
 * @throws `input/schema` where an envelope comes without a key, `file/…`, `package/encryption-key`, `package/encryption-passphrase`
 */
export async function openPackage(bytes: Bytes, keys: KeyFiles): Promise<Bytes | ErrorCode> {
  if (!isEnvelope(bytes)) return bytes;
  if (!namesKeys(keys))
    throw new AppError('input/schema', { reason: 'FILE is encrypted; give --identity or --passphrase-file' });
  const known = await readKeys(keys);
  try {
    return await openEnvelope(bytes, known);
  } catch (thrown) {
    if (thrown instanceof AppError && flaws.has(thrown.code)) return thrown.code;
    throw thrown;
  }
}
