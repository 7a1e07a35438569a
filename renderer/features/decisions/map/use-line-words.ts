import { type MapRow, targetId } from '#shared/decision/map';
import type { Answer, Tree, TreeNode } from '#shared/decision/model';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';

/** What a line of the map says, in words: each part by itself, for the eye, and for finding it by its letters. */
export interface LineWords {
  readonly edge: string | undefined;
  readonly target: string;
  readonly state: string | undefined;
  /** Which answer closes the branch or leaves it unsettled: said where the branch begins. */
  readonly because: string | undefined;
  readonly given: string | undefined;
  readonly from: string | undefined;
  readonly elsewhere: string | undefined;
}

/** The words of any line of one tree. */
export function useLineWords(tree: Tree, sharedFrom: Readonly<Record<string, string>>): (row: MapRow) => LineWords {
  const t = useWords();
  const pack = usePack();
  const answerOf = (node: TreeNode, choice: string) => tree.words.nodes[node.id]?.answers[choice] ?? choice;
  const shortOf = (id: string) =>
    pack.trees.map(({ words }) => words.nodes[id]?.short).find((one) => one !== undefined) ?? id;
  const becauseOf = ({ state, because, from }: MapRow) => {
    if (!because || because.node.id !== from?.node.id) return undefined;
    const said = { question: shortOf(because.node.id), answer: answerOf(because.node, because.answer.choice) };
    return state === 'closed' ? t('map.closedBy', said) : t('map.unsettledBy', said);
  };
  const keptOf = ({ target, state, answer }: MapRow) =>
    target.kind === 'node' && target.shown === 'full' && state !== 'taken' && state !== 'here' && answer
      ? t('map.kept', { answer: answerWords(tree, target.node, answer) })
      : undefined;
  return (row) => {
    const { from, target, state } = row;
    const id = targetId(target);
    const shared = target.kind === 'node' && target.shown === 'full' ? sharedFrom[id] : undefined;
    return {
      edge: from && answerOf(from.node, from.answer),
      target: target.kind === 'node' ? shortOf(id) : (tree.words.outcomes[id]?.title ?? id),
      state: state === 'unread' ? undefined : t(`map.state.${state}`),
      because: becauseOf(row),
      given: keptOf(row),
      from: shared === undefined ? undefined : t('map.shared', { question: shortOf(shared) }),
      elsewhere: target.shown === 'full' ? undefined : t(`map.${target.shown}`),
    };
  };
}

function answerWords(tree: Tree, node: TreeNode, { choice, items = [] }: Answer): string {
  const words = tree.words.nodes[node.id];
  const ticked = items.map((item) => words?.items?.[item] ?? item);
  return [words?.answers[choice] ?? choice, ...ticked].join(', ');
}
