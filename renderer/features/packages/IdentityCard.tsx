import { useId } from 'react';
import { useWords } from '../../i18n';
import { type ShownIdentity, saveTrust } from '../../store/use-identities';
import { Actions, Button } from '../../ui/Button';
import { officialDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { KeyValues } from '../../ui/Small';
import { Status } from '../../ui/Status';
import { AttemptNotice } from './AttemptNotice';
import { useAttempt } from './use-attempt';

export function IdentityCard({ identity }: { readonly identity: ShownIdentity }) {
  const t = useWords();
  const attempt = useAttempt();
  const title = useId();
  const { view, record } = identity;
  const day = (ms: number) => officialDay(new Date(ms).toISOString());
  return (
    <section className={page['card']} aria-labelledby={title}>
      <h2 id={title}>
        {view.practice ? (
          <Status level="warning" pill>
            {t('packages.id.practice')}
          </Status>
        ) : (
          t('packages.id.real')
        )}
      </h2>
      <KeyValues
        rows={[
          [t('packages.id.subject'), view.subject],
          [t('packages.id.issuer'), view.issuer],
          [t('packages.id.valid'), t('packages.id.validity', { from: day(view.notBefore), to: day(view.notAfter) })],
          [t('packages.id.fingerprint'), view.fingerprint],
        ]}
      />
      {record.anchor !== null && (
        <>
          <p className="dim">{t('packages.id.trustText')}</p>
          <Actions>
            <Button
              onClick={() =>
                void attempt.run(async () => {
                  const name = await saveTrust(record);
                  return name === undefined ? undefined : t('packages.id.saved', { name });
                })
              }
            >
              {t('packages.id.trust')}
            </Button>
          </Actions>
          <AttemptNotice attempt={attempt} />
        </>
      )}
    </section>
  );
}
