import { useEffect, useState } from 'react';
import { bridge } from '../bridge';

/** What the institution allows. Until it is known, and where it cannot be learned, nothing. */
export interface ShownPolicy {
  readonly bridge: boolean;
}

/** `undefined` until main has answered. */
export function usePolicy(): ShownPolicy | undefined {
  const [policy, setPolicy] = useState<ShownPolicy>();
  useEffect(() => {
    bridge.call('app.info', {}).then(
      ({ policy: told }) => setPolicy(told),
      () => setPolicy({ bridge: false }),
    );
  }, []);
  return policy;
}
