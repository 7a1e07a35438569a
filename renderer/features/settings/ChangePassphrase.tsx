import { type FormEvent, useState } from 'react';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useSession } from '../../store/context';
import { Actions, Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import page from '../../ui/page.module.css';
import { Notice } from '../../ui/Status';

export function ChangePassphrase() {
  const t = useWords();
  const session = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle');
  const [failure, setFailure] = useState<unknown>();
  const differs = again !== '' && next !== again;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!current || next !== again || state === 'busy') return;
    setState('busy');
    setFailure(undefined);
    try {
      await session.changePassphrase({ current: { passphrase: current }, next });
      setState('done');
      for (const clear of [setCurrent, setNext, setAgain]) clear('');
    } catch (thrown) {
      setFailure(thrown);
      setState('idle');
    }
  };
  const words = failure === undefined ? undefined : errorWords(failure);
  const common = { type: 'password', maxLength: 1024, spellCheck: false } as const;
  return (
    <form className={page['card']} onSubmit={(event) => void submit(event)}>
      <h2>{t('settings.passphrase')}</h2>
      <p className="dim">{t('settings.passphraseText')}</p>
      <TextField
        {...common}
        label={t('settings.current')}
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <TextField
        {...common}
        label={t('settings.next')}
        autoComplete="new-password"
        value={next}
        onChange={(event) => setNext(event.target.value)}
      />
      <TextField
        {...common}
        label={t('settings.again')}
        autoComplete="new-password"
        value={again}
        onChange={(event) => setAgain(event.target.value)}
        error={differs ? t('settings.differs') : undefined}
      />
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
      {state === 'done' && <Notice level="valid" title={t('settings.changed')} />}
      <Actions>
        <Button type="submit" aria-busy={state === 'busy'}>
          {t('settings.change')}
        </Button>
      </Actions>
    </form>
  );
}
