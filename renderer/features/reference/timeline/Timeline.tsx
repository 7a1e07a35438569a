import { useMemo } from 'react';
import { chronology, lastBefore } from '#shared/content/chronology';
import { eventKinds, type TimelineEvent } from '#shared/content/event';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { goToHeading } from '../../../ui/go-to-heading';
import { DayChoice, useDay } from '../parts/DayChoice';
import { Choice, Filters } from '../parts/Filters';
import { GroupedList, type Grouping, jumpsOf } from '../parts/GroupedList';
import { ListPage } from '../parts/ListPage';
import { matcher } from '../parts/matches';
import { usePlace } from '../parts/use-address';
import { useTextFilter } from '../parts/use-text-filter';
import { DAY_MARK, DayMark } from './DayMark';
import { EventRow } from './EventRow';

const years: Grouping<TimelineEvent, string> = { groupOf: ({ date }) => date.slice(0, 4), labelOf: (year) => year };

/** Everything that happened, by year; a day of one's choice stands in it as a line. */
export function Timeline() {
  const t = useWords();
  const { events } = usePack();
  const { query } = usePlace();
  const text = useTextFilter();
  const day = useDay();
  const kind = eventKinds.find((one) => one === query.get('kind'));
  const show = query.get('show');
  const ordered = useMemo(() => chronology(events), [events]);
  const shown = useMemo(() => {
    const isWanted = matcher(text.typed);
    return ordered.filter(
      (event) =>
        (kind === undefined || event.kind === kind) &&
        (show !== 'milestones' || event.isMilestone) &&
        isWanted(event.title, event.text, event.date),
    );
  }, [ordered, text.typed, kind, show]);
  const last = day === undefined ? undefined : lastBefore(shown, day);
  const mark = day !== undefined && <DayMark key="day" shown={shown} day={day} />;
  return (
    <ListPage
      part="timeline"
      count={{ shown: shown.length, total: events.length }}
      jumps={jumpsOf(shown, years)}
      filters={
        <Filters text={text}>
          <Choice
            name="kind"
            label={t('reference.timeline.kind')}
            options={eventKinds.map((one) => [one, t(`reference.timeline.kinds.${one}`)])}
          />
          <Choice
            name="show"
            label={t('reference.timeline.show')}
            options={[['milestones', t('reference.timeline.milestones')]]}
          />
          <DayChoice
            label={t('reference.timeline.at')}
            // the line of the day is drawn after the address has changed
            onEnter={(field) => requestAnimationFrame(() => goToHeading(field, DAY_MARK))}
          />
        </Filters>
      }
    >
      <GroupedList
        items={shown}
        grouping={years}
        row={(event) => [
          last === undefined && event === shown[0] && mark,
          <EventRow key={event.id} event={event} />,
          event === last && mark,
        ]}
      />
    </ListPage>
  );
}
