import { useEffect, useRef } from 'react';
import type { Tree } from '#shared/decision/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { officialDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Tag } from '../../ui/Small';
import { groundName } from './ground-name';
import s from './outline.module.css';

interface Props {
  readonly tree: Tree;
  /** The question or conclusion to begin at. */
  readonly at: string | undefined;
}

/** A whole tree as a list: every question, every answer and where it leads, in words. */
export function TreeOutline({ tree, at }: Props) {
  const t = useWords();
  const begin = useBegin(at);
  const pack = usePack();
  const { graph, words } = tree;
  const target = (id: string) => words.nodes[id]?.short ?? words.outcomes[id]?.title ?? id;
  return (
    <Screen crumbs={[{ label: t('decisions.toolbox.title'), href: '/toolbox' }, { label: words.title }]}>
      <div className={`${page['page']} ${page['narrow']}`}>
        <ScreenTitle className={page['docTitle']} focusKey={graph.id}>
          {words.title}
        </ScreenTitle>
        <p className={page['lead']}>
          {words.summary} {t('decisions.toolbox.asOf', { date: officialDay(graph.asOf) })}
        </p>
        <ol className={s['nodes']} ref={begin}>
          {graph.nodes.map((node) => (
            <li key={node.id} id={`node-${node.id}`}>
              <h2 tabIndex={-1}>{words.nodes[node.id]?.question}</h2>
              <p className={s['meta']}>
                <Tag>{t(`decisions.kind.${node.kind}`)}</Tag>
                {node.grounds.map((ground) => (
                  <span key={`${ground.source} ${ground.locator}`}>{groundName(pack, ground)}</span>
                ))}
              </p>
              <ul>
                {node.answers.map((answer) => (
                  <li key={answer.id}>
                    <b>{words.nodes[node.id]?.answers[answer.id]}</b>{' '}
                    <span>{t('decisions.toolbox.leads', { target: target(answer.next) })}</span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
          {graph.outcomes.map((outcome) => (
            <li key={outcome.id} id={`node-${outcome.id}`} className={s['outcome']}>
              <h2 tabIndex={-1}>{words.outcomes[outcome.id]?.title}</h2>
              <p className={s['meta']}>
                <Tag>{t('decisions.toolbox.conclusion')}</Tag>
              </p>
              <p>{words.outcomes[outcome.id]?.text}</p>
            </li>
          ))}
        </ol>
      </div>
    </Screen>
  );
}

/** Brings the part that the address names to the top, its heading in focus, so that reading goes on from there. */
function useBegin(at: string | undefined) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (at === undefined) return;
    const part = list.current?.querySelector<HTMLElement>(`[id="${CSS.escape(`node-${at}`)}"]`);
    part?.scrollIntoView({ block: 'start' });
    part?.querySelector('h2')?.focus({ preventScroll: true });
  }, [at]);
  return list;
}
