import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n';
import type { Identities } from '../../store/use-identities';
import { Actions, Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { practiceNameSchema } from '../../workers/identity-record';
import { AttemptNotice } from './AttemptNotice';
import { useAttempt } from './use-attempt';

/** A practice identity in one step: what a newcomer signs with in the first ten minutes. */
export function PracticeForm({ identities }: { readonly identities: Identities }) {
  const t = useWords();
  const attempt = useAttempt();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const isName = practiceNameSchema.safeParse(name).success;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (busy || !isName) return;
    setBusy(true);
    await attempt.run(async () => {
      await identities.makePractice(name);
      return undefined;
    });
    setBusy(false);
  };
  return (
    <form className={page['card']} onSubmit={(event) => void submit(event)}>
      <h2>{t('packages.id.practice')}</h2>
      <p>{t('packages.id.practiceText')}</p>
      <TextField
        label={t('packages.id.practiceName')}
        value={name}
        maxLength={50}
        autoComplete="off"
        error={asked && !isName ? t('packages.id.fault.commonName') : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <Actions>
        <Button type="submit" aria-busy={busy}>
          {t('packages.id.practiceMake')}
        </Button>
        <span role="status">{busy ? t('packages.id.practiceBusy') : ''}</span>
      </Actions>
      <AttemptNotice attempt={attempt} />
    </form>
  );
}
