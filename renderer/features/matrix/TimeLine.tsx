import { useWords } from '../../i18n';
import { officialDay, tableDay } from '../../ui/dates';
import s from './matrix.module.css';

const FIRST = Date.UTC(2017, 0, 1);
const LAST = Date.UTC(2028, 11, 31);
const DAY = 86_400_000;
const SPAN = Math.round((LAST - FIRST) / DAY);
/** Days below which the words of both dates would lie upon each other. */
const apart = SPAN / 5;
const years = [2018, 2020, 2022, 2024, 2026, 2028];

interface Props {
  readonly date: string;
  readonly since: string;
  /** Days on which something changes; drawn as marks. */
  readonly marks: readonly string[];
  readonly onDate: (date: string) => void;
  readonly onSince: (date: string) => void;
}

/** Both dates on one line, each a slider of its own: every day is reached by keys as well. */
export function TimeLine({ date, since, marks, onDate, onSince }: Props) {
  const t = useWords();
  const slider = (label: string, day: string, onDay: (day: string) => void) => (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={officialDay(day)}
      min={0}
      max={SPAN}
      step={1}
      value={daysOf(day)}
      onChange={(event) => onDay(new Date(FIRST + Number(event.target.value) * DAY).toISOString().slice(0, 10))}
    />
  );
  return (
    <div className={s['slider']}>
      <svg className={s['line']} aria-hidden="true">
        <line className={s['track']} x1="0" x2="100%" y1="34" y2="34" />
        <line className={s['between']} x1={placeOf(since)} x2={placeOf(date)} y1="34" y2="34" />
        {[...new Set(marks.map(placeOf))].map((x) => (
          <svg key={x} x={x} y="34" overflow="visible" aria-hidden="true">
            <path className={s['mark']} d="M0-4 4 0 0 4-4 0Z" />
          </svg>
        ))}
        {Math.abs(daysOf(since) - daysOf(date)) > apart && <Label day={since} />}
        <Label day={date} />
        {years.map((year) => (
          <text key={year} className={s['year']} x={placeOf(`${year}-01-01`)} y="62">
            {year}
          </text>
        ))}
      </svg>
      <div className={s['thumbs']}>
        {slider(t('matrix.sliderSince'), since, onSince)}
        {slider(t('matrix.slider'), date, onDate)}
      </div>
    </div>
  );
}

function Label({ day }: { readonly day: string }) {
  return (
    <text className={s['when']} x={placeOf(day)} y="14">
      {tableDay(day)} {day.slice(0, 4)}
    </text>
  );
}

function daysOf(day: string): number {
  return Math.max(0, Math.min(SPAN, Math.round((Date.parse(day) - FIRST) / DAY)));
}

/** To half a percent: marks that would lie upon each other become one. */
function placeOf(day: string): string {
  return `${Math.round((daysOf(day) / SPAN) * 200) / 2}%`;
}
