import { useEffect, useMemo, useState } from 'react';
import type { History, Trust } from '#shared/package/index';
import { isClockBehind, seriesOf, type TrustState, toTrust } from '#shared/trust/index';
import { bridge } from '../bridge';
import { useLive, useStore } from './context';
import type { Store } from './session';
import { trustOf } from './signing';
import { readTrustState } from './trust';
import type { KeptIdentity } from './use-identities';

/** What packages are judged on here: whom this desk believes, and the latest moment known to have passed. */
export interface TrustGround {
  readonly state: TrustState;
  /** Milliseconds since 1970: the later of what is kept and the day this edition was built. */
  readonly floor: number;
  readonly isClockBehind: boolean;
  readonly series: History['series'];
}

/** What is kept, or why it does not open. */
export type FoundTrust = TrustGround | { readonly failure: unknown };

/** As it stands at every moment; `undefined` until it is known. */
export function useTrust(): FoundTrust | undefined {
  const store = useStore();
  return useLive(() => readGround(store), [store]);
}

/** As it stood when the screen was opened: what is accepted on it does not judge itself anew. */
export function useTrustAtOpening(): FoundTrust | undefined {
  const store = useStore();
  const [found, setFound] = useState<FoundTrust>();
  useEffect(() => {
    let here = true;
    void readGround(store).then((ground) => here && setFound(ground));
    return () => {
      here = false;
    };
  }, [store]);
  return found;
}

async function readGround(store: Store): Promise<FoundTrust> {
  try {
    const state = await readTrustState(store);
    const { buildDate } = await bridge.call('app.info', {});
    const built = buildDate === null ? 0 : Date.parse(buildDate);
    const floor = Math.max(state.floor, built);
    return { state, floor, isClockBehind: isClockBehind(Date.now(), floor), series: seriesOf(state) };
  } catch (failure) {
    return { failure };
  }
}

const nothing: Trust = { anchors: [], crls: [] };

/**
 * Under what a package is checked. Where a list is kept: its entries, and as anchors those of the own identities and those given
 * for this check. Where there is none, nothing is believed, not even our own, until a file is given.
 */
export function believedUnder(state: TrustState, own: readonly KeptIdentity[], given: Trust = nothing): Trust {
  const { entries, crls } = toTrust(state);
  if (!entries) return given.anchors.length > 0 ? trustOf(own, given) : given;
  const named = trustOf(own, given);
  return { anchors: named.anchors, crls: [...crls, ...named.crls], entries };
}

/** The same, held as long as nothing of it changes. */
export function useBelieved(ground: TrustGround | undefined, own: readonly KeptIdentity[] | undefined, given: Trust) {
  return useMemo(() => (ground && own ? believedUnder(ground.state, own, given) : undefined), [ground, own, given]);
}
