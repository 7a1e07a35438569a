import { wallAt } from '#shared/calendar/zone';
import { useWords } from '../../i18n';
import { Select } from '../../ui/Field';
import s from './deadlines.module.css';
import { momentWords } from './words';
import { ZoneOptions } from './ZoneOptions';

interface Props {
  readonly clock: number;
  readonly host: string;
  readonly onHost: (zone: string) => void;
}

/** UTC, Brussels and the host country, each with its day. */
export function ThreeClocks({ clock, host, onHost }: Props) {
  const t = useWords();
  const clocks = [
    [t('deadlines.utc'), 'UTC'],
    [t('deadlines.brussels'), 'Europe/Brussels'],
    ...(host ? [[t('deadlines.host'), host] as const] : []),
  ] as const;
  return (
    <section aria-label={t('deadlines.clocks')} className={s['clocks']}>
      <dl>
        {clocks.map(([label, zone]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <b>{wallAt(clock, zone).slice(11)}</b> <span>{momentWords(clock, zone).slice(0, -6)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <Select label={t('deadlines.hostZone')} value={host} onChange={(event) => onHost(event.target.value)}>
        <option value="">{t('deadlines.hostNone')}</option>
        <ZoneOptions held={host} />
      </Select>
    </section>
  );
}
