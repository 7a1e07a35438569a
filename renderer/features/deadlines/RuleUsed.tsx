import type { TFunction } from 'i18next';
import type { Off } from '#shared/calendar/days-off';
import type { Deadline } from '#shared/calendar/deadline';
import type { Due } from '#shared/calendar/due';
import type { Calendar } from '#shared/calendar/model';
import type { Reckoning } from '#shared/calendar/reckon';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import s from './deadlines.module.css';
import { Grounds } from './Grounds';
import { dayWords } from './words';

/** No wall is long enough for more. */
const most = 60;

interface Props {
  readonly title: string;
  readonly deadline: Deadline;
  readonly due: Due;
}

/** The rule behind a date, with every day that was counted and every day that was not, and why. */
export function RuleUsed({ title, deadline, due: { rule, reckoning, isChanged } }: Props) {
  const t = useWords();
  return (
    <details className={s['used']}>
      <summary>
        {t('deadlines.used.title')}
        <span className="vh"> {title}</span>
      </summary>
      {rule && (
        <p>
          <b className="strong">{rule.title}</b> {rule.text} <Grounds grounds={rule.grounds} />
        </p>
      )}
      {isChanged && <p>{t('deadlines.changed')}</p>}
      {reckoning && (
        <>
          <p>{t(`deadlines.used.${deadline.method}`)}</p>
          <ol>
            {reckoning.rules.map((used) => (
              <li key={used}>{t(`deadlines.used.rule.${used}`)}</li>
            ))}
          </ol>
          <Days reckoning={reckoning} />
          <Calendars ids={deadline.calendars} />
        </>
      )}
    </details>
  );
}

function Days({ reckoning: { counted, skipped } }: { readonly reckoning: Reckoning }) {
  const t = useWords();
  const { calendars } = usePack();
  return (
    <>
      {counted.length > 0 && (
        <>
          <h4>{t('deadlines.used.counted', { count: counted.length })}</h4>
          <Some items={counted.map((day) => ({ day, text: dayWords(day) }))} />
        </>
      )}
      {skipped.length > 0 && (
        <>
          <h4>{t('deadlines.used.skipped', { count: skipped.length })}</h4>
          <Some
            items={skipped.map(({ day, offs }) => {
              const why = offs.map((off) => offWords(t, off, calendars)).join(', ');
              return { day, text: t('deadlines.used.off', { day: dayWords(day), why }) };
            })}
          />
        </>
      )}
    </>
  );
}

function offWords(t: TFunction, { why, name, calendar }: Off, calendars: readonly Calendar[]): string {
  const reason = why === 'weekend' ? t('deadlines.used.weekend') : name;
  const found = calendars.find(({ id }) => id === calendar);
  return found ? t('deadlines.used.offIn', { why: reason, calendar: found.name }) : reason;
}

function Some({ items }: { readonly items: readonly { readonly day: string; readonly text: string }[] }) {
  const t = useWords();
  return (
    <ul>
      {items.slice(0, most).map(({ day, text }) => (
        <li key={day}>{text}</li>
      ))}
      {items.length > most && <li>{t('deadlines.used.more', { count: items.length - most })}</li>}
    </ul>
  );
}

function Calendars({ ids }: { readonly ids: readonly string[] }) {
  const { calendars } = usePack();
  return calendars
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name, note, grounds }) => (
      <p key={id}>
        <b className="strong">{name}</b> {note} <Grounds grounds={grounds} />
      </p>
    ));
}
