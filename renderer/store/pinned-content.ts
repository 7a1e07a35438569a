import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { CaseFile } from '#shared/case/model';
import { type Snapshots, type TreePin, treePins, treesFor } from '#shared/case/pins';
import type { ContentPack } from '#shared/content/model';
import { useContent, useStore } from './context';
import { treeSnapshots } from './tree-pins';

/** What a case was answered under, beside what is installed. */
export interface Pinned {
  readonly pins: readonly TreePin[];
  /** The content as installed: on pages of a case, `usePack` gives the one with the trees of the case. */
  readonly today: ContentPack | undefined;
}

export const PinnedContext = createContext<Pinned>({ pins: [], today: undefined });

/** The trees of the case that are not those installed. */
export function usePinned(): Pinned {
  return useContext(PinnedContext);
}

export interface PinnedContent extends Pinned {
  readonly pack: ContentPack;
}

const none: Snapshots = new Map();

/**
 * The content with the trees that answers were given under. None while those are looked for: a page never shows a case
 * under other trees first. Trees that are installed are kept on the way, for the day when the content changes.
 */
export function usePinnedContent(trees: CaseFile['trees'] | undefined): PinnedContent | undefined {
  const store = useStore();
  const { pack } = useContent();
  const [kept, setKept] = useState<Snapshots>();
  const pins = useMemo(() => (trees ? treePins({ trees }, pack.trees, kept ?? none) : []), [trees, pack, kept]);
  const isElsewhere = pins.some(({ state }) => state !== 'installed');
  useEffect(() => {
    if (!isElsewhere || kept) return;
    let isHere = true;
    const show = (found: Snapshots) => isHere && setKept(found);
    // without them the case is read under the trees of today, and says so
    treeSnapshots(store)
      .all()
      .then(show, () => show(none));
    return () => {
      isHere = false;
    };
  }, [store, isElsewhere, kept]);
  useEffect(() => {
    const installed = pins.flatMap(({ state, today }) => (state === 'installed' && today ? [today] : []));
    if (installed.length > 0) void treeSnapshots(store).keep(installed);
  }, [store, pins]);
  return useMemo(() => {
    if (isElsewhere && !kept) return undefined;
    const own = trees ? treesFor({ trees }, pack.trees, kept ?? none) : pack.trees;
    return { pins, today: pack, pack: own === pack.trees ? pack : { ...pack, trees: own } };
  }, [trees, pack, pins, kept, isElsewhere]);
}
