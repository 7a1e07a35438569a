import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n';
import { Actions, Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import type { Attempt } from './attempt';
import type { Identities } from './use-identities';

/** A practice identity in one step: what a newcomer signs with in the first ten minutes. */
export function PracticeForm({ identities, attempt }: { readonly identities: Identities; readonly attempt: Attempt }) {
  const t = useWords();
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    await attempt(async () => {
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
        onChange={(event) => setName(event.target.value)}
      />
      <Actions>
        <Button type="submit" aria-busy={busy}>
          {t('packages.id.practiceMake')}
        </Button>
        <span role="status">{busy ? t('packages.id.practiceBusy') : ''}</span>
      </Actions>
    </form>
  );
}
