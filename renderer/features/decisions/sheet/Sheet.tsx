import { type FocusEvent, useEffect, useMemo, useRef, useState } from 'react';
import { standings } from '#shared/case/validity';
import { questionsLeft } from '#shared/decision/size';
import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import { usePack } from '../../../store/context';
import page from '../../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../../ui/Screen';
import { Notice } from '../../../ui/Status';
import { CaseGate, type OpenRecord } from '../CaseGate';
import { QuestionInspector } from '../QuestionInspector';
import { KeptAnswers, StandingsContext } from '../StandingMark';
import { OtherTrees, TreeTabs, useTreesInPlay } from '../TreesInPlay';
import { UnknownPart } from '../UnknownPart';
import { ViewLinks } from '../ViewLinks';
import { useAt, useViewKeys } from '../views';
import { WayBanner } from '../WayBanner';
import { SheetEnd } from './SheetEnd';
import { SheetRow } from './SheetRow';
import s from './sheet.module.css';
import { askedOn, type HeldTree, treeOf, useHeld } from './use-sheet';
import { focusOn, useSheetActs } from './use-sheet-acts';
import { useSheetKeys } from './use-sheet-keys';

interface Props {
  readonly id: string;
  readonly fork?: string | undefined;
  readonly tree: string | undefined;
}

/** A tree as one sheet: every question on the present way and the next one, each answered where it stands. */
export function Sheet({ id, fork, tree }: Props) {
  return (
    <CaseGate id={id} fork={fork}>
      {(record) => <OpenSheet record={record} name={tree} />}
    </CaseGate>
  );
}

function OpenSheet({ record, name }: { readonly record: OpenRecord; readonly name: string | undefined }) {
  const pack = usePack();
  const file = record.value;
  const [first] = useState(() => treeOf(file, pack, undefined));
  const held = useHeld(file, pack, name === undefined ? first : treeOf(file, pack, name));
  if (!held) return <UnknownPart file={file} name={name ?? ''} />;
  return <SheetPage key={held.tree.graph.id} record={record} held={held} />;
}

function SheetPage({ record, held }: { readonly record: OpenRecord; readonly held: HeldTree }) {
  const t = useWords();
  const file = record.value;
  const { tree, resolution } = held;
  const asked = askedOn(held);
  const { onFocus, node } = useRowInFocus(asked.map((one) => one.id));
  const failure = record.failure === undefined ? undefined : errorWords(record.failure);
  const shown = asked.find((one) => one.id === node);
  useViewKeys('sheet', { tree: tree.graph.id, node });
  const left = resolution.at.kind === 'node' ? questionsLeft(tree.graph, resolution.at.node.id).most : 0;
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: file.title, href: `/cases/${file.id}` },
        { label: tree.words.title },
        { label: t('sheet.title') },
      ]}
      mark={file.marking}
      inspector={shown && <QuestionInspector asked={{ tree, node: shown }} file={file} />}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears where the focus goes, and does nothing with it */}
      <div className={`${page['page']} ${s['page']}`} onFocus={onFocus}>
        <ViewLinks view="sheet" stand={{ tree: tree.graph.id, node }} />
        <ScreenTitle className={page['docTitle']} focusKey={tree.graph.id}>
          {tree.words.title}
        </ScreenTitle>
        <TreeTabs file={file} tree={tree} view="sheet" />
        <p className="dim num">
          {t('sheet.given', { count: resolution.steps.length })}
          {', '}
          {left > 0 ? t('sheet.left', { count: left }) : t('sheet.ended')}
        </p>
        <WayBanner />
        {failure && <Notice level="warning" title={failure.text} code={failure.code} />}
        <Rows record={record} held={held} />
      </div>
    </Screen>
  );
}

function Rows({ record, held }: { readonly record: OpenRecord; readonly held: HeldTree }) {
  const t = useWords();
  const pack = usePack();
  const file = record.value;
  const { tree, shared } = held;
  const list = useRef<HTMLOListElement>(null);
  const { set, onType, onGive } = useSheetActs(record, tree);
  useSheetKeys(list);
  const inPlay = useTreesInPlay(file);
  const { trees, taken } = file;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the case only the answers matter
  const known = useMemo(() => ({ all: standings(file, pack.trees), set }), [trees, taken, pack, set]);
  return (
    <StandingsContext value={known}>
      {!inPlay.some((one) => one.tree.graph.id === tree.graph.id) && (
        <Notice level="possible" title={t('sheet.notInPlay')} />
      )}
      <div className={s['trees']}>
        <OtherTrees file={file} tree={tree} set={set} />
      </div>
      <div data-sheet="">
        <ol className={s['rows']} ref={list} aria-label={t('sheet.list')}>
          {askedOn(held).map((node, index) => (
            <SheetRow
              key={node.id}
              tree={tree}
              node={node}
              number={index + 1}
              answer={Object.hasOwn(shared.answers, node.id) ? shared.answers[node.id] : undefined}
              pending={file.pending[node.id]}
              from={shared.from[node.id]}
              onType={onType}
              onGive={onGive}
            />
          ))}
        </ol>
        <SheetEnd held={held} />
      </div>
      <KeptAnswers asked={{ tree }} />
    </StandingsContext>
  );
}

/** The question in which the focus stands; at first that of the address, else the last. */
function useRowInFocus(asked: readonly string[]) {
  const at = useAt();
  const [touched, setTouched] = useState(at);
  useEffect(() => {
    if (at !== undefined) focusOn(at);
  }, [at]);
  const onFocus = ({ target }: FocusEvent) => {
    const row = target.closest<HTMLElement>('form[data-node]')?.dataset['node'];
    if (row !== undefined) setTouched(row);
  };
  return { onFocus, node: touched !== undefined && asked.includes(touched) ? touched : asked.at(-1) };
}
