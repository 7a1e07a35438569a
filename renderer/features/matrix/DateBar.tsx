import type { Ref } from 'react';
import { useWords } from '../../i18n';
import { Button } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import s from './matrix.module.css';
import { TimeLine } from './TimeLine';
import { today } from './use-matrix-place';

interface Props {
  readonly date: string;
  readonly since: string;
  readonly marks?: readonly string[];
  readonly onDate: (date: string) => void;
  readonly onSince: (date: string) => void;
  /** The field of the date, for the key that leads to it. */
  readonly field?: Ref<HTMLInputElement> | undefined;
}

/** Two dates, in fields and on a line: both ways reach every day. */
export function DateBar({ date, since, marks = [], onDate, onSince, field }: Props) {
  const t = useWords();
  return (
    <div className={s['time']}>
      <DayField ref={field} label={t('matrix.asOf')} hint={t('matrix.dayHint')} day={date} onDay={onDate} />
      <div className={s['compareWith']}>
        <DayField label={t('matrix.comparedWith')} day={since} onDay={onSince} />
        <div className={s['jumps']}>
          <Button small onClick={() => onDate('2018-04-30')}>
            {t('matrix.year2018')}
          </Button>
          <Button small onClick={() => onDate(today())}>
            {t('matrix.today')}
          </Button>
        </div>
      </div>
      <TimeLine date={date} since={since} marks={marks} onDate={onDate} onSince={onSince} />
    </div>
  );
}
