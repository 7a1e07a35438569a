import { ChevronRight, KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { AppError, type ErrorCode } from '#shared/base/errors';
import { errorWords } from '../../i18n/error-words';
import { useWords } from '../../i18n/instance';
import type { AcceptableCode, Session } from '../../store/session';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Notice } from '../../ui/Status';
import { LockFrame } from './LockFrame';
import s from './lock.module.css';
import { PassphraseField } from './PassphraseField';

interface Props {
  /** Loads behind this screen; ready, as a rule, before the passphrase is typed. */
  readonly session: () => Promise<Session>;
  readonly onOpen: () => void;
}

const acceptable: ReadonlySet<ErrorCode> = new Set<AcceptableCode>(['store/set', 'store/behind']);

export function Lock({ session, onOpen }: Props) {
  const t = useWords();
  const [way, setWay] = useState<'passphrase' | 'words'>('passphrase');
  const [secret, setSecret] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();

  const unlock = async (accept: readonly AcceptableCode[] = []) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const loaded = await session();
      if (way === 'passphrase') await loaded.unlock({ passphrase: secret, accept });
      else await loaded.unlockWithRecovery({ words: wordsOf(secret), accept });
      onOpen();
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && secret) void unlock();
  };
  const switchWay = (next: typeof way) => {
    setWay(next);
    setSecret('');
    setFailure(undefined);
  };
  const words = failure === undefined ? undefined : errorWords(failure);
  return (
    <LockFrame foot={t('vault.promise')}>
      <form className={s['form']} onSubmit={submit}>
        <h1>{t('vault.locked')}</h1>
        {way === 'passphrase' ? (
          <PassphraseField label={t('vault.passphrase')} value={secret} onChange={setSecret} hasFocus />
        ) : (
          <TextArea
            label={t('vault.recovery.label')}
            hint={t('vault.recovery.count', { count: wordsOf(secret).length })}
            value={secret}
            rows={3}
            maxLength={400}
            spellCheck={false}
            onChange={(event) => setSecret(event.target.value)}
          />
        )}
        {words && <Notice level="invalid" title={words.text} code={words.code} />}
        {failure instanceof AppError && acceptable.has(failure.code) && (
          // the union of acceptable codes was just asked for
          <Button onClick={() => void unlock([failure.code as AcceptableCode])}>{t('vault.restoreLater')}</Button>
        )}
        <Button kind="primary" type="submit" kbd="Enter" aria-busy={busy}>
          {way === 'passphrase' ? t('vault.unlock') : t('vault.recovery.open')}
        </Button>
        <p role="status">{busy ? t('vault.unlocking') : ''}</p>
        <nav className={s['alternatives']} aria-label={t('vault.otherWays')}>
          {way === 'passphrase' ? (
            <button type="button" onClick={() => switchWay('words')}>
              <KeyRound />
              <span>
                {t('vault.recovery.title')}
                <small>{t('vault.recovery.hint')}</small>
              </span>
              <ChevronRight className="icon-s" />
            </button>
          ) : (
            <button type="button" onClick={() => switchWay('passphrase')}>
              <KeyRound />
              <span>{t('vault.recovery.back')}</span>
              <ChevronRight className="icon-s" />
            </button>
          )}
        </nav>
      </form>
    </LockFrame>
  );
}

function wordsOf(text: string): readonly string[] {
  return text.trim().toLowerCase().split(/\s+/).filter(Boolean);
}

/** The vault cannot be opened and is never answered with a new one. */
export function Damaged({ code }: { readonly code: ErrorCode }) {
  const t = useWords();
  return (
    <LockFrame foot={t('vault.promise')}>
      <div className={s['form']}>
        <h1>{t('vault.damaged.title')}</h1>
        <Notice level="invalid" title={errorWords(new AppError(code)).text} code={code}>
          <p>{t('vault.damaged.text')}</p>
        </Notice>
      </div>
    </LockFrame>
  );
}

/** The frame alone, for the moment until it is known what stands on the disk. */
export function Waiting() {
  const t = useWords();
  return (
    <LockFrame foot={t('vault.promise')}>
      <div />
    </LockFrame>
  );
}
