import { BookOpen, Handshake, KeyRound, PackageCheck, ScanLine, ShieldCheck, UserRound } from 'lucide-react';
import { useWords } from '../../i18n';
import { useLive, useStore } from '../../store/context';
import { Actions, Button } from '../../ui/Button';
import { recently } from '../../ui/dates';
import { formatSize } from '../../ui/format';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Empty } from '../../ui/Small';
import { Sticks } from './Sticks';

const purposes = ['clear', 'send', 'share', 'case', 'receipt', 'content'] as const;

/** What left, from the journal; check a package; the identity. */
export function Packages() {
  const t = useWords();
  const store = useStore();
  const journal = useLive(() => store.journal.list(), [store]);
  const titles = useLive(async () => {
    const [drafts, cases] = [await store.drafts.list(), await store.cases.list()];
    return new Map([...drafts.items, ...cases.items].map(({ id, value }) => [id, value.title]));
  }, [store]);
  const left = (journal ?? []).filter(({ kind }) => kind === 'package.exported').toReversed();
  return (
    <Screen crumbs={[{ label: t('packages.title') }]}>
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
        <h2 className={page['section']}>{t('packages.exported')}</h2>
        {left.length === 0 ? (
          <Empty action={<a href="#/drafts">{t('packages.toDrafts')}</a>}>{t('packages.exportedNone')}</Empty>
        ) : (
          <ul className={page['rows']}>
            {left.map(({ seq, at, details }) => (
              <li key={seq}>
                <div className={page['row']}>
                  <PackageCheck />
                  <span>
                    <span className={page['rowTitle']}>
                      {titles?.get(String(details?.['draft'] ?? details?.['case'])) ??
                        (details?.['purpose'] === 'content'
                          ? `${details['series']} ${details['version']}`
                          : t('packages.exportedGone'))}
                    </span>
                    <span className={page['rowMeta']}>
                      {[
                        ...purposes
                          .filter((one) => one === details?.['purpose'])
                          .map((one) => t(`packages.exportedFor.${one}`)),
                        t('packages.exportedLine', {
                          size: formatSize(Number(details?.['size'] ?? 0)),
                          digest: String(details?.['digest'] ?? '').slice(0, 16),
                        }),
                      ].join('. ')}
                    </span>
                  </span>
                  <span className="dim num">{recently(at)}</span>
                </div>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Screen>
  );
}
