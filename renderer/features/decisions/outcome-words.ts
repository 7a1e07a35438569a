import { usePack } from '../../store/context';

/** The short words of a question, and of an answer to it. */
export function useQuestionWords() {
  const { trees } = usePack();
  const of = (node: string) => trees.map(({ words }) => words.nodes[node]).find((one) => one !== undefined);
  return {
    short: (node: string) => of(node)?.short ?? node,
    answer: (node: string, choice: string) => of(node)?.answers[choice] ?? choice,
  };
}
