import { useState } from 'react';
import { AppError } from '#shared/base/errors';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Notice } from '../../ui/Status';
import { IdentityCard } from './IdentityCard';
import { PracticeForm } from './PracticeForm';
import { RequestForm } from './RequestForm';
import { useIdentities } from './use-identities';

/** The identities of this laptop, and how to come by one. */
export function Identity() {
  const t = useWords();
  const identities = useIdentities();
  const [failure, setFailure] = useState<unknown>();
  const [said, setSaid] = useState<string>();
  const { list } = identities;
  const attempt = async (work: () => Promise<string | undefined>) => {
    setFailure(undefined);
    setSaid(undefined);
    try {
      setSaid(await work());
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const hasPractice = list?.some(({ view }) => view.practice) ?? false;
  return (
    <Screen crumbs={[{ label: t('packages.title'), href: '/packages' }, { label: t('packages.id.title') }]}>
      <div className={`${page['page']} ${page['narrow']}`}>
        <ScreenTitle className={page['docTitle']}>{t('packages.id.title')}</ScreenTitle>
        <p className={page['lead']}>{t('packages.id.lead')}</p>
        <Failure thrown={failure} />
        {said && <Notice level="valid" title={said} />}
        {list?.length === 0 && <p>{t('packages.id.none')}</p>}
        {list?.map((identity) => (
          <IdentityCard key={identity.id} identity={identity} attempt={attempt} />
        ))}
        {list && !hasPractice && <PracticeForm identities={identities} attempt={attempt} />}
        <RequestForm identities={identities} attempt={attempt} />
      </div>
    </Screen>
  );
}

function Failure({ thrown }: { readonly thrown: unknown }) {
  const t = useWords();
  if (thrown === undefined) return null;
  const { text, code } = errorWords(thrown);
  const reasons = t('packages.id.reason', { returnObjects: true });
  const reason = thrown instanceof AppError ? String(thrown.details['reason'] ?? '') : '';
  const said = Object.entries(reasons).find(([name]) => name === reason)?.[1];
  return <Notice level="invalid" title={said ?? text} code={code} />;
}
