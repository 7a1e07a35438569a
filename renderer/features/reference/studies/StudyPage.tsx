import { useEffect, useMemo, useRef } from 'react';
import type { Study } from '#shared/content/study';
import { numberedReferences } from '#shared/document/references';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import { DocumentView } from '../../../ui/DocumentView';
import { officialDay } from '../../../ui/dates';
import { goToHeading } from '../../../ui/go-to-heading';
import { hrefOf } from '../../../ui/href-of';
import { looseDate } from '../../../ui/loose-date';
import { useDays } from '../parts/Facts';
import { useBadge } from '../parts/GroundCards';
import { RecordAbsent, RecordPage } from '../parts/RecordPage';
import record from '../parts/record.module.css';
import { usePlace } from '../parts/use-address';
import { Answers } from './Answers';
import { Outline } from './Outline';
import { Related } from './Related';
import { Scenarios } from './Scenarios';

/** One case, read as a text: what the Union did in a table first, what the trees make of it and what belongs to it after. */
export function StudyPage({ id }: { readonly id: string }) {
  const { studies } = usePack();
  const study = studies.find((one) => one.id === id);
  return study ? <Reading study={study} /> : <RecordAbsent part="studies" />;
}

function Reading({ study }: { readonly study: Study }) {
  const t = useWords();
  const badge = useBadge();
  const days = useDays();
  const text = useRef<HTMLDivElement>(null);
  const at = usePlace().query.get('at');
  const grounds = useMemo(() => numberedReferences(study.body), [study]);
  useEffect(() => {
    if (at !== undefined) goToHeading(text.current, at);
  }, [at]);
  const { id, number, title, summary, from, to, victims, asOf, body } = study;
  return (
    <RecordPage
      part="studies"
      id={id}
      title={title}
      grounds={grounds}
      outline={<Outline document={body} />}
      by={
        <>
          <span>{number}</span>
          <span>{to === undefined ? looseDate(from) : days({ from, to })}</span>
          <span>{t('reference.studies.victims', { list: victims.join('; ') })}</span>
          <span>{t('reference.studies.asOf', { date: officialDay(asOf) })}</span>
        </>
      }
    >
      <p className={`${record['text']} ${record['summary']}`}>{summary}</p>
      <Answers study={study} />
      <div ref={text}>
        <DocumentView
          document={body}
          hrefOf={hrefOf}
          ground={(source, locator) => {
            const number = grounds.findIndex((one) => one.source === source && one.locator === locator) + 1;
            return badge(locator === undefined ? { source } : { source, locator }, number);
          }}
        />
      </div>
      <Scenarios study={study} />
      <Related study={study} />
    </RecordPage>
  );
}
