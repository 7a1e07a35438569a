import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n';
import { useSession, useStore } from '../../store/context';
import { isPassphrase, isStrong } from '../../store/envelope';
import { type BackedUp, saveBackup } from '../../store/key-file';
import { Actions, Button } from '../../ui/Button';
import { nothingTyped } from '../../ui/envelope-choice';
import { NewPassphrase } from '../../ui/NewPassphrase';
import page from '../../ui/page.module.css';
import { AttemptNotice } from './AttemptNotice';
import { useAttempt } from './use-attempt';

/** One key as a file under a passphrase of its own. */
export function BackUpKey({ what }: { readonly what: BackedUp }) {
  const t = useWords();
  const session = useSession();
  const store = useStore();
  const attempt = useAttempt();
  const [typed, setTyped] = useState(nothingTyped);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (busy || !isPassphrase(typed)) return;
    setBusy(true);
    await attempt.run(async () => {
      const name = await saveBackup({ session, store }, what, typed.first);
      if (name === undefined) return undefined;
      setTyped(nothingTyped);
      setAsked(false);
      return t('packages.keys.backedUp', { name });
    });
    setBusy(false);
  };
  return (
    <details>
      <summary>{t('packages.keys.backup')}</summary>
      <form className={page['stack']} onSubmit={(event) => void submit(event)}>
        <p>{t('packages.keys.backupText')}</p>
        <NewPassphrase typed={typed} onChange={setTyped} asked={asked} isStrong={isStrong} />
        <Actions>
          <Button type="submit" aria-busy={busy}>
            {t('packages.keys.backupSave')}
          </Button>
          <span role="status">{busy ? t('packages.keys.backupBusy') : ''}</span>
        </Actions>
        <AttemptNotice attempt={attempt} />
      </form>
    </details>
  );
}
