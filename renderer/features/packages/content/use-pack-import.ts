import { useEffect, useState } from 'react';
import type { Trust } from '#shared/package/index';
import { bridge } from '../../../bridge';
import { useContent, useStore } from '../../../store/context';
import { historyOfPacks, type LookedAt, lookAtPack, type Preview } from '../../../store/pack-preview';
import type { HeldFile } from '../../../store/read-held';
import type { StickPackage } from '../../../store/sticks';
import { learnFrom } from '../../../store/trust';
import type { TrustGround } from '../../../store/use-trust';
import { useTrustFile } from './use-trust-file';

/** Bytes sealed so far, of all, and when it began, in milliseconds of the page's clock. */
export interface Progress {
  readonly done: number;
  readonly all: number;
  readonly began: number;
}

type State =
  | { readonly at: 'start' }
  | { readonly at: 'looking' }
  | { readonly at: 'looked'; readonly looked: LookedAt }
  | { readonly at: 'installing'; readonly looked: LookedAt; readonly progress: Progress }
  | { readonly at: 'installed'; readonly label: string };

/** A content pack from the file to its place. Leaving the screen stops what is under way. */
export function usePackImport() {
  const store = useStore();
  const { contentPacks } = store;
  const trust = useTrustFile();
  const [state, setState] = useState<State>({ at: 'start' });
  const [failure, setFailure] = useState<unknown>();
  const { stop, hold } = useUnderWay();
  const lookAt = useLook(trust.believed, trust.ground);
  const attempt = async (work: () => Promise<State | undefined>, otherwise: State) => {
    setFailure(undefined);
    try {
      const next = await work();
      if (next) setState(next);
    } catch (thrown) {
      setFailure(thrown);
      setState(otherwise);
    }
  };
  const start: State = { at: 'start' };
  const look = (from?: StickPackage) =>
    attempt(async () => {
      const file = await (from
        ? bridge.call('stick.hold', { file: from.id })
        : bridge.call('file.hold', { purpose: 'package' }));
      if (!file) return undefined;
      setState({ at: 'looking' });
      const looked = await lookAt(file);
      hold(looked);
      return { at: 'looked', looked };
    }, start);
  const giveTrust = () => attempt(async () => ((await trust.give()) ? start : undefined), state);
  const install = (looked: LookedAt, { toInstall, table }: Preview) =>
    attempt(
      async () => {
        const began = performance.now();
        const onProgress = (done: number, all: number) =>
          setState({ at: 'installing', looked, progress: { done, all, began } });
        await contentPacks.install(toInstall, { signal: stop.renew(), onProgress });
        // it is installed, whatever becomes of what it teaches about trust
        await learnFrom(store, looked.verdict, Date.now()).catch(setFailure);
        hold(undefined);
        return { at: 'installed', label: table.label };
      },
      { at: 'looked', looked },
    );
  return { state, failure, anchors: trust.given.anchors.length, look, giveTrust, install, stop: stop.now };
}

function useLook(trust: Trust, ground: TrustGround | undefined) {
  const store = useStore();
  const { pack: today, builtIn } = useContent();
  return async (file: HeldFile): Promise<LookedAt> => {
    const known = historyOfPacks(await store.contentPacks.register(), builtIn?.pack ?? today);
    // what a pack requires may be a trust list
    const history = { ...known, series: { ...ground?.series, ...known.series } };
    return lookAtPack(file, { store, trust, today, history, floor: ground?.floor ?? 0 });
  };
}

/** What is held open, and the way to stop; both end with the screen. */
function useUnderWay() {
  const [underWay] = useState(createUnderWay);
  useEffect(() => underWay.end, [underWay]);
  return underWay;
}

function createUnderWay() {
  let controller: AbortController | undefined;
  let held: LookedAt | undefined;
  const hold = (next: LookedAt | undefined) => {
    held?.close();
    held = next;
  };
  const now = () => controller?.abort();
  const renew = () => {
    controller = new AbortController();
    return controller.signal;
  };
  const end = () => {
    now();
    hold(undefined);
  };
  return { stop: { now, renew }, hold, end };
}
