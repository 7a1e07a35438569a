import { AppError } from '../base/errors';
import type { VaultHeader } from './header';
import { parseHeader } from './header';

/** What the copies on disk amount to: the newest good one, and whether any needs to be written again. */
export interface HeaderChoice {
  readonly header: VaultHeader;
  readonly needsRepair: boolean;
}

/**
 * The newest of the good copies; one is enough. @throws `vault/kdf-params` when none is good and one asks for parameters out of
 * bounds, else `vault/header`
 */
export async function chooseHeader(copies: readonly (Uint8Array | undefined)[]): Promise<HeaderChoice> {
  const read = await Promise.all(copies.map(readCopy));
  const good = read.filter((copy): copy is VaultHeader => copy !== undefined && !(copy instanceof AppError));
  const newest = good.toSorted((a, b) => b.revision - a.revision)[0];
  if (newest) {
    return { header: newest, needsRepair: read.some((copy) => !isCurrent(copy, newest)) };
  }
  const refusals = read.filter((copy) => copy instanceof AppError);
  throw refusals.find(({ code }) => code === 'vault/kdf-params') ?? refusals[0] ?? new AppError('vault/header');
}

async function readCopy(bytes: Uint8Array | undefined): Promise<VaultHeader | AppError | undefined> {
  if (!bytes) return undefined;
  try {
    return await parseHeader(bytes);
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
}

function isCurrent(copy: VaultHeader | AppError | undefined, newest: VaultHeader): boolean {
  return copy !== undefined && !(copy instanceof AppError) && copy.digest === newest.digest;
}
