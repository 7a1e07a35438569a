import { useCallback, useEffect, useRef } from 'react';
import { sharedAnswers } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import type { Tree, TreeNode } from '#shared/decision/model';
import { usePack, useStore } from '../../../store/context';
import { treeSnapshots } from '../../../store/tree-pins';
import type { OpenRecord } from '../CaseGate';
import { lacks } from '../complete';
import { givenAt, type Typing, withTyped } from '../use-case-questions';
import { giving } from '../use-give';
import { useWay } from '../way';

/** Typing and giving, as functions that stay the same, so that a row is not painted anew for the sake of another. */
export function useSheetActs(record: OpenRecord, tree: Tree) {
  const pack = usePack();
  const way = useWay();
  const store = useStore();
  const latest = useRef(record);
  latest.current = record;
  const focus = useFocusAfter(record.value.trees);
  const set = useCallback((change: (was: CaseFile) => CaseFile) => latest.current.set(change), []);
  const onType = useCallback(
    (node: string, change: Typing) => set((was) => withTyped(was, pack, { node, change })),
    [set, pack],
  );
  const onGive = useCallback(
    (node: TreeNode) => {
      const now = latest.current.current();
      // what was typed last may not be on the screen yet
      if (lacks(node, givenAt(now, pack, node.id)).length > 0) return false;
      const isChange = Object.hasOwn(sharedAnswers(now, pack.trees).answers, node.id);
      focus(isChange ? node.id : undefined);
      // the tree goes to the disk with the answer that is given under it
      void treeSnapshots(store).keep([tree]);
      set(giving(pack, way, { tree, node }));
      return true;
    },
    [set, pack, way, store, tree, focus],
  );
  return { set, onType, onGive };
}

/**
 * Where the focus goes once an answer is given: to what follows when it was the first one, the last heading of the sheet;
 * to the question itself when it was changed, so that one stays where one was.
 */
function useFocusAfter(trees: CaseFile['trees']): (node: string | undefined) => void {
  const wanted = useRef<{ readonly node: string | undefined }>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a given answer is the reason to move the focus
  useEffect(() => {
    if (!wanted.current) return;
    const { node } = wanted.current;
    wanted.current = undefined;
    focusOn(node);
  }, [trees]);
  return useCallback((node) => {
    wanted.current = { node };
  }, []);
}

/** Brings a question of the sheet into view with its heading in focus; without one what comes last. */
export function focusOn(node: string | undefined): void {
  const named = node === undefined ? undefined : document.getElementById(`sheet-${node}`);
  const heading = named ?? [...document.querySelectorAll<HTMLElement>('[data-sheet] h2')].at(-1);
  heading?.focus({ preventScroll: true });
  (heading?.closest('form') ?? heading)?.scrollIntoView({ block: 'nearest' });
}
