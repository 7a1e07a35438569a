import { useCallback } from 'react';
import { takeUp, withAnswer } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import { nextQuestion } from '#shared/case/next';
import { withPointOn, withPointsSettled } from '#shared/case/points';
import type { ContentPack } from '#shared/content/model';
import { digestOfTree } from '#shared/decision/pin';
import { usePack, useStore } from '../../store/context';
import type { Record } from '../../store/record';
import { treeSnapshots } from '../../store/tree-pins';
import { toAnswer } from './complete';
import { type Asked, givenAt } from './use-case-questions';
import { addressOn, useWay, type Way } from './way';

/**
 * What giving the answer that is typed at a question does to a case: the tree is taken up where no conclusion leads to
 * it; what is not known yet becomes an open point for those who usually know; an answer settles the point.
 */
export function giving(pack: ContentPack, { fork }: Way, { tree, node }: Pick<Asked, 'tree' | 'node'>) {
  const now = Date.now();
  const point = { id: crypto.randomUUID(), now, tree, node: node.id };
  return (was: CaseFile): CaseFile => {
    const answer = toAnswer(node, givenAt(was, pack, node.id), now);
    const file = withAnswer(takeUp(was, pack.trees, tree.graph.id), tree.graph, {
      node: node.id,
      answer,
      digest: digestOfTree(tree),
    });
    if (fork !== undefined) return file;
    return answer.choice === 'unknown' ? withPointOn(file, point) : withPointsSettled(file, node.id);
  };
}

/** Gives the answer that stands in the form, and goes on to what follows. */
export function useGive(record: Extract<Record<CaseFile>, { state: 'open' }>, asked: Asked): () => Promise<void> {
  const pack = usePack();
  const store = useStore();
  const way = useWay();
  return useCallback(async () => {
    const kept = treeSnapshots(store).keep([asked.tree]);
    const { author } = givenAt(record.current(), pack, asked.node.id);
    if (author) void store.settings.set('author', author);
    record.set(giving(pack, way, asked));
    const next = nextQuestion(record.current(), pack.trees);
    // the tree is on the disk before the answer that was given under it
    await kept;
    await record.flush();
    window.location.assign(`#${addressOn(way, next ? `questions/${next.node.id}` : 'outcome')}`);
  }, [record, asked, pack, store, way]);
}
