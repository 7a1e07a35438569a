import { Plus, UserRoundSearch } from 'lucide-react';
import { useMemo } from 'react';
import { isArchived, reopened } from '#shared/case/archive';
import type { CaseFile } from '#shared/case/model';
import { newListing, withListing } from '#shared/listing/change';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { usePack } from '../../store/context';
import type { Record } from '../../store/record';
import { useOpenCase } from '../../store/use-open-case';
import { ArchivedNotice } from '../../ui/ArchivedNotice';
import { Actions, Button } from '../../ui/Button';
import { useCommands } from '../../ui/frame';
import page from '../../ui/page.module.css';
import { RecordGate } from '../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Empty } from '../../ui/Small';
import { Notice } from '../../ui/Status';
import { VisibleName } from './VisibleName';
import { addressOf } from './views';

/** Everybody whom this case proposes to list. */
export function Listings({ id }: { readonly id: string }) {
  const t = useWords();
  const record = useOpenCase(id);
  if (record.state !== 'open')
    return (
      <Screen crumbs={[{ label: t('cases.title'), href: '/cases' }]}>
        <RecordGate record={record} absent={t('cases.absent')} action={<a href="#/cases">{t('cases.back')}</a>} />
      </Screen>
    );
  return <Subjects record={record} />;
}

function Subjects({ record }: { readonly record: Extract<Record<CaseFile>, { state: 'open' }> }) {
  const t = useWords();
  const { regimes } = usePack();
  const { value: file, set, failure } = record;
  const isBlocked = isArchived(file);
  const add = useMemo(
    () => () => {
      if (isBlocked) return;
      const id = crypto.randomUUID();
      set((was) => withListing(was, newListing({ id, now: Date.now() })));
      window.location.assign(`#/cases/${file.id}/listings/${id}/subject`);
    },
    [isBlocked, set, file.id],
  );
  useCommands(useMemo(() => [{ id: 'listing.add', shortcut: 'n', run: add }], [add]));
  const listings = Object.values(file.listings);
  const said = failure === undefined ? undefined : errorWords(failure);
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: file.title, href: `/cases/${file.id}` },
        { label: t('listings.title') },
      ]}
      mark={file.marking}
    >
      <div className={page['page']}>
        <ScreenTitle className={page['docTitle']} focusKey={file.id}>
          {t('listings.title')}
        </ScreenTitle>
        <p className={page['lead']}>{t('listings.lead')}</p>
        {isBlocked && <ArchivedNotice onReopen={() => set((was) => reopened(was, Date.now()))} />}
        {said && <Notice level="warning" title={said.text} code={said.code} />}
        {listings.length === 0 && <Empty>{t('listings.none')}</Empty>}
        <ul className={page['rows']}>
          {listings.map(({ id, name, kind, regime }) => (
            <li key={id}>
              <a className={page['row']} href={`#${addressOf(file.id, id, 'criteria')}`}>
                <UserRoundSearch />
                <span>
                  <span className={page['rowTitle']}>
                    {name.trim() === '' ? t('listings.untitled') : <VisibleName name={name} />}
                  </span>
                  <span className={page['rowMeta']}>
                    <span>{t(`listings.subject.kinds.${kind}`)}</span>
                    {regime !== '' && <span>{regimes.find((one) => one.id === regime)?.short}</span>}
                    <span>{t('listings.quotations', { count: countOf(file, id) })}</span>
                  </span>
                </span>
              </a>
            </li>
          ))}
        </ul>
        <Actions>
          <Button kind="primary" kbd="N" onClick={add} blockedBy={isBlocked ? t('listings.blocked') : undefined}>
            <Plus /> {t('listings.add')}
          </Button>
        </Actions>
      </div>
    </Screen>
  );
}

function countOf({ quotations }: CaseFile, listing: string): number {
  return Object.values(quotations).filter((one) => one.listing === listing).length;
}
