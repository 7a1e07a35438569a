import { Compass } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Tree } from '#shared/decision/model';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { useDesk } from '../../store/desk-state';
import { Actions, Button } from '../../ui/Button';
import { officialDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Empty } from '../../ui/Small';
import { TreeOutline } from './TreeOutline';

/** The trees of the set, to read without a case: one by its address, which may name a question, `t5?at=t5.3`. */
export function Toolbox({ tree }: { readonly tree: string | undefined }) {
  const t = useWords();
  const pack = usePack();
  const [location] = useLocation();
  if (tree === undefined) return <TreeList />;
  const found = pack.trees.find(({ graph }) => graph.id === tree.split('?')[0]);
  const at = new URLSearchParams(location.split('?')[1]).get('at') ?? undefined;
  if (found) return <TreeOutline tree={found} at={at} />;
  return (
    <Screen crumbs={[{ label: t('decisions.toolbox.title'), href: '/toolbox' }]}>
      <div className={page['page']}>
        <Empty action={<a href="#/toolbox">{t('decisions.toolbox.title')}</a>}>{t('decisions.toolbox.absent')}</Empty>
      </div>
    </Screen>
  );
}

function TreeList() {
  const t = useWords();
  const pack = usePack();
  const openCase = useDesk((state) => state.openCase);
  return (
    <Screen crumbs={[{ label: t('decisions.toolbox.title') }]}>
      <div className={page['page']}>
        <div className={page['head']}>
          <ScreenTitle>{t('decisions.toolbox.title')}</ScreenTitle>
        </div>
        <p className={page['lead']}>{t('decisions.toolbox.lead')}</p>
        <Actions>
          <Button kind="primary" kbd="Ctrl N" onClick={() => window.location.assign('#/cases/new')}>
            {t('decisions.toolbox.start')}
          </Button>
          {openCase && (
            <Button onClick={() => window.location.assign(`#/cases/${openCase}/questions`)}>
              {t('decisions.toolbox.continueCase')}
            </Button>
          )}
        </Actions>
        <ul className={page['rows']}>
          {pack.trees.map((tree) => (
            <TreeRow key={tree.graph.id} tree={tree} />
          ))}
        </ul>
        {pack.elsewhere.length > 0 && (
          <section>
            <h2 className={page['section']}>{t('decisions.toolbox.elsewhere')}</h2>
            <p className="dim">{t('decisions.toolbox.elsewhereText')}</p>
            <ul className={page['rows']}>
              {pack.elsewhere.map(({ tree, outcome }) => (
                <li key={`${tree} ${outcome}`}>
                  {pack.trees.find(({ graph }) => graph.id === tree)?.words.outcomes[outcome]?.title}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Screen>
  );
}

function TreeRow({ tree }: { readonly tree: Tree }) {
  const t = useWords();
  const { graph, words } = tree;
  return (
    <li>
      <a className={page['row']} href={`#/toolbox/${graph.id}`}>
        <Compass />
        <span>
          <span className={page['rowTitle']}>{words.title}</span>
          <span className={page['rowMeta']}>{words.summary}</span>
        </span>
        <span className="dim num">
          {t('decisions.toolbox.questions', { count: graph.nodes.length })}
          {', '}
          {t('decisions.toolbox.outcomes', { count: graph.outcomes.length })}
          {', '}
          {t('decisions.toolbox.asOf', { date: officialDay(graph.asOf) })}
        </span>
      </a>
    </li>
  );
}
