import { ALargeSmall, CalendarDays } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { Brief } from '#shared/content/model';
import { toText } from '#shared/document/to-text';
import { useWords } from '../../i18n';
import { Disclosure } from '../../ui/Disclosure';
import { officialDay } from '../../ui/dates';
import { type Command, useCommands } from '../../ui/frame';
import { DayChoice } from './DayChoice';
import { LookChoice } from './LookChoice';
import s from './library.module.css';
import type { ReadingDays } from './use-day';

const WORDS_A_MINUTE = 220;

interface Props {
  readonly brief: Brief;
  /** In hundredths. */
  readonly read: number;
  readonly day: string;
  readonly days: ReadingDays;
  readonly onDay: (day: string) => void;
}

/** Above the text: how much is read, the day of reading, and how the text looks. */
export function ReaderHead({ brief, read, day, days, onDay }: Props) {
  const t = useWords();
  const minutes = useMemo(() => toText(brief.body).split(/\s+/).length / WORDS_A_MINUTE, [brief]);
  const left = Math.ceil(minutes * (1 - read / 100));
  const length = t('reader.minutes', { count: Math.max(1, Math.round(minutes)) });
  const rest = read >= 99 ? t('reader.done') : t('reader.left', { count: left });
  const date = officialDay(day);
  const dayButton = useRef<HTMLButtonElement>(null);
  const lookButton = useRef<HTMLButtonElement>(null);
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: 'reader.day', shortcut: 'd', run: () => openAt(dayButton.current) },
      { id: 'reader.look', shortcut: 'a', run: () => openAt(lookButton.current) },
    ],
    [],
  );
  useCommands(commands);
  return (
    <div className={s['readerHead']} role="toolbar" aria-label={t('reader.tools')}>
      <a className={s['toList']} href="#/library">
        {t('library.toList')}
      </a>
      <p className="num">{read === 0 ? length : `${t('reader.progress', { percent: read })} · ${rest}`}</p>
      <Disclosure
        ref={dayButton}
        title={t('reader.date.title')}
        label={
          <>
            <CalendarDays className="icon-s" />
            {day === days.today ? t('reader.date.today') : t('reader.date.label', { date })}
          </>
        }
      >
        <DayChoice brief={brief} day={day} days={days} onDay={onDay} />
      </Disclosure>
      <Disclosure ref={lookButton} title={t('reader.look.title')} name={t('reader.look.title')} label={<ALargeSmall />}>
        <LookChoice />
      </Disclosure>
    </div>
  );
}

/** From a key: the panel opens, and the focus goes to its button, from where Tab leads into it and Esc back. */
function openAt(button: HTMLButtonElement | null): void {
  button?.focus();
  if (button?.getAttribute('aria-expanded') === 'false') button.click();
}
