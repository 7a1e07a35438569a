import { ScanLine } from 'lucide-react';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { usePolicy } from '../../store/use-policy';
import { Actions, Button } from '../../ui/Button';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Notice } from '../../ui/Status';
import s from './bridge.module.css';
import { CameraCard } from './CameraCard';
import { type Reading, useReading } from './use-reading';

/** Codes back into a package: before a camera, from scanned sheets, or from photographs of a screen. */
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
        {policy.bridge ? <Codes /> : <Notice level="blocked" title={t('bridge.refused')} />}
      </div>
    </Screen>
  );
}

function Codes() {
  const t = useWords();
  const reading = useReading();
  const { pictures, last, failure, isBusy, add } = reading;
  const words = failure === undefined ? undefined : errorWords(failure);
  return (
    <>
      <p className={page['lead']}>{t('bridge.read.lead')}</p>
      {words && <Notice level="invalid" title={words.text} code={words.code} />}
      <CameraCard reading={reading} />
      <Arrived reading={reading} />
      <Actions>
        <Button onClick={() => void add()}>
          <ScanLine /> {t(pictures === 0 ? 'bridge.read.choose' : 'bridge.read.another')}
        </Button>
        <span role="status">{isBusy ? t('bridge.read.busy') : ''}</span>
      </Actions>
      {last && last.codes === 0 && <Notice level="warning" title={t('bridge.read.none')} />}
    </>
  );
}

/** How much is there. Spoken for each file that was chosen; of what the camera brings, its card speaks. */
function Arrived({ reading: { pictures, progress, last } }: { readonly reading: Reading }) {
  const t = useWords();
  if (!progress) return null;
  const { have, needed } = progress;
  return (
    <section className={page['card']} aria-label={t('bridge.read.progress')}>
      <p role="status" aria-live={progress === last?.progress ? 'polite' : 'off'}>
        {t('bridge.read.have', { have, needed })}{' '}
        {pictures > 0 && <span className="dim">{t('bridge.read.pictures', { count: pictures })}</span>}
      </p>
      <progress className={s['progress']} aria-label={t('bridge.read.progress')} max={needed} value={have} />
      <p className="dim">{t('bridge.read.order')}</p>
    </section>
  );
}
