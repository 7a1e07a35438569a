import { describe, expect, test } from 'vitest';
import { type Keyring, keystoreHandlers } from '../../../electron/ipc/keystore';

const bytes = Uint8Array.of(0, 255, 7, 128);

function keyring(some: Partial<Keyring> = {}): Keyring {
  return {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    encryptString: (text) => Buffer.from(`v11${text}`),
    decryptString: (sealed) => {
      if (!sealed.toString().startsWith('v11')) throw new Error('Error while decrypting the ciphertext');
      return sealed.toString().slice(3);
    },
    ...some,
  };
}

test('unwraps what it wrapped', async () => {
  const keystore = keystoreHandlers(keyring());
  const wrapped = await keystore['keystore.wrap']({ bytes });
  expect(wrapped).not.toEqual(bytes);
  expect(await keystore['keystore.unwrap']({ bytes: wrapped })).toEqual(bytes);
});

test('a system that names no backend counts by its answer alone', async () => {
  const { getSelectedStorageBackend: _, ...elsewhere } = keyring();
  expect(await keystoreHandlers(elsewhere)['keystore.wrap']({ bytes })).toBeInstanceOf(Uint8Array);
});

describe('counts as absent:', () => {
  test.each<[string, Partial<Keyring>]>([
    ['no keyring', { isEncryptionAvailable: () => false }],
    ['one whose key is in the program', { getSelectedStorageBackend: () => 'basic_text' }],
    ['one nobody knows', { getSelectedStorageBackend: () => 'unknown' }],
  ])('%s', (_, some) => {
    const keystore = keystoreHandlers(keyring(some));
    expect(() => keystore['keystore.wrap']({ bytes })).toThrow('keystore/absent');
    expect(() => keystore['keystore.unwrap']({ bytes })).toThrow('keystore/absent');
  });

  test('one that refuses what it is given', () => {
    const unwrap = () => keystoreHandlers(keyring())['keystore.unwrap']({ bytes });
    expect(unwrap).toThrow(expect.objectContaining({ code: 'keystore/absent', details: { reason: 'refused' } }));
  });
});
