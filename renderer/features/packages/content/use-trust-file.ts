import { useState } from 'react';
import type { Trust } from '#shared/package/index';
import { toTrust } from '#shared/trust/index';
import { bridge } from '../../../bridge';
import { readTrust, trustOf } from '../../../store/signing';
import { type KeptIdentity, useIdentities } from '../../../store/use-identities';
import { believedUnder, type TrustGround, useTrustAtOpening } from '../../../store/use-trust';

const none: Trust = { anchors: [], crls: [] };

/** Anchors and lists that were handed over, beside those of the identities here. */
export function useTrustFile() {
  const { list } = useIdentities();
  const found = useTrustAtOpening();
  const [given, setGiven] = useState(none);
  /** Answers whether a file was chosen. @throws `identity/certificate` */
  const give = async (): Promise<boolean> => {
    const file = await bridge.call('file.open', { purpose: 'certificate' });
    if (!file) return false;
    const { anchors, crls } = readTrust(file.bytes);
    setGiven((was) => ({ anchors: [...was.anchors, ...anchors], crls: [...was.crls, ...crls] }));
    return true;
  };
  // until the list is read, and where it does not open, nobody is a publisher
  const ground = found && !('failure' in found) ? found : undefined;
  const believed = ground ? believedOf(ground, list ?? [], given) : none;
  return { given, believed, ground, give };
}

/** Where a list is kept, publishers come from it; without one, from what was handed over. */
function believedOf({ state }: TrustGround, own: readonly KeptIdentity[], given: Trust): Trust {
  return toTrust(state).entries ? believedUnder(state, own, given) : trustOf(own, given);
}
