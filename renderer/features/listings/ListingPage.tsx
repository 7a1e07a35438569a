import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { isArchived, reopened } from '#shared/case/archive';
import type { Listing } from '#shared/case/listing';
import { changeListing } from '#shared/listing/change';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useOpenCase } from '../../store/use-open-case';
import { ArchivedNotice } from '../../ui/ArchivedNotice';
import { useCommands } from '../../ui/frame';
import page from '../../ui/page.module.css';
import { RecordGate } from '../../ui/RecordGate';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Kbd } from '../../ui/Small';
import { Notice } from '../../ui/Status';
import { Brief } from './Brief';
import { Criteria } from './Criteria';
import { Gates } from './Gates';
import s from './listings.module.css';
import { Papers } from './Papers';
import type { OpenRecord, PartProps } from './part-props';
import { RegimeChoice } from './RegimeChoice';
import { Subject } from './Subject';
import { useBench } from './use-bench';
import { addressOf, isView, type View, viewCommands, viewKeys, views } from './views';

interface Props {
  readonly id: string;
  readonly listing: string;
  readonly view: string | undefined;
}

/** One listing: its subject, criteria against evidence, regime, the other side's brief, its papers. */
export function ListingPage({ id, listing: listingId, view }: Props) {
  const t = useWords();
  const record = useOpenCase(id);
  const listing =
    record.state === 'open' && Object.hasOwn(record.value.listings, listingId) && record.value.listings[listingId];
  if (record.state !== 'open' || !listing)
    return (
      <Screen crumbs={[{ label: t('cases.title'), href: '/cases' }]}>
        <RecordGate
          record={record.state === 'open' ? { state: 'absent' } : record}
          absent={record.state === 'open' ? t('listings.absent') : t('cases.absent')}
          action={<a href={record.state === 'open' ? `#/cases/${id}/listings` : '#/cases'}>{t('cases.back')}</a>}
        />
      </Screen>
    );
  return <Lab record={record} listing={listing} view={isView(view) ? view : 'criteria'} />;
}

function Lab({
  record,
  listing,
  view,
}: {
  readonly record: OpenRecord;
  readonly listing: Listing;
  readonly view: View;
}) {
  const t = useWords();
  const { value: file, set, failure } = record;
  const bench = useBench(file, listing);
  useViewKeys(file.id, listing.id);
  if (!bench) return null;
  const title = listing.name.trim() || t('listings.untitled');
  const said = failure === undefined ? undefined : errorWords(failure);
  const change: PartProps['change'] = (what) => set((was) => changeListing(was, listing.id, what));
  return (
    <Screen
      crumbs={[
        { label: t('cases.title'), href: '/cases' },
        { label: file.title, href: `/cases/${file.id}` },
        { label: t('listings.title'), href: `/cases/${file.id}/listings` },
        { label: title },
      ]}
      mark={file.marking}
      inspector={<Gates bench={bench} />}
    >
      <div className={`${page['page']} ${page['wide']} ${s['lab']}`}>
        <a className={page['back']} href={`#/cases/${file.id}/listings`}>
          <ArrowLeft className="icon-s" />
          {t('listings.back')}
        </a>
        <ScreenTitle className={page['docTitle']} focusKey={`${listing.id} ${view}`}>
          {title}
        </ScreenTitle>
        <ViewNav caseId={file.id} listing={listing.id} view={view} />
        {isArchived(file) && <ArchivedNotice onReopen={() => set((was) => reopened(was, Date.now()))} />}
        {said && <Notice level="warning" title={said.text} code={said.code} />}
        {partOf(view, { bench, record, change })}
      </div>
    </Screen>
  );
}

function partOf(view: View, props: PartProps): ReactNode {
  switch (view) {
    case 'subject':
      return <Subject {...props} />;
    case 'criteria':
      return <Criteria {...props} />;
    case 'regime':
      return <RegimeChoice {...props} />;
    case 'brief':
      return <Brief bench={props.bench} />;
    case 'papers':
      return <Papers {...props} />;
  }
}

function ViewNav({
  caseId,
  listing,
  view,
}: {
  readonly caseId: string;
  readonly listing: string;
  readonly view: View;
}) {
  const t = useWords();
  return (
    <nav className={s['views']} aria-label={t('listings.views.label')}>
      {views.map((one) => (
        <a key={one} href={`#${addressOf(caseId, listing, one)}`} aria-current={one === view ? 'page' : undefined}>
          {t(`listings.views.${one}`)}
          {one !== view && <Kbd>{viewKeys[one].toUpperCase()}</Kbd>}
        </a>
      ))}
    </nav>
  );
}

/** To a part; where one is there already, into its table. */
function goTo(address: string): void {
  if (window.location.hash === `#${address}`) document.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus();
  else window.location.assign(`#${address}`);
}

function useViewKeys(caseId: string, listing: string): void {
  const commands = useMemo(
    () =>
      viewCommands.map(({ id, view }) => ({
        id,
        shortcut: viewKeys[view],
        run: () => goTo(addressOf(caseId, listing, view)),
      })),
    [caseId, listing],
  );
  useCommands(commands);
}
