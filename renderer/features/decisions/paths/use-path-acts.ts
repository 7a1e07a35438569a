import { useMemo } from 'react';
import { isArchived } from '#shared/case/archive';
import { asFork, intoFork, withFork } from '#shared/case/fork';
import type { CaseFile } from '#shared/case/model';
import { withPointOn } from '#shared/case/points';
import type { Change } from '#shared/decision/paths/want';
import { useWords } from '../../../i18n';
import { usePack, useStore } from '../../../store/context';
import type { Record } from '../../../store/record';
import { treeSnapshots } from '../../../store/tree-pins';
import { addressOn, useWay } from '../way';
import { answeredSo } from './answered-so';

export type OpenCase = Extract<Record<CaseFile>, { state: 'open' }>;

/** What can be done about a step of a path; nothing on a way beside the case, or in an archived case. */
export interface PathActs {
  /** Puts the question to those who can say. */
  readonly ask: (node: string) => void;
  /** Goes another way on which these questions are answered as wanted, and shows what it comes to. */
  readonly whatIf: (title: string, changes: readonly Change[]) => void;
}

export function usePathActs({ value, set, flush }: OpenCase): PathActs | undefined {
  const t = useWords();
  const pack = usePack();
  const store = useStore();
  const { caseId, fork } = useWay();
  const isClosed = fork !== undefined || isArchived(value);
  return useMemo(() => {
    if (isClosed) return undefined;
    return {
      ask(node) {
        const tree = pack.trees.find(({ graph }) => graph.nodes.some(({ id }) => id === node));
        if (tree) set((was) => withPointOn(was, { id: crypto.randomUUID(), now: Date.now(), tree, node }));
      },
      whatIf(what, changes) {
        const id = crypto.randomUUID();
        const now = Date.now();
        const trees = pack.trees.filter(({ graph }) =>
          changes.some(({ node }) => graph.nodes.some(({ id: one }) => one === node)),
        );
        // a tree is on the disk with the answers that are given under it
        const kept = treeSnapshots(store).keep(trees);
        const title = t('decisions.path.whatIfTitle', { what }).slice(0, 200);
        set((was) => {
          const forked = withFork(was, { id, now, kind: 'what-if', title });
          return intoFork(forked, id, answeredSo(asFork(forked, id), changes, { pack, now }));
        });
        void Promise.all([kept, flush()]).then(() =>
          window.location.assign(`#${addressOn({ caseId, fork: id }, 'outcome')}`),
        );
      },
    };
  }, [isClosed, pack, store, set, flush, caseId, t]);
}
