import type { Bytes } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import type { VaultHeader } from '#shared/vault/header';
import { encodeHeader, parseHeader, passphraseContext, recoveryContext } from '#shared/vault/header';
import type { VaultKeys } from '#shared/vault/keys';
import { dataKeySize, deriveKeys, recoveryKek, withDataKey, wrap } from '#shared/vault/keys';
import { fromWords, recoverySize, toWords } from '#shared/vault/recovery';
import type { Random } from '#shared/vault/row';
import type { DerivedKey } from './kdf';
import { receiveKey } from './kdf';
import type { NewVault, WorkerSecret } from './vault-api';

export interface OpenedVault {
  readonly keys: VaultKeys;
  readonly keyEpoch: number;
}

const firstEpoch = 1;

/** A new data key, wrapped under the passphrase and under twelve new words. */
export async function createVault(
  options: { readonly vaultId: string; readonly derived: DerivedKey },
  random: Random,
): Promise<{ readonly made: NewVault; readonly opened: OpenedVault }> {
  const { vaultId, derived } = options;
  const bound = { format: 'valise-vault/1', vaultId, keyEpoch: firstEpoch, kdf: derived.kdf } as const;
  const dataKey = random(dataKeySize);
  const entropy = random(recoverySize);
  try {
    const recovery = await recoveryKek(entropy, vaultId);
    const header = await encodeHeader({
      ...bound,
      revision: 1,
      passphrase: await wrap(derived.kek, { dataKey, iv: random(12), context: passphraseContext(bound) }),
      recovery: await wrap(recovery, { dataKey, iv: random(12), context: recoveryContext(bound) }),
    });
    const recoveryWords = await toWords(entropy);
    return {
      made: { header, recoveryWords },
      opened: { keys: await deriveKeys(dataKey, bound), keyEpoch: firstEpoch },
    };
  } finally {
    dataKey.fill(0);
    entropy.fill(0);
  }
}

/** @throws `vault/header`, `vault/kdf-params`, `vault/passphrase` */
export async function unlockVault(bytes: Bytes, secret: WorkerSecret): Promise<OpenedVault> {
  const header = await parseHeader(bytes);
  const opener = await openerOf(header, secret);
  const keys = await withDataKey(header, opener, (dataKey) => deriveKeys(dataKey, header));
  return { keys, keyEpoch: header.keyEpoch };
}

/** The same data key under a new passphrase; the recovery words stay good. */
export async function rewrapHeader(
  options: { readonly header: Bytes; readonly current: WorkerSecret; readonly next: DerivedKey },
  random: Random,
): Promise<Bytes> {
  const header = await parseHeader(options.header);
  const { kek, kdf } = options.next;
  const context = passphraseContext({ ...header, kdf });
  const passphrase = await withDataKey(header, await openerOf(header, options.current), (dataKey) =>
    wrap(kek, { dataKey, iv: random(12), context }),
  );
  return encodeHeader({ ...header, revision: header.revision + 1, kdf, passphrase });
}

async function openerOf(header: VaultHeader, secret: WorkerSecret) {
  if ('words' in secret) {
    const kek = await recoveryKek(await fromWords(secret.words), header.vaultId);
    return { slot: 'recovery', kek } as const;
  }
  const { kek, kdf } = await receiveKey(secret.kek);
  // derived with other parameters than the header's it cannot open; say so rather than "wrong passphrase"
  if (kdf.salt !== header.kdf.salt) throw new AppError('vault/header');
  return { slot: 'passphrase', kek } as const;
}
