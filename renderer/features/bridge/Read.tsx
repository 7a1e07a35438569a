import { ScanLine } from 'lucide-react';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { usePolicy } from '../../store/use-policy';
import { Actions, Button } from '../../ui/Button';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Notice } from '../../ui/Status';
import s from './bridge.module.css';
import { useReading } from './use-reading';

/** Codes back into a package: from scanned sheets, or from photographs of a screen. */
export function Read() {
  const t = useWords();
  const policy = usePolicy();
  if (!policy) return null;
  return (
    <Screen crumbs={[{ label: t('packages.title'), href: '/packages' }, { label: t('bridge.read.title') }]}>
      <div className={page['page']}>
        <div className={page['head']}>
          <ScreenTitle>{t('bridge.read.title')}</ScreenTitle>
        </div>
        {policy.bridge ? <Pictures /> : <Notice level="blocked" title={t('bridge.refused')} />}
      </div>
    </Screen>
  );
}

function Pictures() {
  const t = useWords();
  const { pictures, last, failure, isBusy, add } = useReading();
  const words = failure === undefined ? undefined : errorWords(failure);
  const progress = last?.progress;
  return (
    <>
      <p className={page['lead']}>{t('bridge.read.lead')}</p>
      <Actions>
        <Button kind="primary" onClick={() => void add()}>
          <ScanLine /> {t(pictures === 0 ? 'bridge.read.choose' : 'bridge.read.another')}
        </Button>
        <span role="status">{isBusy ? t('bridge.read.busy') : ''}</span>
      </Actions>
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
      {last && last.codes === 0 && <Notice level="warning" title={t('bridge.read.none')} />}
      {progress && (
        <section className={page['card']} aria-label={t('bridge.read.progress')}>
          <p role="status">
            {t('bridge.read.have', { have: progress.have, needed: progress.needed })}{' '}
            <span className="dim">{t('bridge.read.pictures', { count: pictures })}</span>
          </p>
          <progress
            className={s['progress']}
            aria-label={t('bridge.read.progress')}
            max={progress.needed}
            value={progress.have}
          />
          <p className="dim">{t('bridge.read.order')}</p>
        </section>
      )}
    </>
  );
}
