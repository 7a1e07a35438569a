import { useId } from 'react';
import { useWords } from '../../i18n';
import type { OwnRecipient } from '../../store/recipients';
import { saveFile } from '../../store/save-file';
import { Actions, Button } from '../../ui/Button';
import { officialDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { KeyValues } from '../../ui/Small';
import { AttemptNotice } from './AttemptNotice';
import { BackUpKey } from './BackUpKey';
import { RecipientCode } from './RecipientCode';
import { RemoveKey } from './RemoveKey';
import s from './recipients.module.css';
import { useAttempt } from './use-attempt';

interface Props {
  readonly own: OwnRecipient;
  /** The newest is handed on; earlier ones still open what comes. */
  readonly isCurrent: boolean;
  /** Keys are in the worker, where no query sees them go. */
  readonly onRemoved: () => void;
}

export function OwnRecipientCard({ own, isCurrent, onRemoved }: Props) {
  const t = useWords();
  const attempt = useAttempt();
  const title = useId();
  const { key, recipient, fingerprint, made } = own;
  const save = () =>
    attempt.run(async () => {
      const bytes = new TextEncoder().encode(`${recipient}\n`);
      const saved = await saveFile({ suggestedName: 'valise-recipient.txt', bytes, kind: 'recipient' });
      return saved ? t('packages.recipients.saved', { name: saved.name }) : undefined;
    });
  return (
    <section className={page['card']} aria-labelledby={title}>
      <h3 id={title}>{t(isCurrent ? 'packages.recipients.own' : 'packages.recipients.earlier')}</h3>
      {isCurrent && <p>{t('packages.recipients.ownText')}</p>}
      <div className={s['own']}>
        <KeyValues
          rows={[
            [
              t('packages.recipients.recipient'),
              <span key="recipient" className={s['key']}>
                {recipient}
              </span>,
            ],
            [t('packages.recipients.fingerprint'), fingerprint],
            [t('packages.recipients.made'), officialDay(new Date(made).toISOString())],
          ]}
        />
        {isCurrent && <RecipientCode recipient={recipient} />}
      </div>
      <Actions>
        <Button onClick={() => void save()}>{t('packages.recipients.saveOwn')}</Button>
      </Actions>
      <AttemptNotice attempt={attempt} />
      <BackUpKey what={{ key }} />
      <RemoveKey name={key} does="opens" onRemoved={onRemoved} />
    </section>
  );
}
