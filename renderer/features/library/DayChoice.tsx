import { type KeyboardEvent, useState } from 'react';
import type { Brief } from '#shared/content/model';
import { readDay } from '#shared/matrix/read-day';
import { useWords } from '../../i18n';
import { Actions, Button } from '../../ui/Button';
import { months, officialDay } from '../../ui/dates';
import { TextField } from '../../ui/Field';
import type { ReadingDays } from './use-day';

const EARLIEST = '2007-01-01';
const LATEST = '2035-12-31';

interface Props {
  readonly brief: Brief;
  readonly day: string;
  readonly days: ReadingDays;
  readonly onDay: (day: string) => void;
}

/** The day of reading: typed as people write it, or one of the days at hand. */
export function DayChoice({ brief, day, days, onDay }: Props) {
  const t = useWords();
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const settle = () => {
    if (typed === undefined) return;
    const read = readDay(typed, months);
    const isInRange = read !== undefined && read >= EARLIEST && read <= LATEST;
    setWrong(!isInRange);
    if (!isInRange) return;
    setTyped(undefined);
    onDay(read);
  };
  const choose = (chosen: string) => {
    setTyped(undefined);
    setWrong(false);
    onDay(chosen);
  };
  const atHand = [
    ['reader.date.isToday', days.today],
    ['reader.date.isIncident', days.incident],
    ['reader.date.isBrief', brief.asOf],
  ] as const;
  return (
    <>
      <TextField
        label={t('reader.date.field')}
        hint={t('reader.date.hint')}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        value={typed ?? officialDay(day)}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && settle()}
        onBlur={settle}
        error={isWrong ? t('reader.date.wrong') : undefined}
      />
      <Actions>
        {atHand.map(
          ([word, one]) =>
            one !== undefined && (
              <Button key={word} small aria-pressed={one === day} onClick={() => choose(one)}>
                {t(word)}
              </Button>
            ),
        )}
      </Actions>
      <p className="dim">{t('reader.date.explain')}</p>
    </>
  );
}
