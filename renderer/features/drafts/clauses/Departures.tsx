import { useMemo } from 'react';
import { clauseText } from '#shared/drafting/fitting-clauses';
import { departures } from '#shared/drafting/put-clause';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { Eyebrow } from '../../../ui/Small';
import { Status } from '../../../ui/Status';
import side from '../side.module.css';
import type { Studio } from '../use-studio';

/** Paragraphs that came from the bank and no longer say what was agreed. */
export function Departures({ studio: { draft } }: { readonly studio: Studio }) {
  const t = useWords();
  const { clauses } = usePack();
  const found = useMemo(() => departures(draft, clauses), [draft, clauses]);
  if (found.length === 0) return null;
  return (
    <>
      <Eyebrow>{t('drafts.clauses.departures')}</Eyebrow>
      {found.map(({ paragraph, clause }) => (
        <div key={paragraph} className={side['issue']}>
          <Status level="warning">{clause.title}</Status>
          <span>{t('drafts.clauses.agreed')}</span>
          <q lang={draft.language}>{clauseText(clause, draft.language)}</q>
        </div>
      ))}
    </>
  );
}
