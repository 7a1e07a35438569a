import { type RefObject, useState } from 'react';
import type { Entry } from '#shared/calendar/agenda';
import { spanOf } from '#shared/calendar/clock';
import type { Deadline } from '#shared/calendar/deadline';
import { useWords } from '../../i18n';
import { Actions, Button } from '../../ui/Button';
import { Status, type StatusLevel } from '../../ui/Status';
import { DeadlineForm } from './DeadlineForm';
import s from './deadlines.module.css';
import { Notices } from './Notices';
import { RuleUsed } from './RuleUsed';
import { SilencePanel } from './SilencePanel';
import { dayWords, dueWords, momentWords, placeOf, spanWords } from './words';

interface Props {
  readonly entry: Entry;
  readonly host: string;
  readonly change: (part: Partial<Deadline>) => void;
  readonly onRemove: () => void;
  readonly breakButton: RefObject<HTMLButtonElement | null> | undefined;
}

/** One deadline: what, when, by which clocks, by which rule. */
export function EntryCard({ entry, host, change, onRemove, breakButton }: Props) {
  const t = useWords();
  const { deadline, due } = entry;
  const title = deadline.title || t('deadlines.untitled');
  const id = `deadline-${deadline.id}`;
  // open while there is nothing to read yet
  const [isNew] = useState(deadline.title === '' && deadline.start.at === '');
  return (
    <article className={s['card']} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className={s['due']}>{dueWords(t, due)}</p>
      <Elsewhere entry={entry} host={host} />
      <Standing entry={entry} />
      <Notices notices={due.notices} />
      {entry.silence && <SilencePanel entry={entry} view={entry.silence} change={change} breakButton={breakButton} />}
      <RuleUsed title={title} deadline={deadline} due={due} />
      <details className={s['used']} open={isNew}>
        <summary>
          {t('deadlines.edit')}
          <span className="vh"> {title}</span>
        </summary>
        <DeadlineForm deadline={deadline} change={change} />
      </details>
      <Actions>
        <Button
          small
          aria-label={t('deadlines.named', { what: t(deadline.done ? 'deadlines.undone' : 'deadlines.done'), title })}
          onClick={() => change({ done: deadline.done ? undefined : { at: new Date().toISOString(), by: '' } })}
        >
          {t(deadline.done ? 'deadlines.undone' : 'deadlines.done')}
        </Button>
        <Button
          small
          kind="quiet"
          aria-label={t('deadlines.named', { what: t('deadlines.remove'), title })}
          onClick={onRemove}
        >
          {t('deadlines.remove')}
        </Button>
      </Actions>
    </article>
  );
}

/** The same moment on the other clocks. */
function Elsewhere({ entry: { due }, host }: Pick<Props, 'entry' | 'host'>) {
  const t = useWords();
  const { end, wall } = due;
  if (end === undefined || !wall) return null;
  const zones = new Set(['UTC', 'Europe/Brussels', ...(host ? [host] : [])]);
  zones.delete(wall.zone);
  const clocks = [...zones].map((zone) =>
    t('deadlines.elsewhere', { place: placeOf(zone), time: momentWords(end, zone) }),
  );
  return <p className={s['elsewhere']}>{clocks.join(' · ')}</p>;
}

const levels: Readonly<Record<Entry['state'], StatusLevel>> = {
  done: 'valid',
  overdue: 'blocked',
  ahead: 'possible',
  unknown: 'unknown',
};

function Standing({ entry: { deadline, due, state, left, silence } }: Pick<Props, 'entry'>) {
  const t = useWords();
  const words = () => {
    if (deadline.done) return t('deadlines.doneOn', { day: dayWords(deadline.done.at) });
    if (left === undefined) return t(due.end === undefined ? 'deadlines.notKnown' : 'deadlines.clockUnsure');
    return t(left < 0 ? 'deadlines.over' : 'deadlines.left', { span: spanWords(t, spanOf(left)) });
  };
  const reason = deadline.due?.reason ?? '';
  return (
    <p className={s['standing']}>
      {(!silence || deadline.done) && <Status level={levels[state]}>{words()}</Status>}
      {due.from === 'by-hand' && <span>{reason ? t('deadlines.byHand', { reason }) : t('deadlines.byHandBare')}</span>}
      {due.from === 'extended' && <span>{t('deadlines.extendedTo')}</span>}
      {deadline.owner && <span>{deadline.owner}</span>}
    </p>
  );
}
