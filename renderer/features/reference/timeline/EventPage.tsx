import { useMemo } from 'react';
import { chronology } from '#shared/content/chronology';
import type { TimelineEvent } from '#shared/content/event';
import type { ContentPack } from '#shared/content/model';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { looseDate } from '../../../ui/loose-date';
import { Facts, LinkList, linkList, Part, useDays } from '../parts/Facts';
import { GroundRefs } from '../parts/GroundCards';
import { PlaceGroups } from '../parts/PlaceGroups';
import { RecordAbsent, RecordPage } from '../parts/RecordPage';
import record from '../parts/record.module.css';
import { usePlaces } from '../parts/use-places';
import { Milestone } from './EventRow';

/** One line of the timeline: who took part, which acts and cases belong to it, and what stands next to it. */
export function EventPage({ id }: { readonly id: string }) {
  const t = useWords();
  const pack = usePack();
  const days = useDays();
  const { mentions } = usePlaces();
  const event = pack.events.find((one) => one.id === id);
  if (!event) return <RecordAbsent part="timeline" />;
  const { date, until, title, text, kind, isMilestone, grounds } = event;
  const named = mentions.get(`event:${id}`) ?? [];
  return (
    <RecordPage
      part="timeline"
      id={id}
      title={title}
      grounds={grounds}
      by={
        <>
          <span>{until === undefined ? looseDate(date) : days({ from: date, to: until })}</span>
          <span>{t(`reference.timeline.kinds.${kind}`)}</span>
          {isMilestone && <Milestone />}
        </>
      }
    >
      <p className={record['text']}>
        {text ?? title} <GroundRefs grounds={grounds} />
      </p>
      <Facts rows={relations(pack, event, t)} />
      {named.length > 0 && (
        <Part title={t('reference.mentioned')}>
          <PlaceGroups places={named.map((place) => ({ place }))} />
        </Part>
      )}
      <Neighbours event={event} />
    </RecordPage>
  );
}

function relations(pack: ContentPack, event: TimelineEvent, t: ReturnType<typeof useWords>) {
  const actors = pack.matrix.actors.filter(({ id }) => event.actors.includes(id));
  const acts = pack.acts.filter(({ id }) => event.acts.includes(id));
  const studies = pack.studies.filter(({ id }) => event.studies.includes(id));
  return [
    [t('reference.timeline.actors'), linkList('actor', actors)],
    [
      t('reference.timeline.acts'),
      linkList(
        'act',
        acts.map(({ id, short }) => ({ id, name: short })),
      ),
    ],
    [
      t('reference.timeline.studies'),
      linkList(
        'study',
        studies.map(({ id, title }) => ({ id, name: title })),
      ),
    ],
  ] as const;
}

function Neighbours({ event }: { readonly event: TimelineEvent }) {
  const t = useWords();
  const { events } = usePack();
  const ordered = useMemo(() => chronology(events), [events]);
  const at = ordered.indexOf(event);
  const near = (side: 'before' | 'after') => {
    const one = ordered[side === 'before' ? at - 1 : at + 1];
    if (!one) return [];
    return [{ id: one.id, name: one.title, note: t(`reference.timeline.${side}`, { date: looseDate(one.date) }) }];
  };
  return (
    <Part title={t('reference.timeline.around')}>
      <LinkList kind="event" items={[...near('before'), ...near('after')]} />
    </Part>
  );
}
