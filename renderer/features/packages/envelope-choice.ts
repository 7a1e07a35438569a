import { AppError } from '#shared/base/errors';
import { assertStrongEnough } from '#shared/vault/passphrase';
import type { EnvelopeAddress } from '../../workers/envelope';

/** A new passphrase as typed, twice. */
export interface Typed {
  readonly first: string;
  readonly second: string;
}

export const nothingTyped: Typed = { first: '', second: '' };

export function isPassphrase({ first, second }: Typed): boolean {
  return isStrong(first) && first === second;
}

/** As strong as that of the vault must be. */
export function isStrong(text: string): boolean {
  try {
    assertStrongEnough(text);
    return true;
  } catch (thrown) {
    if (thrown instanceof AppError) return false;
    throw thrown;
  }
}

/** Who can open the package: recipients by their keys, in the order they were chosen. The passphrase is kept nowhere. */
export interface Envelope {
  readonly way: 'open' | 'people' | 'passphrase';
  readonly to: readonly string[];
  readonly typed: Typed;
}

/** To whom it is encrypted; nothing where anybody may read it. */
export function addressOf({ way, to, typed }: Envelope): EnvelopeAddress | undefined {
  if (way === 'people') return { recipients: to };
  return way === 'passphrase' ? { passphrase: typed.first } : undefined;
}

/** Whether what was chosen can be done. */
export function isComplete({ way, to, typed }: Envelope): boolean {
  return way === 'open' || (way === 'people' ? to.length > 0 : isPassphrase(typed));
}
