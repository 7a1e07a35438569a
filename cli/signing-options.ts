import type { parseArgs } from 'node:util';
import { AppError } from '#shared/base/errors';

/** One signer: the files of a key, its certificate with those above it, and the passphrase of the key. */
export interface KeyFiles {
  readonly key: string;
  readonly certs: readonly string[];
  readonly passphrase?: string;
}

/** The options that name signers, for every command that signs. */
export const signingOptions = {
  key: { type: 'string', multiple: true },
  cert: { type: 'string', multiple: true },
  'passphrase-file': { type: 'string', multiple: true },
} as const;

export const signingUsage = `  --key KEY                a private key in PEM (PKCS#8), P-256 or P-384
  --cert PEM…              its certificate first, then every authority below the anchor, and revocation lists;
                           belongs to the --key before it, may be given several times
  --passphrase-file FILE   the first line opens the --key before it, where that is encrypted`;

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
type Tokens = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; tokens: true; args: string[] }>
>['tokens'];

/**
 * Certificates and passphrase belong to the key before them; free words after a `--cert` are more of its files.
 * @throws `input/schema` with a `reason`
 */
export function sortKeys(tokens: Tokens): readonly KeyFiles[] {
  const keys: { key: string; certs: string[]; passphrase?: string }[] = [];
  let isList = false;
  for (const token of tokens) {
    const last = keys.at(-1);
    const isCert = token.kind === 'option' && token.name === 'cert';
    if (token.kind === 'option' && token.name === 'key') keys.push({ key: token.value ?? '', certs: [] });
    else if (isCert || token.kind === 'positional') {
      if (!last || !(isCert || isList)) throw refusal('a word that belongs to no option, or a --cert before its --key');
      last.certs.push(token.value ?? '');
    } else if (token.kind === 'option' && token.name === 'passphrase-file') {
      if (!last || last.passphrase !== undefined) throw refusal('a --passphrase-file that belongs to no --key');
      last.passphrase = token.value ?? '';
    }
    isList = isCert || (isList && token.kind === 'positional');
  }
  if (keys.length === 0) throw refusal('no --key given');
  if (keys.some(({ certs }) => certs.length === 0)) throw refusal('a --key without its --cert');
  return keys;
}

function refusal(reason: string): AppError {
  return new AppError('input/schema', { reason });
}
