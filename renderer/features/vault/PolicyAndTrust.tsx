import { ShieldCheck } from 'lucide-react';
import { useWords } from '../../i18n/instance';
import { Actions, Button } from '../../ui/Button';
import s from './lock.module.css';

/** What this laptop may hold and whom it trusts: nobody yet, and it says so. */
export function PolicyAndTrust({ onOpen }: { readonly onOpen: () => void }) {
  const t = useWords();
  return (
    <form
      className={s['stack']}
      onSubmit={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      <h1>{t('vault.first.trustTitle')}</h1>
      <p>{t('vault.first.trustText')}</p>
      <ul className={s['list']}>
        {t('vault.first.trustList', { returnObjects: true }).map((line) => (
          <li key={line}>
            <ShieldCheck className="icon-s" />
            <span>{line}</span>
          </li>
        ))}
      </ul>
      <Actions>
        <Button kind="primary" type="submit" autoFocus kbd="Enter">
          {t('vault.first.open')}
        </Button>
      </Actions>
    </form>
  );
}
