import { useEffect, useRef } from 'react';
import { lastBefore, lastingOn } from '#shared/content/chronology';
import type { TimelineEvent } from '#shared/content/event';
import { useWords } from '../../../i18n';
import { officialDay } from '../../../ui/dates';
import { hrefOf } from '../../../ui/href-of';
import s from './timeline.module.css';

export const DAY_MARK = 'timeline-day';

/** The line of a day: how many events had begun, and what lasted then. It comes into sight when the day changes. */
export function DayMark({ shown, day }: { readonly shown: readonly TimelineEvent[]; readonly day: string }) {
  const t = useWords();
  const ref = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day is the reason to scroll
  useEffect(() => ref.current?.scrollIntoView({ block: 'center' }), [day]);
  const last = lastBefore(shown, day);
  const begun = last === undefined ? 0 : shown.indexOf(last) + 1;
  const lasting = lastingOn(shown, day);
  return (
    <li ref={ref} data-heading={DAY_MARK} tabIndex={-1} className={s['mark']}>
      <p>
        <b>{t('reference.timeline.mark', { date: officialDay(day) })}</b>{' '}
        {t('reference.timeline.past', { count: begun })}
      </p>
      {lasting.length > 0 && (
        <>
          <p>{t('reference.timeline.lasting')}</p>
          <ul>
            {lasting.map(({ id, title }) => (
              <li key={id}>
                <a href={hrefOf('event', id)}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}
