import { type FormEvent, useState } from 'react';
import { bridge } from '../../bridge';
import { useWords } from '../../i18n';
import type { Identities } from '../../store/use-identities';
import { Actions, Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { AttemptNotice } from './AttemptNotice';
import { useAttempt } from './use-attempt';

type Opened = Awaited<ReturnType<typeof open>>;

function open() {
  return bridge.call('file.open', { purpose: 'key' });
}

/** A key that was made elsewhere, or backed up: its file, then its passphrase. */
export function KeyFileForm({ takeKeyFile }: Pick<Identities, 'takeKeyFile'>) {
  const t = useWords();
  const attempt = useAttempt();
  const [file, setFile] = useState<NonNullable<Opened>>();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const choose = () =>
    attempt.run(async () => {
      const opened = await open();
      if (opened) setFile(opened);
      return undefined;
    });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !file) return;
    setBusy(true);
    await attempt.run(async () => {
      const taken = await takeKeyFile(file.bytes, passphrase);
      setFile(undefined);
      setPassphrase('');
      return t('packages.keys.taken', { ...taken });
    });
    setBusy(false);
  };
  return (
    <form className={page['card']} onSubmit={(event) => void submit(event)}>
      <h2>{t('packages.keys.file')}</h2>
      <p>{t('packages.keys.fileText')}</p>
      <Actions>
        <Button onClick={() => void choose()}>{t('packages.keys.fileChoose')}</Button>
      </Actions>
      {file && (
        <>
          <p role="status">
            <bdi>{t('packages.keys.fileChosen', { name: file.name })}</bdi>
          </p>
          <TextField
            label={t('packages.keys.passphrase')}
            type="password"
            autoComplete="off"
            maxLength={1000}
            value={passphrase}
            // it appears because its file was chosen
            autoFocus
            onChange={(event) => setPassphrase(event.target.value)}
          />
          <Actions>
            <Button type="submit" aria-busy={busy}>
              {t('packages.keys.fileTake')}
            </Button>
            <span role="status">{busy ? t('packages.keys.fileBusy') : ''}</span>
          </Actions>
        </>
      )}
      <AttemptNotice attempt={attempt} />
    </form>
  );
}
