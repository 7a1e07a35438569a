import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { Actions, Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { Notice } from '../../ui/Status';
import type { Opened } from './use-opened';

/** What is said of the envelope around a package; nothing where there is none. */
export function OpenEnvelope({ opened }: { readonly opened: Opened }) {
  const t = useWords();
  const [passphrase, setPassphrase] = useState('');
  const { asks, by, failure, busy, open } = opened;
  const words = failure === undefined ? undefined : errorWords(failure);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await open(passphrase);
  };
  if (by)
    return (
      <Notice
        level="unknown"
        title={t(by === 'key' ? 'packages.envelope.openedKey' : 'packages.envelope.openedPassphrase')}
      />
    );
  return (
    <>
      {asks && (
        <form className={page['card']} onSubmit={(event) => void submit(event)}>
          <h2>{t('packages.envelope.sealed')}</h2>
          <p>{t('packages.envelope.askText')}</p>
          <TextField
            label={t('packages.envelope.ask')}
            type="password"
            autoComplete="off"
            maxLength={1000}
            value={passphrase}
            // it appears because its file was chosen
            autoFocus
            onChange={(event) => setPassphrase(event.target.value)}
          />
          <Actions>
            <Button kind="primary" type="submit" aria-busy={busy}>
              {t('packages.envelope.askOpen')}
            </Button>
            <span role="status">{busy ? t('packages.envelope.opening') : ''}</span>
          </Actions>
        </form>
      )}
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
    </>
  );
}
