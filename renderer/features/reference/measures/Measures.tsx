import { useMemo } from 'react';
import { type Category, categories, type Measure } from '#shared/decision/model';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { hrefOf } from '../../../ui/href-of';
import { Choice, Filters } from '../parts/Filters';
import { GroundMarks } from '../parts/GroundMarks';
import { byGroup, GroupedList, type Grouping, jumpsOf } from '../parts/GroupedList';
import { ListPage, Row } from '../parts/ListPage';
import list from '../parts/list.module.css';
import { matcher } from '../parts/matches';
import { usePlace } from '../parts/use-address';
import { useTextFilter } from '../parts/use-text-filter';

const needs = ['not-needed', 'individual', 'state'] as const satisfies readonly Measure['attribution'][];

/** The catalogue: every measure by category, with who decides it and by which vote. */
export function Measures() {
  const t = useWords();
  const { measures, matrix } = usePack();
  const { query } = usePlace();
  const text = useTextFilter();
  const [category, decider, need] = [query.get('category'), query.get('decider'), query.get('attribution')];
  const deciders = matrix.actors.filter(({ id }) => measures.some((one) => one.decider === id));
  const shown = useMemo(() => {
    const isWanted = matcher(text.typed);
    const isOr = (chosen: string | undefined, value: string) => chosen === undefined || chosen === value;
    return measures
      .filter(
        (one) =>
          isOr(category, one.category) &&
          isOr(decider, one.decider) &&
          isOr(need, one.attribution) &&
          isWanted(one.title, one.summary),
      )
      .toSorted(byGroup(categories, categoryOf));
  }, [measures, text.typed, category, decider, need]);
  const grouping: Grouping<Measure, Category> = {
    groupOf: categoryOf,
    labelOf: (one) => t(`decisions.family.${one}`),
  };
  return (
    <ListPage
      part="measures"
      count={{ shown: shown.length, total: measures.length }}
      jumps={jumpsOf(shown, grouping)}
      filters={
        <Filters text={text}>
          <Choice
            name="category"
            label={t('reference.measures.category')}
            options={categories.map((one) => [one, t(`decisions.family.${one}`)])}
          />
          <Choice
            name="decider"
            label={t('reference.measures.decider')}
            options={deciders.map(({ id, name }) => [id, name])}
          />
          <Choice
            name="attribution"
            label={t('reference.measures.attribution')}
            options={needs.map((one) => [one, t(`reference.measures.need.${one}`)])}
          />
        </Filters>
      }
    >
      <GroupedList
        items={shown}
        grouping={grouping}
        row={(measure) => <MeasureRow key={measure.id} measure={measure} />}
      />
    </ListPage>
  );
}

function categoryOf({ category }: Measure): Category {
  return category;
}

function MeasureRow({ measure }: { readonly measure: Measure }) {
  const t = useWords();
  const { matrix } = usePack();
  const { id, title, summary, decider, vote, time, grounds } = measure;
  const actor = matrix.actors.find((one) => one.id === decider);
  return (
    <Row
      href={hrefOf('measure', id) ?? ''}
      title={title}
      aside={
        <>
          <b className="strong">{actor?.name ?? decider}</b>
          <span>{t(`decisions.vote.${vote}`)}</span>
          <span>{t(`decisions.time.${time}`)}</span>
        </>
      }
    >
      <p className={list['said']}>{summary}</p>
      <GroundMarks grounds={grounds} />
    </Row>
  );
}
