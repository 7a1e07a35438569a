import { useEffect, useState } from 'react';
import { useWords } from '../../i18n';
import s from './home.module.css';

const zones = [
  ['home.brussels', 'Europe/Brussels'],
  ['home.newYork', 'America/New_York'],
  ['home.utc', 'UTC'],
] as const;

/** The three clocks of a day's work. */
export function Clocks() {
  const t = useWords();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  const time = (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(now);
  return (
    <section>
      <h2 className={s['section']}>{t('home.clocks')}</h2>
      <dl className={s['clock']}>
        {zones.map(([label, zone]) => (
          <div key={zone}>
            <dt>{t(label)}</dt>
            <dd>{time(zone)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
