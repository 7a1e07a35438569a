import { useEffect, useState } from 'react';
import { bridge } from '../../../bridge';
import { endAside } from '../../../store/aside';
import { useContent, useStore } from '../../../store/context';
import { historyOfPacks, type LookedAt, lookAtPack, type Preview } from '../../../store/pack-preview';
import { heldSource, type PackSource } from '../../../store/pack-source';
import type { StickPackage } from '../../../store/sticks';
import { learnFrom } from '../../../store/trust';
import type { PackTrust } from './use-pack-trust';

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

export type PackImport = ReturnType<typeof usePackImport>;

/** A content pack from the file to its place. Leaving the screen stops what is under way. */
export function usePackImport(trust: PackTrust) {
  const store = useStore();
  const { contentPacks } = store;
  const [state, setState] = useState<State>({ at: 'start' });
  const [failure, setFailure] = useState<unknown>();
  const { stop, hold } = useUnderWay();
  const lookAt = useLook(trust);
  /** Answers whether it was done. */
  const attempt = async (work: () => Promise<State | undefined>, otherwise: State): Promise<boolean> => {
    setFailure(undefined);
    try {
      const next = await work();
      if (next) setState(next);
      return true;
    } catch (thrown) {
      setFailure(thrown);
      setState(otherwise);
      return false;
    }
  };
  const start: State = { at: 'start' };
  const look = (choose: () => Promise<PackSource | undefined>) =>
    attempt(async () => {
      const source = await choose();
      if (!source) return undefined;
      setState({ at: 'looking' });
      const looked = await lookAt(source);
      hold(looked);
      return { at: 'looked', looked };
    }, start);
  /** What was looked at is to be looked at anew where `work` answers true. */
  const restart = (work: () => Promise<boolean>) => attempt(async () => ((await work()) ? start : undefined), state);
  const install = (looked: LookedAt, { toInstall, table }: Preview) =>
    attempt(
      async () => {
        const began = performance.now();
        const onProgress = (done: number, all: number) =>
          setState({ at: 'installing', looked, progress: { done, all, began } });
        await contentPacks.install(toInstall, { signal: stop.renew(), onProgress });
        await endAside(store, looked.verdict.digest).catch(setFailure);
        // it is installed, whatever becomes of what it teaches about trust
        await learnFrom(store, looked.verdict, Date.now()).catch(setFailure);
        hold(undefined);
        return { at: 'installed', label: table.label };
      },
      { at: 'looked', looked },
    );
  return { state, failure, look, restart, install, stop: stop.now };
}

/** A pack that the person chooses in a dialog, or on a stick. */
export async function choosePack(from?: StickPackage): Promise<PackSource | undefined> {
  const file = await (from
    ? bridge.call('stick.hold', { file: from.id })
    : bridge.call('file.hold', { purpose: 'package' }));
  return file ? heldSource(file) : undefined;
}

function useLook({ believed, ground }: PackTrust) {
  const store = useStore();
  const { pack: today, builtIn } = useContent();
  return async (source: PackSource): Promise<LookedAt> => {
    const known = historyOfPacks(await store.contentPacks.register(), builtIn?.pack ?? today);
    // what a pack requires may be a trust list
    const history = { ...known, series: { ...ground?.series, ...known.series } };
    return lookAtPack(source, { store, trust: believed, today, history, floor: ground?.floor ?? 0 });
  };
}

/** What is held open, and the way to stop; both end with the screen. */
function useUnderWay() {
  const [underWay] = useState(createUnderWay);
  useEffect(() => underWay.begin(), [underWay]);
  return underWay;
}

function createUnderWay() {
  let controller: AbortController | undefined;
  let held: LookedAt | undefined;
  let isHere = false;
  const hold = (next: LookedAt | undefined) => {
    held?.close();
    held = isHere ? next : undefined;
    if (!isHere) next?.close();
  };
  const now = () => controller?.abort();
  const renew = () => {
    controller = new AbortController();
    return controller.signal;
  };
  const end = () => {
    isHere = false;
    now();
    hold(undefined);
  };
  const begin = () => {
    isHere = true;
    return end;
  };
  return { stop: { now, renew }, hold, begin };
}
