import { BookOpen, Check, FolderOpen, Languages, Lock, TriangleAlert, Unplug, Usb } from 'lucide-react';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { useSticks } from '../../store/sticks';
import { lock } from '../frame-commands';
import { brusselsTime, clockTime, daysSince } from './clock';
import s from './frame.module.css';
import { useIdleLock, useNow, useRefused, useSaving } from './watch';

const STALE_DAYS = 90;

/** Age of content, saved, network, lock timer, language, Brussels time. */
export function StatusBar() {
  const t = useWords();
  const pack = usePack();
  const now = useNow(1000);
  const remaining = useIdleLock(() => void lock());
  const refused = useRefused();
  const sticks = useSticks((state) => state.sticks);
  const age = daysSince(pack.lawDate, now);
  return (
    <footer className={s['status']} data-region="status" tabIndex={-1}>
      <ul>
        <li className={age > STALE_DAYS ? s['stale'] : undefined}>
          {age > STALE_DAYS ? <TriangleAlert /> : <BookOpen />}
          {age > STALE_DAYS
            ? t('frame.status.stale', { count: age })
            : `${t('frame.status.content', { series: pack.series, label: pack.label })}, ${age === 0 ? t('frame.status.age_zero') : t('frame.status.age', { count: age })}`}
        </li>
        <Saved />
        <li>
          <span role="status">
            {sticks.map(({ id, kind, label, packages }) => (
              <a key={id} href="#/packages">
                {kind === 'stick' ? <Usb /> : <FolderOpen />}
                <bdi>
                  {t(kind === 'stick' ? 'sticks.status' : 'sticks.statusFolder', { label, count: packages.length })}
                </bdi>
              </a>
            ))}
          </span>
        </li>
        <li className="push">
          <Unplug />
          {refused === 0 ? t('frame.status.offline') : t('frame.status.refused', { count: refused })}
        </li>
        <li>
          <Lock />
          {t('frame.status.locksIn', { time: remaining })}
        </li>
        <li className={s['optional']}>
          <Languages />
          {t('frame.status.language')}
        </li>
        <li>{t('frame.status.brussels', { time: brusselsTime(now) })}</li>
      </ul>
    </footer>
  );
}

/** A part of its own: the rest of the bar does not change with what is saved. */
function Saved() {
  const t = useWords();
  const { savedAt, isSaving } = useSaving();
  if (savedAt === undefined && !isSaving) return null;
  return (
    <li className={s['optional']}>
      <Check />
      {isSaving || savedAt === undefined
        ? t('frame.status.saving')
        : t('frame.status.saved', { time: clockTime(savedAt) })}
    </li>
  );
}
