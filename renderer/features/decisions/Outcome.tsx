import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../i18n';
import { useLive, usePack, useStore } from '../../store/context';
import { useDesk } from '../../store/desk-state';
import { officialDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { RecordGate } from '../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Status } from '../../ui/Status';
import { Conclusions } from './Conclusions';
import { MeasureRow } from './MeasureRow';
import { OutcomeInspector } from './OutcomeInspector';
import s from './outcome.module.css';
import { useOutcomeSentence } from './outcome-sentence';
import { type OutcomeView, outcomeView } from './outcome-view';
import { useDrafting } from './use-drafting';

/** What may lawfully come next in a case, with the grounds, who decides, and by which vote. */
export function Outcome({ id }: { readonly id: string }) {
  const t = useWords();
  const store = useStore();
  const setOpenCase = useDesk((state) => state.setOpenCase);
  useEffect(() => setOpenCase(id), [id, setOpenCase]);
  const stored = useLive(async () => (await store.cases.get(id)) ?? null, [store, id]);
  if (!stored)
    return (
      <Screen crumbs={[{ label: t('cases.title'), href: '/cases' }]}>
        <RecordGate
          record={{ state: stored === undefined ? 'loading' : 'absent' }}
          absent={t('cases.absent')}
          action={<a href="#/cases">{t('cases.back')}</a>}
        />
      </Screen>
    );
  return <OutcomePage file={stored.value} />;
}

function OutcomePage({ file }: { readonly file: CaseFile }) {
  const t = useWords();
  const pack = usePack();
  const view = useMemo(() => outcomeView(file, pack), [file, pack]);
  const sentence = useOutcomeSentence(view.asked);
  const drafting = useDrafting(file, view.asked);
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: file.title, href: `/cases/${file.id}` },
        { label: t('decisions.outcome.title') },
      ]}
      mark={file.marking}
      inspector={<OutcomeInspector view={view} />}
    >
      <div className={s['out']}>
        <div className={s['head']}>
          <a className={page['back']} href={`#/cases/${file.id}/questions/${view.lastNode ?? ''}`}>
            <ArrowLeft className="icon-s" />
            {t('decisions.outcome.back')}
          </a>
          <ScreenTitle focusKey={file.id}>{sentence}</ScreenTitle>
          <SubLine view={view} />
        </div>
        {view.summary.next && <More file={file} view={view} />}
        <div className={s['measures']}>
          {view.asked.map((assessment) => (
            <MeasureRow key={assessment.measure.id} assessment={assessment} view={view} drafting={drafting} />
          ))}
        </div>
        <Conclusions view={view} />
        {view.notAsked.length > 0 && (
          <details className={s['later']}>
            <summary>{t('decisions.outcome.notAsked')}</summary>
            <ul>
              {view.notAsked.map(({ measure }) => (
                <li key={measure.id}>{measure.title}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Screen>
  );
}

function SubLine({ view }: { readonly view: OutcomeView }) {
  const t = useWords();
  const pack = usePack();
  const { given, unknown } = view.summary.answers;
  return (
    <p className={s['sub']}>
      <span>
        {t('decisions.outcome.answers', { count: given })},{' '}
        {unknown.length > 0
          ? t('decisions.outcome.unknown', { count: unknown.length })
          : t('decisions.outcome.noneUnknown')}
      </span>
      <span>{t('decisions.outcome.law', { date: officialDay(pack.lawDate) })}</span>
      <span>{t('decisions.outcome.pack', { series: pack.series, label: pack.label })}</span>
    </p>
  );
}

function More({ file, view }: { readonly file: CaseFile; readonly view: OutcomeView }) {
  const t = useWords();
  const { next } = view.summary;
  if (!next) return null;
  const question = next.tree.words.nodes[next.node.id]?.question;
  return (
    <a className={s['more']} href={`#/cases/${file.id}/questions/${next.node.id}`}>
      <span>
        <Status level="possible">{t('decisions.outcome.more')}</Status>
        <span>{t('decisions.outcome.moreText', { tree: next.tree.words.title })}</span>
        <em>{question}</em>
      </span>
      <span className={s['go']}>
        {t('decisions.outcome.continue')}
        <ArrowRight className="icon-s" />
      </span>
    </a>
  );
}
