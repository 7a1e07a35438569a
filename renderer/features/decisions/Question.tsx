import { useMemo } from 'react';
import { Redirect } from 'wouter';
import type { CaseFile } from '#shared/case/model';
import { standings } from '#shared/case/validity';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { usePack } from '../../store/context';
import type { Record } from '../../store/record';
import { useOpenCase } from '../../store/use-open-case';
import { RecordGate } from '../../ui/RecordGate';
import { Screen } from '../../ui/Screen';
import { Notice } from '../../ui/Status';
import { AnswerForm } from './AnswerForm';
import { QuestionInspector } from './QuestionInspector';
import s from './question.module.css';
import { StandingsContext } from './StandingMark';
import { Trail } from './Trail';
import { useAsked } from './use-case-questions';
import { WayBanner } from './WayBanner';
import { addressOn, useWay, WayContext } from './way';

interface Props {
  readonly id: string;
  /** Another way than that of the case. */
  readonly fork?: string | undefined;
  readonly node: string | undefined;
}

/** One question of a case: by its address, or the next open one. */
export function Question({ id, fork, node }: Props) {
  const t = useWords();
  const record = useOpenCase(id, fork);
  const way = useMemo(() => ({ caseId: id, fork }), [id, fork]);
  if (record.state !== 'open')
    return (
      <Screen crumbs={[{ label: t('cases.title'), href: '/cases' }]}>
        <RecordGate record={record} absent={t('cases.absent')} action={<a href="#/cases">{t('cases.back')}</a>} />
      </Screen>
    );
  return (
    <WayContext value={way}>
      <OpenQuestion record={record} node={node} />
    </WayContext>
  );
}

function OpenQuestion(props: {
  readonly record: Extract<Record<CaseFile>, { state: 'open' }>;
  readonly node: string | undefined;
}) {
  const { record, node } = props;
  const t = useWords();
  const way = useWay();
  const pack = usePack();
  const file = record.value;
  const asked = useAsked(file, pack, node);
  const { set } = record;
  const known = useMemo(() => ({ all: standings(file, pack.trees), set }), [file, pack, set]);
  if (!asked) return <Redirect to={addressOn(way, 'outcome')} replace />;
  const failure = record.failure === undefined ? undefined : errorWords(record.failure);
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: file.title, href: `/cases/${file.id}` },
        { label: asked.tree.words.title },
      ]}
      mark={file.marking}
      inspector={<QuestionInspector asked={asked} file={file} />}
    >
      <div className={s['question']}>
        <StandingsContext value={known}>
          <Trail asked={asked} />
        </StandingsContext>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <div className={s['ask']} tabIndex={0} role="region" aria-label={t('decisions.answers')}>
          <WayBanner />
          {failure && <Notice level="warning" title={failure.text} code={failure.code} />}
          <AnswerForm key={asked.node.id} record={record} asked={asked} />
        </div>
      </div>
    </Screen>
  );
}
