import { AppError } from '../base/errors';

/**
 * Why a key file is not taken: `malformed`; `old-cipher` (RC2, RC4 or triple DES); `cipher` (another this app does not open); `cost`
 * (a derivation that takes too long); `plain` (the key lies open in it); `keyless`; `too-many`; `kind` (no P-256, P-384 or X25519 key).
 */
export type KeyFileReason =
  | 'malformed'
  | 'old-cipher'
  | 'cipher'
  | 'cost'
  | 'plain'
  | 'keyless'
  | 'too-many'
  | 'kind'
  | 'no-certificate'
  | 'known';

export function refusedFile(reason: KeyFileReason, cause?: unknown): AppError {
  return new AppError('identity/key-file', { reason }, { cause });
}

/** Nobody can tell a wrong passphrase from an altered file by this alone. */
export function wrongPassphrase(cause?: unknown): AppError {
  return new AppError('identity/key-passphrase', {}, { cause });
}
