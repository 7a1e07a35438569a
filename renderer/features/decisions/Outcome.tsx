import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import type { CaseFile } from '#shared/case/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { useOpenCase } from '../../store/use-open-case';
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
import { WayBanner } from './WayBanner';
import { addressOn, useWay, WayContext } from './way';

interface Props {
  readonly id: string;
  /** Another way than that of the case. */
  readonly fork?: string | undefined;
}

/** What may lawfully come next in a case, with the grounds, who decides, and by which vote. */
export function Outcome({ id, fork }: Props) {
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
      <OutcomePage file={record.value} />
    </WayContext>
  );
}

function OutcomePage({ file }: { readonly file: CaseFile }) {
  const t = useWords();
  const way = useWay();
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
        <WayBanner />
        <div className={s['head']}>
          <a className={page['back']} href={`#${addressOn(way, `questions/${view.lastNode ?? ''}`)}`}>
            <ArrowLeft className="icon-s" />
            {t('decisions.outcome.back')}
          </a>
          <ScreenTitle focusKey={file.id}>{sentence}</ScreenTitle>
          <SubLine view={view} />
        </div>
        {view.summary.next && <More view={view} />}
        <div className={s['measures']}>
          {view.asked.map((assessment) => (
            <MeasureRow
              key={assessment.measure.id}
              file={file}
              assessment={assessment}
              view={view}
              drafting={drafting}
            />
          ))}
        </div>
        <Conclusions view={view} />
        {view.notAsked.length > 0 && (
          <details className={s['later']} data-not-asked="">
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

function More({ view }: { readonly view: OutcomeView }) {
  const t = useWords();
  const way = useWay();
  const { next } = view.summary;
  if (!next) return null;
  const question = next.tree.words.nodes[next.node.id]?.question;
  return (
    <a className={s['more']} href={`#${addressOn(way, `questions/${next.node.id}`)}`}>
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
