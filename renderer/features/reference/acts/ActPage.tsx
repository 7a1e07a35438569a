import type { Act } from '#shared/content/act';
import { actRelations } from '#shared/content/act-status';
import { chronology } from '#shared/content/chronology';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { officialDay } from '../../../ui/dates';
import { looseDate } from '../../../ui/loose-date';
import { useDay } from '../parts/DayChoice';
import { Facts, LinkList, linkList, Part, useDays, useNames } from '../parts/Facts';
import { GroundRefs } from '../parts/GroundCards';
import { PlaceGroups } from '../parts/PlaceGroups';
import { RecordAbsent, RecordPage } from '../parts/RecordPage';
import record from '../parts/record.module.css';
import { usePlaces } from '../parts/use-places';
import { ActBadge } from './ActBadge';
import { today } from './today';

/** One act: what it does, its days, what it changed and what changed it, and where the content names it. */
export function ActPage({ id }: { readonly id: string }) {
  const t = useWords();
  const { acts, events } = usePack();
  const day = useDay() ?? today();
  const { mentions } = usePlaces();
  const act = acts.find((one) => one.id === id);
  if (!act) return <RecordAbsent part="acts" />;
  const own = chronology(events.filter((event) => event.acts.includes(id)));
  const named = (mentions.get(`act:${id}`) ?? []).filter(({ kind }) => kind !== 'event');
  return (
    <RecordPage
      part="acts"
      id={id}
      title={act.title}
      short={act.short}
      grounds={act.grounds}
      by={
        <>
          <span>{t(`reference.acts.one.${act.kind}`)}</span>
          <span>{t('reference.acts.standing', { date: officialDay(day) })}</span>
          <ActBadge act={act} day={day} />
        </>
      }
    >
      <p className={record['text']}>
        {act.text} <GroundRefs grounds={act.grounds} />
      </p>
      <ActFacts act={act} />
      {own.length > 0 && (
        <Part title={t('reference.acts.events')}>
          <LinkList
            kind="event"
            items={own.map((event) => ({ id: event.id, name: event.title, note: looseDate(event.date) }))}
          />
        </Part>
      )}
      <Part title={t('reference.mentioned')}>
        {named.length > 0 ? (
          <PlaceGroups places={named.map((place) => ({ place }))} />
        ) : (
          <p>{t('reference.mentionedNone')}</p>
        )}
      </Part>
    </RecordPage>
  );
}

function ActFacts({ act }: { readonly act: Act }) {
  const t = useWords();
  const { acts } = usePack();
  const days = useDays();
  const names = useNames();
  const { amends, amendedBy, predecessors, successors } = actRelations(acts, act);
  const { from, to } = act;
  const inForce =
    from === undefined
      ? t('reference.acts.states.on-record')
      : to === undefined
        ? t('reference.acts.since', { from: looseDate(from) })
        : days({ from, to });
  const others = (list: readonly Act[]) =>
    linkList(
      'act',
      list.map(({ id, short, adopted }) => ({ id, name: short, note: looseDate(adopted) })),
    );
  return (
    <Facts
      rows={[
        [t('reference.acts.adopted'), looseDate(act.adopted)],
        [t('reference.acts.force'), inForce],
        [t('reference.alsoCalled'), names(act.aliases).join('; ')],
        [t('reference.acts.predecessors'), others(predecessors)],
        [t('reference.acts.successors'), others(successors)],
        [t('reference.acts.amends'), others(amends)],
        [t('reference.acts.amendedBy'), others(amendedBy)],
      ]}
    />
  );
}
