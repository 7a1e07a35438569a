import { BookOpen, Handshake, KeyRound, ScanLine, ShieldCheck, UserRound } from 'lucide-react';
import { useWords } from '../../i18n';
import { Actions, Button } from '../../ui/Button';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Aside } from './Aside';
import { Movements } from './Movements';
import { Sticks } from './Sticks';
import { useAside } from './use-aside';

/** Check a package, the identity, what left and what was taken in. */
export function Packages() {
  const t = useWords();
  const isLimite = useAside().some(({ value }) => value.mark === 'LIMITE');
  return (
    <Screen crumbs={[{ label: t('packages.title') }]} mark={isLimite ? 'LIMITE' : 'PUBLIC'}>
      <div className={page['page']}>
        <div className={page['head']}>
          <ScreenTitle>{t('packages.title')}</ScreenTitle>
        </div>
        <p className={page['lead']}>{t('packages.lead')}</p>
        <Actions>
          <Button kind="primary" kbd="Ctrl I" onClick={() => window.location.assign('#/packages/check')}>
            <ShieldCheck /> {t('packages.check')}
          </Button>
          <Button onClick={() => window.location.assign('#/packages/light/read')}>
            <ScanLine /> {t('bridge.read.open')}
          </Button>
          <Button onClick={() => window.location.assign('#/packages/identity')}>
            <UserRound /> {t('packages.identity')}
          </Button>
          <Button onClick={() => window.location.assign('#/packages/recipients')}>
            <KeyRound /> {t('packages.encryption')}
          </Button>
          <Button kbd="Ctrl Shift I" onClick={() => window.location.assign('#/packages/content')}>
            <BookOpen /> {t('packages.content.open')}
          </Button>
          <Button onClick={() => window.location.assign('#/packages/trust')}>
            <Handshake /> {t('trust.title')}
          </Button>
        </Actions>
        <Sticks />
        <Aside />
        <Movements />
      </div>
    </Screen>
  );
}
