import { useMemo } from 'react';
import { type Act, type ActKind, actKinds } from '#shared/content/act';
import { actRelations, actState, actStates } from '#shared/content/act-status';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { hrefOf } from '../../../ui/href-of';
import { looseDate } from '../../../ui/loose-date';
import { DayChoice, useDay } from '../parts/DayChoice';
import { Choice, Filters } from '../parts/Filters';
import { GroundMarks } from '../parts/GroundMarks';
import { byGroup, GroupedList, type Grouping, jumpsOf } from '../parts/GroupedList';
import { ListPage, Row } from '../parts/ListPage';
import { matcher } from '../parts/matches';
import { usePlace } from '../parts/use-address';
import { useTextFilter } from '../parts/use-text-filter';
import { ActBadge } from './ActBadge';
import { today } from './today';

/** Treaties, acts and documents of policy by kind, as they stand on a day: today, unless another is chosen. */
export function Acts() {
  const t = useWords();
  const { acts } = usePack();
  const { query } = usePlace();
  const text = useTextFilter();
  const day = useDay() ?? today();
  const [kind, state] = [query.get('kind'), query.get('state')];
  const shown = useMemo(() => {
    const isWanted = matcher(text.typed);
    const isKind = actKinds.find((one) => one === kind);
    const isState = actStates.find((one) => one === state);
    return acts
      .filter((act) => isKind === undefined || act.kind === isKind)
      .filter((act) => isState === undefined || actState(act, day) === isState)
      .filter(({ title, short, aliases }) => isWanted(title, short, ...aliases.map(({ name }) => name)))
      .toSorted((a, b) => (a.adopted < b.adopted ? -1 : 1))
      .toSorted(byGroup(actKinds, kindOf));
  }, [acts, text.typed, kind, state, day]);
  const grouping: Grouping<Act, ActKind> = { groupOf: kindOf, labelOf: (one) => t(`reference.acts.kinds.${one}`) };
  return (
    <ListPage
      part="acts"
      count={{ shown: shown.length, total: acts.length }}
      jumps={jumpsOf(shown, grouping)}
      filters={
        <Filters text={text}>
          <Choice
            name="kind"
            label={t('reference.acts.kind')}
            options={actKinds.map((one) => [one, t(`reference.acts.kinds.${one}`)])}
          />
          <Choice
            name="state"
            label={t('reference.acts.state')}
            options={actStates.map((one) => [one, t(`reference.acts.states.${one}`)])}
          />
          <DayChoice label={t('reference.acts.at')} otherwise={today()} />
        </Filters>
      }
    >
      <GroupedList items={shown} grouping={grouping} row={(act) => <ActRow key={act.id} act={act} day={day} />} />
    </ListPage>
  );
}

function kindOf({ kind }: Act): ActKind {
  return kind;
}

function ActRow({ act, day }: { readonly act: Act; readonly day: string }) {
  const t = useWords();
  const { acts } = usePack();
  const { id, short, title, adopted, grounds } = act;
  const amended = actRelations(acts, act).amendedBy.length;
  return (
    <Row
      href={hrefOf('act', id) ?? ''}
      title={short}
      lead={looseDate(adopted)}
      aside={
        <>
          <ActBadge act={act} day={day} />
          {amended > 0 && <span>{t('reference.acts.amended', { count: amended })}</span>}
        </>
      }
    >
      {title !== short && <p>{title}</p>}
      <GroundMarks grounds={grounds} />
    </Row>
  );
}
