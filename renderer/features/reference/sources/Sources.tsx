import { useMemo } from 'react';
import { confidences, type Source, type SourceConfidence } from '#shared/content/model';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { hrefOf } from '../../../ui/href-of';
import { looseDate } from '../../../ui/loose-date';
import { Choice, Filters } from '../parts/Filters';
import { byGroup, GroupedList, type Grouping, jumpsOf } from '../parts/GroupedList';
import { ListPage, Row } from '../parts/ListPage';
import { matcher } from '../parts/matches';
import { usePlace } from '../parts/use-address';
import { usePlaces } from '../parts/use-places';
import { useTextFilter } from '../parts/use-text-filter';
import { Confidence } from './Confidence';

/** The register: every source by how far it carries, with how often it is cited. */
export function Sources() {
  const t = useWords();
  const { sources } = usePack();
  const { query } = usePlace();
  const text = useTextFilter();
  const level = query.get('confidence');
  const shown = useMemo(() => {
    const isWanted = matcher(text.typed);
    const chosen = confidences.find((one) => one === level);
    return sources
      .filter(({ confidence }) => chosen === undefined || confidence === chosen)
      .filter(({ id, title, short, publisher }) => isWanted(id, title, short, publisher))
      .toSorted(byGroup(confidences, levelOf));
  }, [sources, text.typed, level]);
  const grouping: Grouping<Source, SourceConfidence> = {
    groupOf: levelOf,
    labelOf: (one) => t(`reference.sources.level.${one}`),
  };
  return (
    <ListPage
      part="sources"
      count={{ shown: shown.length, total: sources.length }}
      jumps={jumpsOf(shown, grouping)}
      filters={
        <Filters text={text}>
          <Choice
            name="confidence"
            label={t('reference.sources.confidence')}
            options={confidences.map((one) => [one, t(`reference.sources.level.${one}`)])}
          />
        </Filters>
      }
    >
      <GroupedList items={shown} grouping={grouping} row={(source) => <SourceRow key={source.id} source={source} />} />
    </ListPage>
  );
}

function levelOf({ confidence }: Source): SourceConfidence {
  return confidence;
}

function SourceRow({ source }: { readonly source: Source }) {
  const t = useWords();
  const { citations } = usePlaces();
  const { id, title, short, publisher, date, confidence } = source;
  const cited = citations.get(id)?.length ?? 0;
  return (
    <Row
      href={hrefOf('source', id) ?? ''}
      title={short ?? title}
      lead={
        <>
          {id}
          <br />
          {looseDate(date)}
        </>
      }
      aside={
        <>
          <span>{cited === 0 ? t('reference.sources.uncited') : t('reference.sources.cited', { count: cited })}</span>
          <Confidence level={confidence} />
        </>
      }
    >
      {short && <p>{title}</p>}
      {publisher && <p className="dim">{publisher}</p>}
    </Row>
  );
}
