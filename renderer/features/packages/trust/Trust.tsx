import { useRef, useState } from 'react';
import { useWords } from '../../../i18n';
import { errorWords } from '../../../i18n/error-words';
import { type TrustGround, useTrust } from '../../../store/use-trust';
import { officialDay } from '../../../ui/dates';
import page from '../../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../../ui/Screen';
import { Empty } from '../../../ui/Small';
import { Notice } from '../../../ui/Status';
import { AddCertificate } from './AddCertificate';
import { EntryCard } from './EntryCard';
import { RemovedEntries } from './RemovedEntries';
import { RevocationLists, StaleNotice } from './Revocation';
import { TakeList } from './TakeList';
import { useEntries } from './use-entries';

/** Whom this laptop believes: keys, roles, how and when they were compared. */
export function Trust() {
  const t = useWords();
  const found = useTrust();
  const words = found && 'failure' in found ? errorWords(found.failure) : undefined;
  return (
    <Screen crumbs={[{ label: t('packages.title'), href: '/packages' }, { label: t('trust.title') }]}>
      <div className={`${page['page']} ${page['narrow']}`}>
        <ScreenTitle className={page['docTitle']}>{t('trust.title')}</ScreenTitle>
        <p className={page['lead']}>{t('trust.lead')}</p>
        {words && (
          <Notice level="invalid" title={t('trust.broken')} code={words.code}>
            <p>{words.text}</p>
          </Notice>
        )}
        {found && !('failure' in found) && <OpenTrust ground={found} />}
      </div>
    </Screen>
  );
}

function OpenTrust({ ground }: { readonly ground: TrustGround }) {
  const t = useWords();
  const { state, floor, isClockBehind } = ground;
  const entries = useEntries(state);
  const { installed } = state;
  const [removed, setRemoved] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const tell = (label: string) => {
    setRemoved(label);
    // the card that had the focus is gone
    heading.current?.focus();
  };
  const day = (moment: number | string) => officialDay(new Date(moment).toISOString());
  return (
    <>
      {isClockBehind && (
        <Notice level="warning" title={t('trust.clockBehind')}>
          <p>{t('trust.clockBehindText', { day: day(floor) })}</p>
        </Notice>
      )}
      <StaleNotice ground={ground} />
      <h2 ref={heading} tabIndex={-1} className={page['section']}>
        {t('trust.listed')}
      </h2>
      {removed !== undefined && <Notice level="valid" title={t('trust.remove.done', { label: removed })} />}
      {installed && (
        <p className="dim">
          {t('trust.inForce', { series: installed.series, version: installed.version, day: day(installed.at) })}
        </p>
      )}
      {entries?.length === 0 && <Empty>{t('trust.none')}</Empty>}
      {entries?.map((shown) => (
        <EntryCard key={shown.entry.certificate} shown={shown} onRemoved={tell} />
      ))}
      <AddCertificate />
      <TakeList ground={ground} />
      <RevocationLists ground={ground} />
      <RemovedEntries state={state} />
    </>
  );
}
