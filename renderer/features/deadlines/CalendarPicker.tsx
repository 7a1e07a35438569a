import { useState } from 'react';
import { calendarKinds } from '#shared/calendar/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Field';
import s from './deadlines.module.css';

interface Props {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

const most = 12;

/** The calendars whose days off are not counted. A day counts only where it is a working day in all of them. */
export function CalendarPicker({ chosen, onChange }: Props) {
  const t = useWords();
  const { calendars } = usePack();
  const [next, setNext] = useState('');
  const free = calendars.filter(({ id }) => !chosen.includes(id));
  const picked = free.some(({ id }) => id === next) ? next : (free[0]?.id ?? '');
  return (
    <fieldset className={s['calendars']}>
      <legend>{t('deadlines.field.calendars')}</legend>
      {chosen.map((id) => {
        const name = calendars.find((calendar) => calendar.id === id)?.name ?? id;
        return (
          <Button key={id} small onClick={() => onChange(chosen.filter((one) => one !== id))}>
            {t('deadlines.field.dropCalendar', { name })}
          </Button>
        );
      })}
      <div className={s['pick']}>
        <Select label={t('deadlines.field.calendar')} value={picked} onChange={(event) => setNext(event.target.value)}>
          {calendarKinds.map((kind) => (
            <optgroup key={kind} label={t(`deadlines.kind.${kind}`)}>
              {free
                .filter((calendar) => calendar.kind === kind)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
        <Button onClick={() => picked && chosen.length < most && onChange([...chosen, picked])}>
          {t('deadlines.field.addCalendar')}
        </Button>
      </div>
    </fieldset>
  );
}
