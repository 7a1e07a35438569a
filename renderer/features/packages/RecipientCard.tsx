import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../../i18n';
import type { Recipients, ShownRecipient } from '../../store/recipients';
import { Actions, Button } from '../../ui/Button';
import { officialDay } from '../../ui/dates';
import { TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { KeyValues } from '../../ui/Small';
import { Status } from '../../ui/Status';
import { AttemptNotice } from './AttemptNotice';
import { Compared, type ComparedBy, toCompared } from './Compared';
import s from './recipients.module.css';
import { useAttempt } from './use-attempt';

interface Props {
  readonly one: ShownRecipient;
  readonly onChange: Recipients['change'];
}

/** Somebody else's key: how sure it is that it is theirs, and the way to part with it. */
export function RecipientCard({ one, onChange }: Props) {
  const t = useWords();
  const title = useId();
  const { label, recipient, fingerprint, compared } = one;
  return (
    <section className={page['card']} aria-labelledby={title}>
      <h3 id={title}>{label}</h3>
      {compared ? (
        <Status level="valid">
          {t('packages.recipients.compared', {
            how: t(`packages.recipients.comparison.${compared.how}`),
            by: compared.by || '–',
            day: officialDay(new Date(compared.at).toISOString()),
          })}
        </Status>
      ) : (
        <Status level="warning">{t('packages.recipients.notCompared')}</Status>
      )}
      <KeyValues
        rows={[
          [
            t('packages.recipients.recipient'),
            <span key="recipient" className={s['key']}>
              {recipient}
            </span>,
          ],
          [t('packages.recipients.fingerprint'), fingerprint],
        ]}
      />
      {!compared && <CompareNow one={one} onChange={onChange} />}
      <Remove one={one} onChange={onChange} />
    </section>
  );
}

function CompareNow({ one, onChange }: Props) {
  const t = useWords();
  const attempt = useAttempt();
  const [value, setValue] = useState<ComparedBy>({ how: '', by: '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt.run(async () => {
      await onChange(one.id, { compared: toCompared(value) });
      return undefined;
    });
  };
  return (
    <details>
      <summary>{t('packages.recipients.nowCompared')}</summary>
      <form className={page['stack']} onSubmit={submit}>
        <p>{t('packages.recipients.compare')}</p>
        <Compared value={value} onChange={setValue} />
        <Actions>
          <Button type="submit">{t('packages.keys.save')}</Button>
        </Actions>
        <AttemptNotice attempt={attempt} />
      </form>
    </details>
  );
}

function Remove({ one, onChange }: Props) {
  const t = useWords();
  const attempt = useAttempt();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() === '') return;
    void attempt.run(async () => {
      await onChange(one.id, { removed: { reason: reason.trim(), at: Date.now() } });
      return undefined;
    });
  };
  return (
    <details>
      <summary>{t('packages.recipients.remove')}</summary>
      <form className={page['stack']} onSubmit={submit}>
        <TextField
          label={t('packages.recipients.reason')}
          value={reason}
          maxLength={300}
          error={asked && reason.trim() === '' ? t('packages.recipients.reasonFault') : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        <Actions>
          <Button type="submit">{t('packages.recipients.remove')}</Button>
        </Actions>
        <AttemptNotice attempt={attempt} />
      </form>
    </details>
  );
}
