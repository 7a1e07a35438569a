import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { answersInPlay } from '#shared/case/answer';
import { assessMeasures } from '#shared/decision/assess';
import { type MapRow, mapCounts, targetId, treeMap } from '#shared/decision/map';
import { useWords } from '../../../i18n';
import { usePack } from '../../../store/context';
import page from '../../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../../ui/Screen';
import { Segments } from '../../../ui/Small';
import { CaseGate, type OpenRecord } from '../CaseGate';
import { type HeldTree, treeOf, useHeld } from '../sheet/use-sheet';
import { TreeTabs } from '../TreesInPlay';
import { UnknownPart } from '../UnknownPart';
import { ViewLinks } from '../ViewLinks';
import { useAt, useViewKeys } from '../views';
import { WayBanner } from '../WayBanner';
import { addressOn, useWay } from '../way';
import { MapLine } from './MapLine';
import { MapList } from './MapList';
import { MapTree } from './MapTree';
import s from './map.module.css';
import { useLineWords } from './use-line-words';

interface Props {
  readonly id: string;
  readonly fork?: string | undefined;
  readonly tree: string | undefined;
}

/** A whole tree of a case: the way taken, where one stands, what is open, and what is closed by which answer. */
export function CaseMap({ id, fork, tree }: Props) {
  return (
    <CaseGate id={id} fork={fork}>
      {(record) => <OpenMap record={record} name={tree} />}
    </CaseGate>
  );
}

function OpenMap({ record, name }: { readonly record: OpenRecord; readonly name: string | undefined }) {
  const pack = usePack();
  const file = record.value;
  const held = useHeld(file, pack, treeOf(file, pack, name));
  if (!held) return <UnknownPart file={file} name={name ?? ''} />;
  return <MapPage key={held.tree.graph.id} record={record} held={held} />;
}

function MapPage({ record, held }: { readonly record: OpenRecord; readonly held: HeldTree }) {
  const t = useWords();
  const file = record.value;
  const { tree, resolution } = held;
  const at = useAt();
  const [node, setNode] = useState(at ?? (resolution.at.kind === 'node' ? resolution.at.node.id : undefined));
  useViewKeys('map', { tree: tree.graph.id, node });
  const rows = useMemo(
    () => treeMap(tree.graph, { resolution: held.resolution, answers: held.shared.answers }),
    [tree, held],
  );
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: file.title, href: `/cases/${file.id}` },
        { label: tree.words.title },
        { label: t('map.title') },
      ]}
      mark={file.marking}
    >
      <div className={`${page['page']} ${s['page']}`}>
        <ViewLinks view="map" stand={{ tree: tree.graph.id, node }} />
        <ScreenTitle className={page['docTitle']} focusKey={tree.graph.id}>
          {tree.words.title}
        </ScreenTitle>
        <TreeTabs file={file} tree={tree} view="map" />
        <WayBanner />
        <Shown record={record} held={held} rows={rows} at={at} onStand={setNode} />
      </div>
    </Screen>
  );
}

interface ShownProps {
  readonly record: OpenRecord;
  readonly held: HeldTree;
  readonly rows: readonly MapRow[];
  readonly at: string | undefined;
  readonly onStand: (node: string | undefined) => void;
}

function Shown({ record, held, rows, at, onStand }: ShownProps) {
  const t = useWords();
  const way = useWay();
  const pack = usePack();
  const [, navigate] = useLocation();
  const [view, setView] = useState<'tree' | 'list'>('tree');
  const { trees, taken } = record.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the case only the answers matter
  const assessments = useMemo(
    () => assessMeasures(pack.measures, answersInPlay(record.value, pack.trees)),
    [trees, taken, pack],
  );
  const wordsOf = useLineWords(held.tree, held.shared.from);
  const addressFor = ({ target }: MapRow) =>
    addressOn(way, target.kind === 'node' ? `questions/${targetId(target)}` : 'outcome');
  return (
    <>
      <div className={s['bar']}>
        <Counts rows={rows} />
        <Segments
          label={t('map.view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'tree', label: t('map.as.tree') },
            { value: 'list', label: t('map.as.list') },
          ]}
        />
      </div>
      {view === 'tree' ? (
        <>
          <MapTree
            tree={held.tree}
            rows={rows}
            wordsOf={wordsOf}
            assessments={assessments}
            at={at}
            onStand={onStand}
            onOpen={(row) => navigate(addressFor(row))}
          />
          <p className="dim">{t('map.hint')}</p>
        </>
      ) : (
        <MapList
          rows={rows}
          item={(row) => (
            <a className={s['entry']} href={`#${addressFor(row)}`}>
              <MapLine row={row} words={wordsOf(row)} assessments={assessments} />
            </a>
          )}
        />
      )}
    </>
  );
}

function Counts({ rows }: { readonly rows: readonly MapRow[] }) {
  const t = useWords();
  const counts = mapCounts(rows);
  const said = (['taken', 'open', 'unsettled', 'closed'] as const).filter((state) => counts[state] > 0);
  return (
    <p className="dim num">{said.map((state) => t(`map.counts.${state}`, { count: counts[state] })).join(', ')}</p>
  );
}
