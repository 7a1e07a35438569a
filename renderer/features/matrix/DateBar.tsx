import { useState } from 'react';
import { useWords } from '../../i18n';
import { Button } from '../../ui/Button';
import { officialDay } from '../../ui/dates';
import { TextField } from '../../ui/Field';
import s from './matrix.module.css';

const FIRST = Date.UTC(2017, 0, 1);
const LAST = Date.UTC(2028, 11, 31);
const DAY = 86_400_000;
const EARLIEST = '2007-01-01';
const LATEST = '2035-12-31';

interface Props {
  readonly date: string;
  readonly since: string;
  readonly onDate: (date: string) => void;
  readonly onSince: (date: string) => void;
}

/** Two dates, in fields and on a slider: both ways reach every day. */
export function DateBar({ date, since, onDate, onSince }: Props) {
  const t = useWords();
  const toIso = (days: number) => new Date(FIRST + days * DAY).toISOString().slice(0, 10);
  const days = Math.round((Date.parse(date) - FIRST) / DAY);
  return (
    <div className={s['time']}>
      <DayField label={t('matrix.asOf')} day={date} onDay={onDate} />
      <DayField label={t('matrix.comparedWith')} day={since} onDay={onSince} />
      <div className={s['slider']}>
        <input
          type="range"
          aria-label={t('matrix.slider')}
          aria-valuetext={officialDay(date)}
          min={0}
          max={Math.round((LAST - FIRST) / DAY)}
          step={1}
          value={Math.max(0, Math.min(Math.round((LAST - FIRST) / DAY), days))}
          onChange={(event) => onDate(toIso(Number(event.target.value)))}
        />
        <div className={s['years']} aria-hidden="true">
          {[2017, 2019, 2021, 2023, 2025, 2027].map((year) => (
            <span key={year}>{year}</span>
          ))}
        </div>
      </div>
      <div className={s['jumps']}>
        <Button small onClick={() => onDate('2018-04-30')}>
          {t('matrix.year2018')}
        </Button>
        <Button small onClick={() => onDate(new Date().toISOString().slice(0, 10))}>
          {t('matrix.today')}
        </Button>
      </div>
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** A day typed part by part passes through years such as 0002: they stay in the field and go no further. */
function DayField({ label, day, onDay }: DayProps) {
  const t = useWords();
  const [typed, setTyped] = useState<string>();
  const [isLeft, setLeft] = useState(false);
  const change = (value: string) => {
    const isInRange = value >= EARLIEST && value <= LATEST;
    setTyped(isInRange ? undefined : value);
    if (isInRange) onDay(value);
  };
  return (
    <TextField
      label={label}
      type="date"
      min={EARLIEST}
      max={LATEST}
      value={typed ?? day}
      onChange={(event) => change(event.target.value)}
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(true)}
      error={isLeft && typed !== undefined ? t('matrix.badDate') : undefined}
    />
  );
}
