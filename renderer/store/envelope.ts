import { AppError } from '#shared/base/errors';
import type { Marking } from '#shared/case/parts';
import { isAtMost } from '#shared/drafting/marking';
import type { OpenMark } from '#shared/ipc/contract';
import { assertStrongEnough } from '#shared/vault/passphrase';
import type { EnvelopeAddress } from '../workers/envelope';

interface Typed {
  readonly first: string;
  readonly second: string;
}

/** What a person chose about who can open a package. */
export interface Chosen {
  readonly way: 'open' | 'people' | 'passphrase';
  readonly to: readonly string[];
  readonly typed: Typed;
}

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

/** What the institution lets leave for anybody to read. */
interface OpenPolicy {
  readonly open: OpenMark;
}

/** Whether a package of this mark may leave for anybody to read. */
export function mayLeaveOpen(marking: Marking, { open }: OpenPolicy): boolean {
  return open !== 'none' && isAtMost(marking, open);
}

/** Asked where it is signed, whatever a screen let through. @throws `file/unencrypted` */
export function assertMayLeave({ way }: Pick<Chosen, 'way'>, marking: Marking, policy: OpenPolicy): void {
  if (way === 'open' && !mayLeaveOpen(marking, policy)) throw new AppError('file/unencrypted');
}

/** To whom it is encrypted; nothing where anybody may read it. */
export function addressOf({ way, to, typed }: Chosen): EnvelopeAddress | undefined {
  if (way === 'people') return { recipients: to };
  return way === 'passphrase' ? { passphrase: typed.first } : undefined;
}

/** What is still missing for it to be done; nothing where it can be. */
export function lackingIn({ way, to, typed }: Chosen): 'choosePeople' | 'needPassphrase' | undefined {
  if (way === 'people') return to.length > 0 ? undefined : 'choosePeople';
  return way === 'passphrase' && !isPassphrase(typed) ? 'needPassphrase' : undefined;
}
