import { useState } from 'react';
import type { Brief } from '#shared/content/model';
import { useWords } from '../../i18n';
import { Actions, Button } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import type { ReadingDays } from './use-day';

interface Props {
  readonly brief: Brief;
  readonly day: string;
  readonly days: ReadingDays;
  readonly onDay: (day: string) => void;
}

/** The day of reading: typed as people write it, or one of the days at hand. */
export function DayChoice({ brief, day, days, onDay }: Props) {
  const t = useWords();
  // a day at hand takes the place of what is typed, also where it is the day already
  const [chosen, setChosen] = useState(0);
  const choose = (one: string) => {
    setChosen((count) => count + 1);
    onDay(one);
  };
  const atHand = [
    ['reader.date.isToday', days.today],
    ['reader.date.isIncident', days.incident],
    ['reader.date.isBrief', brief.asOf],
  ] as const;
  return (
    <>
      <DayField key={chosen} label={t('reader.date.field')} hint={t('reader.date.hint')} day={day} onDay={onDay} />
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
