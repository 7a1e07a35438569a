import { useCallback } from 'react';
import { itemOf, type Support } from '#shared/case/evidence';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';

/** What a question, or an item of one, is called in the present content. */
export function useQuestionNames(): (to: Support) => string {
  const t = useWords();
  const { trees } = usePack();
  return useCallback(
    ({ kind, id }) => {
      const { node, item } = kind === 'criterion' ? itemOf(id) : { node: id, item: '' };
      const words = trees.map((tree) => tree.words.nodes[node]).find((found) => found !== undefined);
      if (!words) return t('evidence.supports.unknown', { id });
      const name = words.items?.[item];
      return item ? t('evidence.supports.item', { question: words.question, item: name ?? item }) : words.question;
    },
    [t, trees],
  );
}
