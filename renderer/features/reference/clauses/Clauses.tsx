import { useMemo } from 'react';
import { codeIds } from '#shared/decision/attribution';
import { type Clause, clauseLevels, type Theme, themes } from '#shared/drafting/clause';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { hrefOf } from '../../../ui/href-of';
import { Tag } from '../../../ui/Small';
import { Choice, Filters } from '../parts/Filters';
import { GroundMarks } from '../parts/GroundMarks';
import { byGroup, GroupedList, type Grouping, jumpsOf } from '../parts/GroupedList';
import { ListPage, Row } from '../parts/ListPage';
import { matcher } from '../parts/matches';
import { usePlace } from '../parts/use-address';
import { useTextFilter } from '../parts/use-text-filter';
import { CodeCard } from './CodeCard';
import { Wording } from './Wording';

const kinds = ['clause', 'formula'] as const satisfies readonly Clause['kind'][];

/** The bank of agreed language by theme; with a code chosen, what that code says stands above it. */
export function Clauses() {
  const t = useWords();
  const { clauses, codes } = usePack();
  const { query } = usePlace();
  const text = useTextFilter();
  const [theme, level, code, kind] = ['theme', 'level', 'code', 'kind'].map((name) => query.get(name));
  const shown = useMemo(() => {
    const isWanted = matcher(text.typed);
    const isOr = (chosen: string | undefined, value: string | undefined) => chosen === undefined || chosen === value;
    return clauses
      .filter(
        (one) =>
          isOr(theme, one.theme) &&
          isOr(level, one.level) &&
          isOr(code, one.code) &&
          isOr(kind, one.kind) &&
          isWanted(one.title, one.en, one.fr),
      )
      .toSorted(byGroup(themes, themeOf));
  }, [clauses, text.typed, theme, level, code, kind]);
  const grouping: Grouping<Clause, Theme> = {
    groupOf: themeOf,
    labelOf: (one) => t(`reference.clauses.themes.${one}`),
  };
  const chosen = codes.find(({ id }) => id === code);
  return (
    <ListPage
      part="clauses"
      count={{ shown: shown.length, total: clauses.length }}
      jumps={jumpsOf(shown, grouping)}
      above={chosen && <CodeCard code={chosen} />}
      filters={
        <Filters text={text}>
          <Choice
            name="theme"
            label={t('reference.clauses.theme')}
            options={themes.map((one) => [one, t(`reference.clauses.themes.${one}`)])}
          />
          <Choice
            name="level"
            label={t('reference.clauses.level')}
            options={clauseLevels.map((one) => [one, t(`reference.clauses.levels.${one}`)])}
          />
          <Choice
            name="code"
            label={t('reference.clauses.code')}
            options={codeIds.map((one) => [one, codeName(codes, one)])}
          />
          <Choice
            name="kind"
            label={t('reference.clauses.kind')}
            options={kinds.map((one) => [one, t(`reference.clauses.kinds.${one}`)])}
          />
        </Filters>
      }
    >
      <GroupedList items={shown} grouping={grouping} row={(clause) => <ClauseRow key={clause.id} clause={clause} />} />
    </ListPage>
  );
}

function themeOf({ theme }: Clause): Theme {
  return theme;
}

function ClauseRow({ clause }: { readonly clause: Clause }) {
  const t = useWords();
  const { id, title, level, code, grounds } = clause;
  return (
    <Row href={hrefOf('clause', id) ?? ''} title={title}>
      <p>
        <Tag>{t(`reference.clauses.levels.${level}`)}</Tag> {code && <Tag>{code.toUpperCase()}</Tag>}
      </p>
      <Wording clause={clause} />
      <GroundMarks grounds={grounds} />
    </Row>
  );
}

/** A code as lists name it: `A3, …`. */
function codeName(codes: readonly { readonly id: string; readonly title: string }[], id: string): string {
  const title = codes.find((one) => one.id === id)?.title;
  return title === undefined ? id.toUpperCase() : `${id.toUpperCase()}, ${title}`;
}
