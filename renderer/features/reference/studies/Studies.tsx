import { useId, useMemo } from 'react';
import { categories } from '#shared/base/categories';
import type { Study } from '#shared/content/study';
import { codeIds } from '#shared/decision/attribution';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { hrefOf } from '../../../ui/href-of';
import { looseDate } from '../../../ui/loose-date';
import { Tag } from '../../../ui/Small';
import { useDays } from '../parts/Facts';
import { Choice, Filters } from '../parts/Filters';
import { ListPage, Row } from '../parts/ListPage';
import list from '../parts/list.module.css';
import { matcher } from '../parts/matches';
import { usePlace } from '../parts/use-address';
import { useTextFilter } from '../parts/use-text-filter';

const NOBODY = 'none';

/** Every case by its number: when, who was hit, what the Union did, and how it named an author. */
export function Studies() {
  const t = useWords();
  const { studies, codes } = usePack();
  const { query } = usePlace();
  const text = useTextFilter();
  const heading = useId();
  const [category, code] = [query.get('category'), query.get('code')];
  const shown = useMemo(() => {
    const isWanted = matcher(text.typed);
    const answered = ({ answers }: Study) =>
      category === undefined || answers.some((answer) => answer.category === category);
    const named = ({ answers }: Study) =>
      code === undefined ||
      (code === NOBODY ? codesOf(answers).length === 0 : answers.some((answer) => answer.code === code));
    return studies
      .filter((study) => answered(study) && named(study))
      .filter(({ number, title, summary, victims }) => isWanted(number, title, summary, ...victims))
      .toSorted((a, b) => (a.number < b.number ? -1 : 1));
  }, [studies, text.typed, category, code]);
  return (
    <ListPage
      part="studies"
      count={{ shown: shown.length, total: studies.length }}
      filters={
        <Filters text={text}>
          <Choice
            name="category"
            label={t('reference.studies.category')}
            options={categories.map((one) => [one, t(`decisions.family.${one}`)])}
          />
          <Choice
            name="code"
            label={t('reference.studies.code')}
            options={[
              ...codeIds.map((one): readonly [string, string] => [
                one,
                `${one.toUpperCase()}, ${codes.find(({ id }) => id === one)?.title ?? ''}`,
              ]),
              [NOBODY, t('reference.studies.noCode')],
            ]}
          />
        </Filters>
      }
    >
      <section aria-labelledby={heading}>
        <h2 id={heading} className="vh">
          {t('reference.tabs.studies')}
        </h2>
        <ul className={list['rows']}>
          {shown.map((study) => (
            <StudyRow key={study.id} study={study} />
          ))}
        </ul>
      </section>
    </ListPage>
  );
}

function StudyRow({ study }: { readonly study: Study }) {
  const t = useWords();
  const days = useDays();
  const { id, number, title, summary, from, to, victims, answers } = study;
  return (
    <Row
      href={hrefOf('study', id) ?? ''}
      title={title}
      lead={
        <>
          <b className="strong">{number}</b>
          <br />
          {to === undefined ? looseDate(from) : days({ from, to })}
        </>
      }
      aside={
        answers.length === 0 ? (
          <span>{t('reference.studies.answersNone')}</span>
        ) : (
          answers.map(({ instrument, date, code }) => (
            <span key={`${date} ${instrument}`}>
              {instrument} {code && <Tag>{code.toUpperCase()}</Tag>}
            </span>
          ))
        )
      }
    >
      <p className={list['said']}>{summary}</p>
      <p>{t('reference.studies.victims', { list: victims.join('; ') })}</p>
    </Row>
  );
}

function codesOf(answers: Study['answers']): readonly string[] {
  return answers.flatMap(({ code }) => (code === undefined ? [] : [code]));
}
