import { type ReactNode, useEffect, useState } from 'react';
import { bridge } from '../../bridge';
import { useWords } from '../../i18n/instance';
import { BrandMark } from '../../ui/Brand';
import { Guilloche } from '../../ui/Guilloche';
import { Status } from '../../ui/Status';
import s from './lock.module.css';

/** The quiet frame before unlocking: no titles, no counts, no names; what can be known without a key. */
export function LockFrame({ foot, children }: { readonly foot: string; readonly children: ReactNode }) {
  const t = useWords();
  return (
    <div className={s['lock']}>
      <header className={s['art']}>
        <Guilloche className={s['guilloche']} />
        <p className={s['brand']}>
          <BrandMark />
          {t('vault.brand')}
        </p>
        <p className={s['foot']}>{foot}</p>
      </header>
      <main className={s['main']}>
        {children}
        <Integrity />
      </main>
    </div>
  );
}

/** Version and the count of refused requests come from the shell itself; nothing is claimed that was not asked. */
function Integrity() {
  const t = useWords();
  const [info, setInfo] = useState<{ app: string; networkRefused: number }>();
  useEffect(() => {
    void bridge.call('app.info', {}).then(setInfo);
  }, []);
  return (
    <fieldset className={s['integrity']}>
      <legend className="vh">{t('vault.integrity.label')}</legend>
      {info && (
        <>
          <Status level="valid">{t('vault.integrity.program', { version: info.app })}</Status>
          {info.networkRefused === 0 ? (
            <Status level="valid">{t('vault.integrity.offline')}</Status>
          ) : (
            <Status level="warning">{t('vault.integrity.refused', { count: info.networkRefused })}</Status>
          )}
        </>
      )}
    </fieldset>
  );
}
