import { useEffect, useState } from 'react';
import type { Sequence } from '#shared/package/index';
import { useLive, useStore } from '../../store/context';
import { nextInSequence, receiversOf } from '../../store/numbered';
import type { ShownIdentity } from '../../store/use-identities';
import type { ExportState } from './use-export';

interface Addressed {
  readonly identity: ShownIdentity | undefined;
  /** As typed. */
  readonly receiver: string;
  readonly state: ExportState;
}

/** The number of the package: the one it would have, and once it is written, the one it has. Nothing without a receiver. */
export function useSequence({ identity, receiver, state }: Addressed): Sequence | undefined {
  const store = useStore();
  const [next, setNext] = useState<Sequence>();
  const signer = identity?.view.fingerprint;
  // while it is being written its number is taken: that of the next is not what stands on the page
  const isHeld = state.state === 'busy' || state.state === 'done';
  useEffect(() => {
    if (isHeld) return;
    let here = true;
    const found = signer === undefined ? Promise.resolve(undefined) : nextInSequence(store, { signer, to: receiver });
    found.then(
      (sequence) => here && setNext(sequence),
      () => here && setNext(undefined), // what does not open is told where it is signed
    );
    return () => {
      here = false;
    };
  }, [store, signer, receiver, isHeld]);
  return state.state === 'done' ? state.written.sequence : next;
}

/** Whom packages were numbered for before, under the same certificate. */
export function useReceivers(identity: ShownIdentity | undefined): readonly string[] {
  const store = useStore();
  const signer = identity?.view.fingerprint;
  return useLive(async () => (signer === undefined ? [] : receiversOf(store, signer)), [store, signer]) ?? [];
}
