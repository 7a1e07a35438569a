import { useMemo } from 'react';
import { usePack } from '../../store/context';
import type { EntryNames } from './entry-words';

/** Names from the content of this edition; what it does not hold is called by its id. */
export function useEntryNames(): EntryNames {
  const { trees, matrix } = usePack();
  return useMemo(() => {
    const nodes = new Map(trees.flatMap(({ words }) => Object.entries(words.nodes)));
    const actors = new Map(matrix.actors.map(({ id, name }) => [id, name]));
    return {
      question: (id) => nodes.get(id)?.question ?? id,
      answer: (question, choice) => nodes.get(question)?.answers[choice] ?? choice,
      actor: (id) => actors.get(id) ?? id,
    };
  }, [trees, matrix]);
}
