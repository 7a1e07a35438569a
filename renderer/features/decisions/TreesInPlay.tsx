import { useMemo } from 'react';
import { putDown, treesInPlay } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import type { Tree } from '#shared/decision/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Button } from '../../ui/Button';
import { type View, viewAddress } from './views';
import s from './views.module.css';
import { useWay } from './way';

type InPlay = ReturnType<typeof treesInPlay>[number];

/** The trees that count for the case. What is typed and not given plays no part, so that it costs nothing here. */
export function useTreesInPlay(file: CaseFile): readonly InPlay[] {
  const { trees } = usePack();
  const { trees: given, taken } = file;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the case only these two matter
  return useMemo(() => treesInPlay(file, trees), [given, taken, trees]);
}

interface Props {
  readonly file: CaseFile;
  readonly tree: Tree;
  readonly set: (change: (file: CaseFile) => CaseFile) => void;
}

/** The other trees that count for the case, each with what it came to or asks next, and a way to put down what was taken up. */
export function OtherTrees({ file, tree, set }: Props) {
  const t = useWords();
  const inPlay = useTreesInPlay(file);
  const others = inPlay.filter((one) => one.tree.graph.id !== tree.graph.id);
  const isTaken = file.taken.includes(tree.graph.id);
  return (
    <>
      {others.length > 0 && (
        <details className={s['others']} open={others.length < 3}>
          <summary>{t('sheet.others', { count: others.length })}</summary>
          <ul>
            {others.map((one) => (
              <li key={one.tree.graph.id}>
                <OtherTree one={one} />
                {file.taken.includes(one.tree.graph.id) && <PutDown tree={one.tree} set={set} />}
              </li>
            ))}
          </ul>
        </details>
      )}
      {isTaken && (
        <p className={s['taken']}>
          {t('sheet.taken')} <PutDown tree={tree} set={set} />
        </p>
      )}
    </>
  );
}

function OtherTree({ one: { tree, resolution } }: { readonly one: InPlay }) {
  const t = useWords();
  const way = useWay();
  const { at } = resolution;
  const stand = { tree: tree.graph.id, node: at.kind === 'node' ? at.node.id : undefined };
  return (
    <>
      <a href={`#${viewAddress(way, 'map', stand)}`}>{tree.words.title}</a>
      <span className="dim">
        {at.kind === 'outcome'
          ? tree.words.outcomes[at.outcome.id]?.title
          : t('sheet.asksNext', { question: tree.words.nodes[at.node.id]?.short ?? at.node.id })}
      </span>
    </>
  );
}

function PutDown({ tree, set }: Pick<Props, 'tree' | 'set'>) {
  const t = useWords();
  return (
    <Button small onClick={() => set((was) => putDown(was, tree.graph.id))}>
      {t('sheet.putDown')}
      <span className="vh">: {tree.words.title}</span>
    </Button>
  );
}

/** The same view of the other trees in play, and of the one shown. */
export function TreeTabs({ file, tree, view }: Pick<Props, 'file' | 'tree'> & { readonly view: View }) {
  const t = useWords();
  const way = useWay();
  const inPlay = useTreesInPlay(file).map((one) => one.tree);
  const all = inPlay.some(({ graph }) => graph.id === tree.graph.id) ? inPlay : [...inPlay, tree];
  if (all.length < 2) return null;
  return (
    <nav className={s['tabs']} aria-label={t('sheet.trees')}>
      {all.map(({ graph, words }) => (
        <a
          key={graph.id}
          href={`#${viewAddress(way, view, { tree: graph.id, node: undefined })}`}
          aria-current={graph.id === tree.graph.id ? 'page' : undefined}
        >
          {words.title}
        </a>
      ))}
    </nav>
  );
}
