import { useEffect, useMemo, useRef } from 'react';
import { type MapRow, targetId, treeMap } from '#shared/decision/map';
import type { Tree, TreeNode } from '#shared/decision/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { officialDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Tag } from '../../ui/Small';
import { AnswerInCase } from './AnswerInCase';
import { groundName } from './ground-name';
import { MapList } from './map/MapList';
import s from './outline.module.css';

interface Props {
  readonly tree: Tree;
  /** The question or conclusion to begin at. */
  readonly at: string | undefined;
}

/** A whole tree as a list, the same as its map in a case: every question, every answer and where it leads, in words. */
export function TreeOutline({ tree, at }: Props) {
  const t = useWords();
  const begin = useBegin(at);
  const { graph, words } = tree;
  const rows = useMemo(() => treeMap(graph), [graph]);
  return (
    <Screen crumbs={[{ label: t('decisions.toolbox.title'), href: '/toolbox' }, { label: words.title }]}>
      <div className={`${page['page']} ${page['narrow']}`}>
        <ScreenTitle className={page['docTitle']} focusKey={graph.id}>
          {words.title}
        </ScreenTitle>
        <p className={page['lead']}>
          {words.summary} {t('decisions.toolbox.asOf', { date: officialDay(graph.asOf) })}
        </p>
        <AnswerInCase tree={tree} />
        <div className={s['parts']} ref={begin}>
          <MapList rows={rows} item={(row) => <Part tree={tree} row={row} />} />
        </div>
      </div>
    </Screen>
  );
}

/** An answer and where it leads, and below it the question or conclusion, where that is shown in full. */
function Part({ tree, row }: { readonly tree: Tree; readonly row: MapRow }) {
  const t = useWords();
  const { words } = tree;
  const { from, target } = row;
  const id = targetId(target);
  const name = words.nodes[id]?.short ?? words.outcomes[id]?.title ?? id;
  return (
    <>
      {from && (
        <p className={s['edge']}>
          <b>{words.nodes[from.node.id]?.answers[from.answer]}</b>{' '}
          {target.shown === 'full' ? (
            <span>{t('decisions.toolbox.leads', { target: name })}</span>
          ) : (
            <span>
              {t(`map.${target.shown}`)}: <a href={`#/toolbox/${tree.graph.id}?at=${id}`}>{name}</a>
            </span>
          )}
        </p>
      )}
      {target.shown === 'full' && (
        <div id={`node-${id}`} className={target.kind === 'node' ? s['part'] : `${s['part']} ${s['outcome']}`}>
          {target.kind === 'node' ? (
            <QuestionPart tree={tree} node={target.node} />
          ) : (
            <OutcomePart tree={tree} id={id} />
          )}
        </div>
      )}
    </>
  );
}

function QuestionPart({ tree, node }: { readonly tree: Tree; readonly node: TreeNode }) {
  const t = useWords();
  const pack = usePack();
  return (
    <>
      <h2 tabIndex={-1}>{tree.words.nodes[node.id]?.question}</h2>
      <p className={s['meta']}>
        <Tag>{t(`decisions.kind.${node.kind}`)}</Tag>
        {node.grounds.map((ground) => (
          <span key={`${ground.source} ${ground.locator}`}>{groundName(pack, ground)}</span>
        ))}
      </p>
    </>
  );
}

function OutcomePart({ tree, id }: { readonly tree: Tree; readonly id: string }) {
  const t = useWords();
  const words = tree.words.outcomes[id];
  return (
    <>
      <h2 tabIndex={-1}>{words?.title}</h2>
      <p className={s['meta']}>
        <Tag>{t('decisions.toolbox.conclusion')}</Tag>
      </p>
      <p>{words?.text}</p>
    </>
  );
}

/** Brings the part that the address names to the top, its heading in focus, so that reading goes on from there. */
function useBegin(at: string | undefined) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at === undefined) return;
    const part = list.current?.querySelector<HTMLElement>(`[id="${CSS.escape(`node-${at}`)}"]`);
    part?.scrollIntoView({ block: 'start' });
    part?.querySelector('h2')?.focus({ preventScroll: true });
  }, [at]);
  return list;
}
