import { sharedAnswers } from '#shared/case/answer';
import type { Tree } from '#shared/decision/model';
import { resolve } from '#shared/decision/resolve';
import { useWords } from '../../i18n';
import { useLive, usePack, useStore } from '../../store/context';
import { useDesk } from '../../store/desk-state';
import { Actions, Button } from '../../ui/Button';
import { viewAddress } from './views';

/** From a tree as it is read to the same tree in the open case: its first open question, or its map once it has ended. */
export function AnswerInCase({ tree }: { readonly tree: Tree }) {
  const t = useWords();
  const store = useStore();
  const pack = usePack();
  const id = useDesk((state) => state.openCase);
  const file = useLive(async () => (id ? (await store.cases.get(id))?.value : undefined), [store, id]);
  if (!id || !file) return null;
  const { at } = resolve(tree.graph, sharedAnswers(file, pack.trees).answers);
  const node = at.kind === 'node' ? at.node.id : undefined;
  const address = viewAddress({ caseId: id, fork: undefined }, node === undefined ? 'map' : 'question', {
    tree: tree.graph.id,
    node,
  });
  return (
    <Actions>
      <Button kind="primary" onClick={() => window.location.assign(`#${address}`)}>
        {node === undefined ? t('sheet.seeInCase') : t('sheet.answerInCase')}
      </Button>
      <span className="dim">{file.title}</span>
    </Actions>
  );
}
