import type { Study } from '#shared/content/study';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { hrefOf } from '../../../ui/href-of';
import { looseDate } from '../../../ui/loose-date';
import { Part } from '../parts/Facts';
import { Table } from '../parts/Table';

/** What the Union did, in the order of time; that nothing is confirmed, where it is so. */
export function Answers({ study: { answers } }: { readonly study: Study }) {
  const t = useWords();
  const { codes } = usePack();
  const codeName = (id: string) => `${id.toUpperCase()}, ${codes.find((one) => one.id === id)?.title ?? ''}`;
  return (
    <Part title={t('reference.studies.answers')}>
      {answers.length === 0 ? (
        <p>{t('reference.studies.answersNone')}</p>
      ) : (
        <Table
          label={t('reference.studies.answers')}
          head={[
            { text: t('reference.studies.date') },
            { text: t('reference.studies.instrument') },
            { text: t('reference.measures.category') },
            { text: t('reference.studies.code') },
          ]}
          rows={answers.map(({ date, instrument, category, code }) => ({
            key: `${date} ${instrument}`,
            cells: [
              looseDate(date),
              instrument,
              t(`decisions.family.${category}`),
              code && (
                <a key="code" href={hrefOf('code', code)}>
                  {codeName(code)}
                </a>
              ),
            ],
          }))}
        />
      )}
    </Part>
  );
}
