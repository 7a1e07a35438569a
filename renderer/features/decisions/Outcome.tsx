import { ArrowLeft } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { usePack } from '../../store/context';
import { officialDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Notice, Status } from '../../ui/Status';
import { CaseGate } from './CaseGate';
import { Conclusions } from './Conclusions';
import { MeasureRow } from './MeasureRow';
import { OutcomeContradictions } from './OutcomeContradictions';
import { OutcomeFoot } from './OutcomeFoot';
import { OutcomeInspector } from './OutcomeInspector';
import { OutcomeMore } from './OutcomeMore';
import s from './outcome.module.css';
import { useOutcomeSentence } from './outcome-sentence';
import { type OutcomeView, outcomeView, pathsShown } from './outcome-view';
import { useQuestionWords } from './outcome-words';
import { type OpenCase, usePathActs } from './paths/use-path-acts';
import { Reasoning } from './Reasoning';
import { useDrafting } from './use-drafting';
import { WayBanner } from './WayBanner';
import { addressOn, useWay } from './way';

/** How many measures are drawn in the first frame; the others follow at once, below what is seen. */
const firstDrawn = 4;

interface Props {
  readonly id: string;
  /** Another way than that of the case. */
  readonly fork?: string | undefined;
}

/** What may lawfully come next in a case, with the grounds, who decides, and by which vote. */
export function Outcome({ id, fork }: Props) {
  return (
    <CaseGate id={id} fork={fork}>
      {(record) => <OutcomePage record={record} />}
    </CaseGate>
  );
}

function OutcomePage({ record }: { readonly record: OpenCase }) {
  const t = useWords();
  const way = useWay();
  const file = record.value;
  const view = useOutcome(record);
  const top = useRef<HTMLDivElement>(null);
  // from the case to another way the page stays: it begins at its head again
  // biome-ignore lint/correctness/useExhaustiveDependencies: another way is the reason to go to the top
  useEffect(() => top.current?.scrollIntoView({ block: 'start' }), [way.fork]);
  // what stands beside the page and below its first measures comes a frame after them
  const isWhole = useDeferredValue(true, false);
  const sentence = useOutcomeSentence(view.asked);
  const failure = record.failure === undefined ? undefined : errorWords(record.failure);
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: file.title, href: `/cases/${file.id}` },
        { label: t('decisions.outcome.title') },
      ]}
      mark={file.marking}
      inspector={isWhole ? <OutcomeInspector view={view} file={file} /> : null}
    >
      <div ref={top} className={s['out']} aria-busy={!isWhole}>
        <WayBanner />
        {failure && <Notice level="warning" title={failure.text} code={failure.code} />}
        <div className={s['head']}>
          <a className={page['back']} href={`#${addressOn(way, `questions/${view.lastNode ?? ''}`)}`}>
            <ArrowLeft className="icon-s" />
            {t('decisions.outcome.back')}
          </a>
          <ScreenTitle focusKey={`${file.id} ${way.fork}`}>{sentence}</ScreenTitle>
          <SubLine view={view} />
        </div>
        <OutcomeMore view={view} />
        <OutcomeContradictions view={view} />
        <Measures record={record} view={view} most={isWhole ? Number.POSITIVE_INFINITY : firstDrawn} />
        <OutcomeFoot file={file} />
        {isWhole && <Below view={view} />}
      </div>
    </Screen>
  );
}

function Below({ view }: { readonly view: OutcomeView }) {
  const t = useWords();
  return (
    <>
      <Conclusions view={view} />
      <Reasoning view={view} />
      {view.notAsked.length > 0 && (
        <details className={s['later']} data-not-asked="">
          <summary>{t('decisions.outcome.notAsked', { count: view.notAsked.length })}</summary>
          <ul>
            {view.notAsked.map(({ measure }) => (
              <li key={measure.id}>{measure.title}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function useOutcome({ value }: OpenCase): OutcomeView {
  const pack = usePack();
  return useMemo(() => outcomeView(value, pack), [value, pack]);
}

interface MeasuresProps {
  readonly record: OpenCase;
  readonly view: OutcomeView;
  readonly most: number;
}

function Measures({ record, view, most }: MeasuresProps) {
  const pack = usePack();
  const file = record.value;
  const drafting = useDrafting(file, view.asked);
  const acts = usePathActs(record);
  const at = useMemo(() => ({ file, pack, answers: view.answers }), [file, pack, view.answers]);
  const shown = useMemo(() => pathsShown(view.asked), [view.asked]);
  return (
    <div className={s['measures']}>
      {view.asked.slice(0, most).map((assessment) => (
        <MeasureRow
          key={assessment.measure.id}
          assessment={assessment}
          grounds={view.grounds}
          drafting={drafting}
          paths={{ at, acts, isShown: shown.has(assessment.measure.id) }}
        />
      ))}
    </div>
  );
}

/** How much is known, of which law and content; and by name what is not known yet. */
function SubLine({ view }: { readonly view: OutcomeView }) {
  const t = useWords();
  const pack = usePack();
  const { short } = useQuestionWords();
  const { given, unknown } = view.summary.answers;
  return (
    <>
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
      {unknown.length > 0 && (
        <p className={s['sub']} data-unknown="">
          <Status level="unknown">{t('decisions.outcome.unknownNamed')}</Status>
          <span>{unknown.map(short).join(' · ')}</span>
        </p>
      )}
    </>
  );
}
