import { fromUtf8 } from '#shared/base/bytes';
import { AppError } from '#shared/base/errors';
import { type EnvelopeKeys, envelopeLimits, parseIdentities } from '#shared/envelope/index';
import { readFileWithin } from './read-file';

/** The options that name keys, for every command that opens an envelope. Keys come from files: arguments are seen by all. */
export const keyOptions = {
  identity: { type: 'string', multiple: true },
  'passphrase-file': { type: 'string' },
} as const;

export const keyUsage = `  --identity KEYFILE       secret keys as age-keygen writes them; may be given several times
  --passphrase-file FILE   its first line is the passphrase`;

export interface KeyFiles {
  readonly identity?: readonly string[] | undefined;
  readonly 'passphrase-file'?: string | undefined;
}

export function namesKeys({ identity = [], 'passphrase-file': passphrase }: KeyFiles): boolean {
  return identity.length > 0 || passphrase !== undefined;
}

/** @throws `file/…` with a `reason` */
export async function readKeys({ identity = [], 'passphrase-file': file }: KeyFiles): Promise<EnvelopeKeys> {
  const identities: string[] = [];
  for (const path of identity) {
    const bytes = await readFileWithin(path, envelopeLimits.maxKeyFileBytes);
    identities.push(
      ...orRefuse(() => parseIdentities(fromUtf8(bytes)), 'a key file must hold secret keys of age alone'),
    );
  }
  if (file === undefined) return { identities };
  const bytes = await readFileWithin(file, envelopeLimits.maxPassphraseBytes + 2);
  const passphrase = orRefuse(() => fromUtf8(bytes).split(/\r?\n/)[0], 'a passphrase file must be UTF-8');
  if (!passphrase) throw new AppError('file/type', { reason: 'a passphrase file starts with an empty line' });
  return { identities, passphrase };
}

function orRefuse<T>(read: () => T, reason: string): T {
  try {
    return read();
  } catch (cause) {
    throw new AppError('file/type', { reason }, { cause });
  }
}
