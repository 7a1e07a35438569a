import { History, Vote } from 'lucide-react';
import type { Duty } from '#shared/matrix/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { officialDay } from '../../ui/dates';
import s from './matrix.module.css';
import { paperSources } from './paper-sources';

/** Above the table on paper: the two days and the edition, which the screen says with its time line. */
export function PaperDays({ date, since }: { readonly date: string; readonly since: string }) {
  const t = useWords();
  const { label } = usePack();
  const days = { date: officialDay(date), since: officialDay(since), edition: label };
  return <p className={s['onPaper']}>{t('matrix.print', { question: t('matrix.question'), ...days })}</p>;
}

/** Below the table on paper: what its signs mean, and what it rests on. */
export function PaperNotes({ duties, since }: { readonly duties: readonly Duty[]; readonly since: string }) {
  const t = useWords();
  const pack = usePack();
  const named = paperSources(pack, duties).map(({ title, short = title }) => short);
  return (
    <div className={`${s['onPaper']} ${s['notes']}`}>
      <ul aria-label={t('matrix.paper.legend')}>
        <li>
          <b>–</b> {t('matrix.paper.nobody')}
        </li>
        <li>
          <Vote /> {t('matrix.paper.vote')}
        </li>
        <li>
          <History /> {t('matrix.paper.since', { date: officialDay(since) })}
        </li>
        <li className={s['inFull']}>{t('matrix.paper.more')}</li>
        <li className={s['inShort']}>{t('matrix.paper.tasks')}</li>
      </ul>
      {named.length > 0 && (
        <p>
          <b>{t('matrix.paper.sources')}</b> {named.join('; ')}
        </p>
      )}
    </div>
  );
}
