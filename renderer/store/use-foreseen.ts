import { useEffect, useState } from 'react';
import type { ErrorCode } from '#shared/base/errors';
import { type Act, foreseen } from '#shared/package/index';
import { toTrust } from '#shared/trust/index';
import { fromRecord } from '../workers/identity-record';
import type { KeptIdentity } from './use-identities';
import { useTrust } from './use-trust';

const none: readonly ErrorCode[] = [];

/**
 * What whoever has the trust list of this laptop will find of a signature by this identity. Nothing without a list that officers
 * signed: certificates added by hand speak of others, and say nothing of oneself.
 */
export function useForeseen(identity: KeptIdentity | undefined, { role, kind }: Act): readonly ErrorCode[] {
  const [found, setFound] = useState(none);
  const ground = useTrust();
  const state = ground && 'state' in ground && ground.state.installed ? ground.state : undefined;
  const record = identity?.record;
  useEffect(() => {
    let here = true;
    setFound(none);
    if (state && record)
      foreseen(fromRecord(record), toTrust(state), { at: Date.now(), act: { role, kind } }).then(
        (codes) => here && setFound(codes),
        () => undefined, // what is wrong with it is told where it is signed
      );
    return () => {
      here = false;
    };
  }, [state, record, role, kind]);
  return found;
}
