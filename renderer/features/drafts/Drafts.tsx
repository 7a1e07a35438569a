import { FilePenLine } from 'lucide-react';
import type { Draft } from '#shared/drafting/model';
import { useWords } from '../../i18n';
import { useLive, usePack, useStore } from '../../store/context';
import type { Stored } from '../../store/repository';
import { Button } from '../../ui/Button';
import { recently } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Empty, Tag } from '../../ui/Small';
import { Notice } from '../../ui/Status';
import { TemplateList } from './TemplateList';

/** All drafts, newest first, and the templates to start from. */
export function Drafts() {
  const t = useWords();
  const store = useStore();
  const listing = useLive(() => store.drafts.list(), [store]);
  const rows = listing?.items ?? [];
  return (
    <Screen crumbs={[{ label: t('drafts.title') }]} mark={markOf(rows)}>
      <div className={page['page']}>
        <div className={page['head']}>
          <ScreenTitle>{t('drafts.title')}</ScreenTitle>
          <a href="#/drafts/board">{t('clearance.board')}</a>
        </div>
        {listing && listing.damaged.length > 0 && (
          <Notice level="warning" title={t('cases.damaged')} code={listing.damaged[0]?.code} />
        )}
        {listing && rows.length === 0 ? <EmptyDrafts /> : <DraftRows rows={rows} />}
        <h2 className={page['section']}>{t('drafts.templates')}</h2>
        <TemplateList />
      </div>
    </Screen>
  );
}

/** The drafts of one case. */
export function CaseDrafts({ id }: { readonly id: string }) {
  const t = useWords();
  const store = useStore();
  const listing = useLive(() => store.drafts.list({ caseId: id }), [store, id]);
  const file = useLive(async () => (await store.cases.get(id))?.value, [store, id]);
  const rows = listing?.items ?? [];
  const crumbs = [
    { label: t('cases.title'), href: '/cases' },
    { label: file?.title ?? '', href: `/cases/${id}` },
    { label: t('drafts.title') },
  ];
  return (
    <Screen crumbs={crumbs} mark={file?.marking ?? 'PUBLIC'}>
      <div className={page['page']}>
        <div className={page['head']}>
          <ScreenTitle focusKey={id}>{t('drafts.title')}</ScreenTitle>
        </div>
        {listing && rows.length === 0 ? <EmptyDrafts outcome={`#/cases/${id}/outcome`} /> : <DraftRows rows={rows} />}
      </div>
    </Screen>
  );
}

function markOf(rows: readonly Stored<Draft>[]): 'PUBLIC' | 'LIMITE' {
  return rows.some(({ value }) => value.marking === 'LIMITE') ? 'LIMITE' : 'PUBLIC';
}

function EmptyDrafts({ outcome = '#/cases' }: { readonly outcome?: string }) {
  const t = useWords();
  return (
    <Empty
      action={
        <Button kind="primary" onClick={() => window.location.assign(outcome)}>
          {t('drafts.toCases')}
        </Button>
      }
    >
      {t('drafts.empty')}
    </Empty>
  );
}

function DraftRows({ rows }: { readonly rows: readonly Stored<Draft>[] }) {
  const t = useWords();
  const pack = usePack();
  return (
    <ul className={page['rows']}>
      {rows.map(({ id, value, updatedAt }) => (
        <li key={id}>
          <a className={page['row']} href={`#/drafts/${id}`}>
            <FilePenLine />
            <span>
              <span className={page['rowTitle']}>{value.title}</span>
              <span className={page['rowMeta']}>
                {pack.templates.find((one) => one.id === value.template.id)?.title ?? t('drafts.noTemplate')}
              </span>
            </span>
            <span className="dim num">
              <Tag>{value.marking}</Tag> {recently(updatedAt)}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
