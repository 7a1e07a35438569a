import type { CaseReplay, ReplayedTree } from '#shared/case/replay';
import { useWords } from '../../../i18n';

/** What goes otherwise, one sentence each: questions and ends in the order of the trees, then the measures. */
export function useReplaySentences({ trees, measures }: CaseReplay): readonly string[] {
  const t = useWords();
  const end = ({ title, from, to }: ReplayedTree): readonly string[] => {
    if (from === to) return [];
    if (from !== undefined && to !== undefined) return [t('replay.sentence.end', { tree: title, from, to })];
    if (from !== undefined) return [t('replay.sentence.endOpen', { tree: title, from })];
    return to === undefined ? [] : [t('replay.sentence.endReached', { tree: title, to })];
  };
  const steps = trees.flatMap((tree) => [
    ...tree.steps.flatMap(({ fate, question, was }) =>
      fate === 'same' ? [] : [t(`replay.sentence.${fate}`, { question, answer: was ?? '' })],
    ),
    ...end(tree),
  ]);
  const turns = measures.map(({ title, from, to, because }) => {
    const turn = { measure: title, from: t(`replay.status.${from}`), to: t(`replay.status.${to}`) };
    return because.length === 0
      ? t('replay.sentence.measure', turn)
      : t('replay.sentence.measureBecause', { ...turn, list: because.join('; ') });
  });
  return [...new Set([...steps, ...turns])];
}
