import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n';
import { useLive, useSession, useStore } from '../../store/context';
import { removeKey, wasBackedUp } from '../../store/remove-key';
import type { KeyName } from '../../store/session';
import { Actions, Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { Notice } from '../../ui/Status';
import { AttemptNotice } from './AttemptNotice';
import { useAttempt } from './use-attempt';

interface Props {
  readonly name: KeyName;
  /** What it can do, which nobody can do after it. */
  readonly does: 'signs' | 'opens' | 'practises' | 'waits';
  /** It is gone, and what stood for it with it: the screen says so. */
  readonly onRemoved: () => void;
}

/** Nobody can save one of these: what is lost with it is in the words. */
const withoutBackup: readonly Props['does'][] = ['practises', 'waits'];

/** Erases a key: says what ends with it, that there is no backup where none was saved, and asks for the passphrase of the vault. */
export function RemoveKey({ name, does, onRemoved }: Props) {
  const t = useWords();
  const session = useSession();
  const store = useStore();
  const attempt = useAttempt();
  const isSafe = useLive(
    async () => withoutBackup.includes(does) || (await wasBackedUp(store, name)),
    [store, name, does],
  );
  const [passphrase, setPassphrase] = useState('');
  const [isSure, setSure] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const blockedBy =
    isSafe || isSure
      ? passphrase === ''
        ? t('packages.keys.remove.needPassphrase')
        : undefined
      : t('packages.keys.remove.needBackup');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (blockedBy !== undefined || isBusy) return;
    setBusy(true);
    await attempt.run(async () => {
      await removeKey({ session, store }, name, passphrase);
      onRemoved();
      return undefined;
    });
    setPassphrase('');
    setBusy(false);
  };
  return (
    <details>
      <summary>{t('packages.keys.remove.title')}</summary>
      <form className={page['stack']} onSubmit={(event) => void submit(event)}>
        <Notice level="warning" title={t(`packages.keys.remove.${does}`)} />
        {isSafe === false && (
          <label>
            <input type="checkbox" checked={isSure} onChange={({ target }) => setSure(target.checked)} />{' '}
            {t('packages.keys.remove.noBackup')}
          </label>
        )}
        <TextField
          label={t('packages.keys.remove.passphrase')}
          type="password"
          autoComplete="current-password"
          maxLength={1000}
          value={passphrase}
          onChange={({ target }) => setPassphrase(target.value)}
        />
        <Actions>
          <Button type="submit" blockedBy={blockedBy} aria-busy={isBusy}>
            {t('packages.keys.remove.act')}
          </Button>
        </Actions>
        <AttemptNotice attempt={attempt} />
      </form>
    </details>
  );
}
