import { chronology } from '#shared/content/chronology';
import type { Study } from '#shared/content/study';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { looseDate } from '../../../ui/loose-date';
import { Facts, linkList, Part } from '../parts/Facts';
import { PlaceGroups } from '../parts/PlaceGroups';
import { usePlaces } from '../parts/use-places';

/** What belongs to a case: its events, who acted, the acts, the trees and measures it tests, and the texts that tell it. */
export function Related({ study }: { readonly study: Study }) {
  const t = useWords();
  const { events, acts, measures, trees, matrix } = usePack();
  const named = (usePlaces().mentions.get(`study:${study.id}`) ?? []).filter(({ kind }) => kind !== 'event');
  const own = chronology(events.filter(({ studies }) => studies.includes(study.id)));
  const among = <T extends { readonly id: string }>(list: readonly T[], ids: readonly string[]) =>
    list.filter(({ id }) => ids.includes(id));
  const graphs = trees.map(({ graph, words }) => ({ id: graph.id, name: words.title }));
  return (
    <>
      <Part title={t('reference.related')}>
        <Facts
          rows={[
            [
              t('reference.kind.event'),
              linkList(
                'event',
                own.map(({ id, title, date }) => ({ id, name: title, note: looseDate(date) })),
              ),
            ],
            [t('reference.kind.actor'), linkList('actor', among(matrix.actors, study.actors))],
            [
              t('reference.kind.act'),
              linkList(
                'act',
                among(acts, study.acts).map(({ id, short }) => ({ id, name: short })),
              ),
            ],
            [t('reference.kind.tree'), linkList('tree', among(graphs, study.trees))],
            [
              t('reference.kind.measure'),
              linkList(
                'measure',
                among(measures, study.measures).map(({ id, title }) => ({ id, name: title })),
              ),
            ],
          ]}
        />
      </Part>
      {named.length > 0 && (
        <Part title={t('reference.mentioned')}>
          <PlaceGroups places={named.map((place) => ({ place }))} />
        </Part>
      )}
    </>
  );
}
