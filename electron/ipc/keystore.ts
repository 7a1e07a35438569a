import { fromBase64, toBase64 } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { Handlers } from '#shared/ipc/bridge';

/** What of Electron's safeStorage is used. */
export interface Keyring {
  isEncryptionAvailable(): boolean;
  /** Linux only: which keyring answers. */
  getSelectedStorageBackend?(): string;
  encryptString(text: string): Uint8Array;
  decryptString(sealed: Buffer): string;
}

/** Backends that keep the key in the program itself: as good as none, so they count as none. */
const pretended: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

/** Wraps bytes with a key of the operating system. Throws `keystore/absent`, also where the keyring refuses. */
export function keystoreHandlers(keyring: Keyring): Pick<Handlers, 'keystore.wrap' | 'keystore.unwrap'> {
  return {
    'keystore.wrap': ({ bytes }) => {
      assertPresent(keyring);
      return new Uint8Array(keyring.encryptString(toBase64(bytes)));
    },
    'keystore.unwrap': ({ bytes }) => {
      assertPresent(keyring);
      try {
        return fromBase64(keyring.decryptString(Buffer.from(bytes)));
      } catch (cause) {
        throw new AppError('keystore/absent', { reason: 'refused' }, { cause });
      }
    },
  };
}

function assertPresent(keyring: Keyring): void {
  const backend = keyring.getSelectedStorageBackend?.();
  if (!keyring.isEncryptionAvailable() || (backend !== undefined && pretended.has(backend)))
    throw new AppError('keystore/absent', backend === undefined ? {} : { backend });
}
