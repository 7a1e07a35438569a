import { useWords } from '../../i18n';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import s from './settings.module.css';

export function Help() {
  const t = useWords();
  return (
    <Screen crumbs={[{ label: t('settings.help.title') }]}>
      <div className={`${page['page']} ${page['narrow']}`}>
        <ScreenTitle className={page['docTitle']}>{t('settings.help.title')}</ScreenTitle>
        <p className={page['lead']}>{t('settings.help.lead')}</p>
        <ol className={s['help']}>
          {t('settings.help.steps', { returnObjects: true }).map(([title, text]) => (
            <li key={title}>
              <h2>{title}</h2>
              <p>{text}</p>
            </li>
          ))}
        </ol>
        <section className={s['said']}>
          <h2>{t('settings.help.safety')}</h2>
          <p>{t('settings.help.safetyText')}</p>
        </section>
        <section className={s['said']}>
          <h2>{t('settings.help.limits')}</h2>
          <p>{t('settings.help.limitsText')}</p>
        </section>
      </div>
    </Screen>
  );
}
