import { type FormEvent, useState } from 'react';
import { words as wordList } from '#shared/base/word-list';
import { strength as strengthOf } from '#shared/vault/passphrase';
import { errorWords } from '../../i18n/error-words';
import { useWords } from '../../i18n/instance';
import type { Session } from '../../store/session';
import { Actions, Button } from '../../ui/Button';
import { Notice } from '../../ui/Status';
import s from './lock.module.css';
import { PassphraseField } from './PassphraseField';

interface Props {
  readonly session: Session;
  readonly onCreated: (words: readonly string[]) => void;
}

export function ChoosePassphrase({ session, onCreated }: Props) {
  const t = useWords();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const strength = strengthOf(first);
  const weak = strength === 0;
  const differs = first !== second;
  const levels = t('vault.first.strength', { returnObjects: true });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (weak || differs || busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      onCreated((await session.create({ passphrase: first })).recoveryWords);
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
    }
  };
  const words = failure === undefined ? undefined : errorWords(failure);
  return (
    <form className={s['stack']} onSubmit={(event) => void submit(event)}>
      <h1>{t('vault.first.title')}</h1>
      <p>{t('vault.first.text')}</p>
      <PassphraseField
        label={t('vault.passphrase')}
        value={first}
        onChange={setFirst}
        isNew
        hasFocus
        error={asked && weak ? t('errors.vault__passphrase-weak') : undefined}
      />
      <div className={s['meter']} aria-hidden="true">
        {[1, 2, 3, 4, 5].map((step) => (
          <i key={step} className={first && strength + 1 >= step ? s['on'] : undefined} />
        ))}
      </div>
      <p role="status">{first && `${levels[strength]} ${weak ? '' : t('vault.first.slow')}`}</p>
      <PassphraseField
        label={t('vault.first.again')}
        value={second}
        onChange={setSecond}
        isNew
        error={asked && differs ? t('vault.first.differs') : undefined}
      />
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
      <Actions>
        <Button kind="primary" type="submit" aria-busy={busy}>
          {t('vault.first.continue')}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            const suggestion = suggestWords(6);
            setFirst(suggestion);
            setSecond('');
          }}
        >
          {t('vault.first.suggest')}
        </Button>
      </Actions>
      <p role="status">{busy ? t('vault.first.creating') : ''}</p>
    </form>
  );
}

/** Six words of 2 048: 66 bits. The random source is the window's own. */
function suggestWords(count: number): string {
  const picks = crypto.getRandomValues(new Uint16Array(count));
  return Array.from(picks, (pick) => wordList[pick % wordList.length]).join(' ');
}
