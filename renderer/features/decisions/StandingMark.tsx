import { createContext, useContext } from 'react';
import type { CaseFile } from '#shared/case/model';
import { confirmAnswer, type Standing } from '#shared/case/validity';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Button } from '../../ui/Button';
import { Status } from '../../ui/Status';
import s from './standing.module.css';
import type { Asked } from './use-case-questions';
import { addressOn, useWay } from './way';

/** How every answer of the case stands, and the way to change the case; for the parts of the trail. */
export interface Standings {
  readonly all: readonly Standing[];
  readonly set: (change: (file: CaseFile) => CaseFile) => void;
}

export const StandingsContext = createContext<Standings>({ all: [], set: () => undefined });

/** Says of an answer that it wants a second look, and lets it be held to stand; or where it was taken from. */
export function StandingMark({
  asked,
  node,
}: {
  readonly asked: Pick<Asked, 'tree' | 'sharedFrom'>;
  readonly node: string;
}) {
  const t = useWords();
  const short = useShort();
  const { all, set } = useContext(StandingsContext);
  const standing = all.find((one) => one.node.id === node);
  const from = asked.sharedFrom[node];
  if (from !== undefined) return <p className="dim">{t('decisions.standing.shared', { question: short(from) })}</p>;
  if (standing?.validity !== 'check-again') return null;
  const confirm = () => set((was) => confirmAnswer(was, { tree: asked.tree.graph.id, node, now: Date.now() }));
  return (
    <p className={s['standing']}>
      <Status level="warning">{t('decisions.standing.checkAgain')}</Status>
      <span className="dim">{t('decisions.standing.because', { list: standing.because.map(short).join('; ') })}</span>
      <Button small onClick={confirm}>
        {t('decisions.standing.confirm')}
        <span className="vh">: {short(node)}</span>
      </Button>
    </p>
  );
}

/** Answers of this tree that are no longer asked for: kept, without effect, and each still a way back. */
export function KeptAnswers({ asked }: { readonly asked: Pick<Asked, 'tree'> }) {
  const t = useWords();
  const way = useWay();
  const { all } = useContext(StandingsContext);
  const { words } = asked.tree;
  const kept = all.filter(({ tree, validity }) => tree === asked.tree.graph.id && validity === 'no-longer-asked');
  if (kept.length === 0) return null;
  return (
    <details className={s['kept']}>
      <summary>
        {t('decisions.standing.noLongerAsked')} ({kept.length})
      </summary>
      <p className="dim">{t('decisions.standing.kept')}</p>
      <ul>
        {kept.map(({ node: { id }, answer }) => (
          <li key={id}>
            <a href={`#${addressOn(way, `questions/${id}`)}`}>{words.nodes[id]?.short ?? id}</a>{' '}
            <b className="strong">{words.nodes[id]?.answers[answer.choice] ?? answer.choice}</b>
          </li>
        ))}
      </ul>
    </details>
  );
}

function useShort(): (node: string) => string {
  const pack = usePack();
  return (node) => pack.trees.map(({ words }) => words.nodes[node]?.short).find((one) => one !== undefined) ?? node;
}
