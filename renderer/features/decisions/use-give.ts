import { useCallback } from 'react';
import { takeUp, withAnswer } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import { nextQuestion } from '#shared/case/next';
import { withPointOn, withPointsSettled } from '#shared/case/points';
import { digestOfTree } from '#shared/decision/pin';
import { usePack, useStore } from '../../store/context';
import type { Record } from '../../store/record';
import { treeSnapshots } from '../../store/tree-pins';
import { toAnswer } from './complete';
import { type Asked, givenAt } from './use-case-questions';
import { addressOn, useWay } from './way';

/**
 * Gives the answer that stands in the form, and goes on to what follows. What is not known yet becomes an open point for
 * those who usually know; an answer settles the point.
 */
export function useGive(record: Extract<Record<CaseFile>, { state: 'open' }>, asked: Asked): () => Promise<void> {
  const pack = usePack();
  const store = useStore();
  const way = useWay();
  return useCallback(async () => {
    const { tree, node } = asked;
    const kept = treeSnapshots(store).keep([tree]);
    const now = Date.now();
    const point = { id: crypto.randomUUID(), now, tree, node: node.id };
    const give = (was: CaseFile) => {
      const answer = toAnswer(node, givenAt(was, pack, node.id), now);
      const file = withAnswer(takeUp(was, pack.trees, tree.graph.id), tree.graph, {
        node: node.id,
        answer,
        digest: digestOfTree(tree),
      });
      if (way.fork !== undefined) return file;
      return answer.choice === 'unknown' ? withPointOn(file, point) : withPointsSettled(file, node.id);
    };
    record.set(give);
    const next = nextQuestion(record.current(), pack.trees);
    // the tree is on the disk before the answer that was given under it
    await kept;
    await record.flush();
    window.location.assign(`#${addressOn(way, next ? `questions/${next.node.id}` : 'outcome')}`);
  }, [record, asked, pack, store, way]);
}
