import { useEffect, useState } from 'react';
import type { Marking } from '#shared/case/parts';
import type { OpenMark } from '#shared/ipc/contract';
import { bridge } from '../bridge';
import { type Chosen, lackingIn, mayLeaveOpen } from './envelope';

/** What the institution allows. Until it is known, and where it cannot be learned, nothing. */
export interface ShownPolicy {
  readonly bridge: boolean;
  /** The strictest mark under which a package may leave for anybody to read. */
  readonly open: OpenMark;
}

/** `undefined` until main has answered. */
export function usePolicy(): ShownPolicy | undefined {
  const [policy, setPolicy] = useState<ShownPolicy>();
  useEffect(() => {
    bridge.call('app.info', {}).then(
      ({ policy: told }) => setPolicy(told),
      () => setPolicy({ bridge: false, open: 'none' }),
    );
  }, []);
  return policy;
}

/** What is still missing of who can open a package of this mark. What the institution asks is asked again where it is signed. */
export function useLackingIn(envelope: Chosen, marking: Marking): 'mustEncrypt' | ReturnType<typeof lackingIn> {
  const policy = usePolicy();
  const isOpen = envelope.way === 'open';
  return policy && isOpen && !mayLeaveOpen(marking, policy) ? 'mustEncrypt' : lackingIn(envelope);
}
