import { useId } from 'react';
import { useWords } from '../../i18n';
import type { AwaitedIdentity, Identities } from '../../store/use-identities';
import { Actions, Button } from '../../ui/Button';
import { officialDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { AttemptNotice } from './AttemptNotice';
import { RemoveKey } from './RemoveKey';
import { saveRequest } from './save-request';
import { useAttempt } from './use-attempt';

interface Props {
  readonly one: AwaitedIdentity;
  readonly identities: Identities;
  readonly onRemoved: () => void;
}

/** A key that has no certificate yet: its request can be carried again, or the key given up. */
export function Awaited({ one, identities, onRemoved }: Props) {
  const t = useWords();
  const title = useId();
  const attempt = useAttempt();
  const { commonName, organization } = one.subject;
  return (
    <section className={page['card']} aria-labelledby={title}>
      <h2 id={title}>{t('packages.keys.awaited')}</h2>
      <p>{[one.label, commonName, organization].filter(Boolean).join(', ')}</p>
      <p className="dim">{t('packages.keys.awaitedText', { day: officialDay(new Date(one.at).toISOString()) })}</p>
      <Actions>
        <Button
          onClick={() =>
            void attempt.run(async () => {
              const isSaved = await saveRequest(await identities.requestAgain(one));
              return isSaved ? t('packages.id.requested') : undefined;
            })
          }
        >
          {t('packages.keys.again')}
        </Button>
      </Actions>
      <AttemptNotice attempt={attempt} />
      <RemoveKey name={one.key} does="waits" onRemoved={onRemoved} />
    </section>
  );
}
