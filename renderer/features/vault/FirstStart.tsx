import { useState } from 'react';
import { useWords } from '../../i18n/instance';
import type { Session } from '../../store/session';
import { Steps } from '../../ui/Small';
import { ChoosePassphrase } from './ChoosePassphrase';
import { LockFrame } from './LockFrame';
import s from './lock.module.css';
import { PolicyAndTrust } from './PolicyAndTrust';
import { RecoveryWords } from './RecoveryWords';

/** Three pages: passphrase, recovery words, policy and trust. */
export function FirstStart({ session, onOpen }: { readonly session: Session; readonly onOpen: () => void }) {
  const t = useWords();
  const [words, setWords] = useState<readonly string[]>();
  const [areWritten, setWritten] = useState(false);
  const page = words === undefined ? 0 : areWritten ? 2 : 1;
  const steps = [t('vault.first.step.passphrase'), t('vault.first.step.words'), t('vault.first.step.trust')];
  return (
    <LockFrame foot={t('vault.notApproved')}>
      <div className={`${s['form']} ${s['wide']}`}>
        <Steps label={t('vault.first.steps')} steps={steps} current={page} />
        {page === 0 && <ChoosePassphrase session={session} onCreated={setWords} />}
        {page === 1 && words && <RecoveryWords words={words} onWritten={() => setWritten(true)} />}
        {page === 2 && <PolicyAndTrust onOpen={onOpen} />}
      </div>
    </LockFrame>
  );
}
