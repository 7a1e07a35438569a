import { History, Vote } from 'lucide-react';
import type { Duty, Matrix } from '#shared/matrix/model';
import { byActor, type CellLabel, cellLabels } from '#shared/matrix/query';
import { useWords } from '../../i18n';
import { tableDay } from '../../ui/dates';
import s from './matrix.module.css';

/** Tasks of one actor that a cell says in full; the card says all. */
const shown = 2;

interface Props {
  readonly matrix: Matrix;
  readonly duties: readonly Duty[];
  readonly since: string;
  readonly actor: string | undefined;
}

/** What a cell says: each actor once, with what it does there. */
export function Entries({ matrix, duties, since, actor }: Props) {
  const t = useWords();
  if (duties.length === 0)
    return (
      <span className={s['nil']}>
        <span aria-hidden="true">–</span>
        <span className="vh">{t('matrix.nothing')}</span>
      </span>
    );
  return [...byActor(duties)].map(([id, own]) => (
    <Entry key={id} labels={cellLabels(matrix, own, since)} isMarked={id === actor} />
  ));
}

function Entry({ labels, isMarked }: { readonly labels: readonly CellLabel[]; readonly isMarked: boolean }) {
  const t = useWords();
  const votes = new Set(labels.map(({ duty }) => duty.vote).filter((vote) => vote !== undefined && vote !== 'none'));
  const [vote] = votes;
  const begun = labels.filter(({ state }) => state === 'new').map(({ duty }) => duty.from);
  const first = begun.toSorted()[0];
  const isNew = first !== undefined && begun.length === labels.length;
  return (
    <span className={isMarked ? `${s['entry']} ${s['marked']}` : s['entry']}>
      <span className={s['actor']}>{labels[0]?.short}</span>
      {labels.slice(0, shown).map(({ duty }) => (
        <span key={duty.id} className={s['task']}>
          {duty.task}
        </span>
      ))}
      {labels.length > shown && <span className={s['more']}>{t('matrix.more', { count: labels.length - shown })}</span>}
      {vote && votes.size === 1 && (
        <span className={s['vote']}>
          <Vote />
          {t(`decisions.vote.${vote}`)}
        </span>
      )}
      {isNew && (
        <span className={s['since']}>
          <History />
          {t('matrix.since', { date: `${tableDay(first)} ${first.slice(0, 4)}` })}
        </span>
      )}
    </span>
  );
}
