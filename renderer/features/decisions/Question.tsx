import { ListTree } from 'lucide-react';
import { useId, useMemo } from 'react';
import { Redirect } from 'wouter';
import { standings } from '#shared/case/validity';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { usePack } from '../../store/context';
import { Screen } from '../../ui/Screen';
import { Notice } from '../../ui/Status';
import { AnswerForm } from './AnswerForm';
import { CaseGate, type OpenRecord } from './CaseGate';
import { QuestionInspector } from './QuestionInspector';
import s from './question.module.css';
import { StandingsContext } from './StandingMark';
import { Trail } from './Trail';
import trailStyle from './trail.module.css';
import { UnknownPart } from './UnknownPart';
import { type Asked, useAsked } from './use-case-questions';
import { useDrawer } from './use-drawer';
import { useViewKeys } from './views';
import { WayBanner } from './WayBanner';
import { addressOn, useWay } from './way';

interface Props {
  readonly id: string;
  /** Another way than that of the case. */
  readonly fork?: string | undefined;
  readonly node: string | undefined;
}

/** One question of a case: by its address, or the next open one. */
export function Question({ id, fork, node }: Props) {
  return (
    <CaseGate id={id} fork={fork}>
      {(record) => <OpenQuestion record={record} node={node} />}
    </CaseGate>
  );
}

function OpenQuestion({ record, node }: { readonly record: OpenRecord; readonly node: string | undefined }) {
  const way = useWay();
  const pack = usePack();
  const file = record.value;
  const asked = useAsked(file, pack, node);
  const { set } = record;
  const known = useMemo(() => ({ all: standings(file, pack.trees), set }), [file, pack, set]);
  if (node !== undefined && !asked) return <UnknownPart file={file} name={node} />;
  if (!asked) return <Redirect to={addressOn(way, 'outcome')} replace />;
  return (
    <StandingsContext value={known}>
      <AskedQuestion record={record} asked={asked} />
    </StandingsContext>
  );
}

function AskedQuestion({ record, asked }: { readonly record: OpenRecord; readonly asked: Asked }) {
  const t = useWords();
  const trail = useId();
  const drawer = useDrawer(asked.node.id, trail);
  const file = record.value;
  useViewKeys('question', { tree: asked.tree.graph.id, node: asked.node.id });
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
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard wherever the focus stands inside */}
      <div className={s['question']} onKeyDown={drawer.onKeyDown} onFocus={drawer.onFocus}>
        <button
          type="button"
          ref={drawer.button}
          className={trailStyle['drawer']}
          aria-expanded={drawer.isOpen}
          aria-controls={trail}
          onClick={drawer.toggle}
        >
          <ListTree /> {t('decisions.trail.label')} <span className="num">{asked.resolution.steps.length}</span>
        </button>
        <Trail id={trail} asked={asked} file={file} set={record.set} isOpen={drawer.isOpen} />
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
