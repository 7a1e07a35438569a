import type { Trust } from '#shared/package/index';
import { toTrust } from '#shared/trust/index';
import { trustOf } from '../../../store/signing';
import { type KeptIdentity, useIdentities } from '../../../store/use-identities';
import { believedUnder, type TrustGround, useTrustAtOpening } from '../../../store/use-trust';

/** Whom a content pack is judged by. */
export interface PackTrust {
  readonly believed: Trust;
  readonly ground: TrustGround | undefined;
  /** What is kept here of trust and identities is read. */
  readonly isKnown: boolean;
}

const nobody: Trust = { anchors: [], crls: [] };

/** The list of this laptop, the identities here, and what was given for this look. */
export function usePackTrust(given: Trust): PackTrust {
  const { list } = useIdentities();
  const found = useTrustAtOpening();
  // until the list is read, and where it does not open, nobody is a publisher
  const ground = found && !('failure' in found) ? found : undefined;
  const believed = ground ? believedOf(ground, list ?? [], given) : nobody;
  return { believed, ground, isKnown: ground !== undefined && list !== undefined };
}

/** Where a list is kept, publishers come from it; without one, from what was handed over. */
function believedOf({ state }: TrustGround, own: readonly KeptIdentity[], given: Trust): Trust {
  return toTrust(state).entries ? believedUnder(state, own, given) : trustOf(own, given);
}
