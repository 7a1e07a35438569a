import { useWords } from '../../i18n';
import { useIdentities } from '../../store/use-identities';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Awaited } from './Awaited';
import { IdentityCard } from './IdentityCard';
import { KeyFileForm } from './KeyFileForm';
import { PracticeForm } from './PracticeForm';
import { RequestForm } from './RequestForm';
import { useRemovals } from './use-removals';
import { backFromIdentity } from './use-wizard';

/** The identities of this laptop, and how to come by one. */
export function Identity() {
  const t = useWords();
  const identities = useIdentities();
  const { list } = identities;
  const removals = useRemovals();
  const draft = /\?draft=([0-9a-f-]{36})$/.exec(window.location.hash)?.[1];
  const hasPractice = list?.some(({ view }) => view.practice) ?? false;
  return (
    <Screen crumbs={[{ label: t('packages.title'), href: '/packages' }, { label: t('packages.id.title') }]}>
      <div className={`${page['page']} ${page['narrow']}`}>
        <ScreenTitle className={page['docTitle']} focusKey={removals.focusKey}>
          {t('packages.id.title')}
        </ScreenTitle>
        <p className={page['lead']}>{t('packages.id.lead')}</p>
        {removals.notice}
        {list?.length === 0 && <p>{t('packages.id.none')}</p>}
        {list?.map((identity) => (
          <IdentityCard key={identity.id} identity={identity} rename={identities.rename} onRemoved={removals.say} />
        ))}
        {identities.awaited.map((one) => (
          <Awaited key={one.id} one={one} identities={identities} onRemoved={removals.say} />
        ))}
        {list && !hasPractice && <PracticeForm identities={identities} />}
        <RequestForm identities={identities} />
        <KeyFileForm takeKeyFile={identities.takeKeyFile} />
        {draft && (
          <p>
            <a href={`#/packages/export/${draft}?${backFromIdentity}`}>{t('packages.id.toExport')}</a>
          </p>
        )}
      </div>
    </Screen>
  );
}
