import { useEffect, useState } from 'react';
import { bridge, type Output } from '../../bridge';
import { useWords } from '../../i18n';
import { errorWords } from '../../i18n/error-words';
import { useContent, useLive, useSession, useStore } from '../../store/context';
import { type Theme, useDesk } from '../../store/desk-state';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { KeyValues, Segments } from '../../ui/Small';
import { Notice, Status } from '../../ui/Status';
import { ChangePassphrase } from './ChangePassphrase';
import { SpellingSettings } from './SpellingSettings';
import s from './settings.module.css';

const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];

export function Settings() {
  const t = useWords();
  const session = useSession();
  const theme = useDesk((state) => state.theme);
  const setTheme = useDesk((state) => state.setTheme);
  return (
    <Screen crumbs={[{ label: t('settings.title') }]}>
      <div className={`${page['page']} ${page['narrow']}`}>
        <ScreenTitle className={page['docTitle']}>{t('settings.title')}</ScreenTitle>
        <section className={page['card']}>
          <h2>{t('settings.theme')}</h2>
          <Segments
            label={t('settings.theme')}
            value={theme}
            options={themes.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
            onChange={(value) => {
              setTheme(value);
              void session.savePreferences({ theme: value });
            }}
          />
        </section>
        <SpellingSettings />
        <ChangePassphrase />
        <About />
        <JournalList />
      </div>
    </Screen>
  );
}

function About() {
  const t = useWords();
  const { pack, digest } = useContent();
  const [info, setInfo] = useState<Output<'app.info'>>();
  useEffect(() => {
    void bridge.call('app.info', {}).then(setInfo);
  }, []);
  return (
    <section className={page['card']}>
      <h2>{t('settings.about')}</h2>
      <KeyValues
        rows={[
          [t('settings.aboutRows.app'), info?.app],
          [t('settings.aboutRows.electron'), info?.electron],
          [t('settings.aboutRows.chrome'), info?.chrome],
          [t('settings.aboutRows.content'), `${pack.series} ${pack.label}`],
          [t('settings.aboutRows.digest'), digest],
          [t('settings.aboutRows.refused'), info?.networkRefused],
        ]}
      />
    </section>
  );
}

/** The journal, verified as a chain each time it is shown. */
function JournalList() {
  const t = useWords();
  const store = useStore();
  const [failure, setFailure] = useState<unknown>();
  const records = useLive(async () => {
    try {
      return await store.journal.list();
    } catch (thrown) {
      setFailure(thrown);
      return [];
    }
  }, [store]);
  const words = failure === undefined ? undefined : errorWords(failure);
  const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });
  return (
    <section className={page['card']}>
      <h2>{t('settings.journal')}</h2>
      <p className="dim">{t('settings.journalText')}</p>
      {words ? (
        <Notice level="invalid" title={words.text} code={words.code} />
      ) : (
        <Status level="valid">{t('settings.journalWhole', { count: records?.length ?? 0 })}</Status>
      )}
      <ol className={s['journal']}>
        {[...(records ?? [])]
          .reverse()
          .slice(0, 100)
          .map((record) => (
            <li key={record.seq}>
              <span className="num dim">{record.seq}</span> <span>{record.kind}</span>{' '}
              <span className="num dim">{t('settings.utc', { time: time.format(record.at) })}</span>
            </li>
          ))}
      </ol>
    </section>
  );
}
