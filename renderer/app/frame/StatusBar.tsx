import { BookOpen, Check, FolderOpen, Languages, Lock, TriangleAlert, Unplug, Usb } from 'lucide-react';
import { useWords } from '../../i18n';
import { contentAge } from '../../store/content-age';
import { useContent } from '../../store/context';
import { useSticks } from '../../store/sticks';
import { officialDay } from '../../ui/dates';
import { lock } from '../frame-commands';
import { brusselsTime, clockTime } from './clock';
import s from './frame.module.css';
import { useIdleLock, useNow, useRefused, useSaving } from './watch';

/** Age of content, saved, network, lock timer, language, Brussels time. */
export function StatusBar() {
  const t = useWords();
  const now = useNow(1000);
  const remaining = useIdleLock(() => void lock());
  const refused = useRefused();
  const sticks = useSticks((state) => state.sticks);
  return (
    <footer className={s['status']} data-region="status" tabIndex={-1}>
      <ul>
        <Age now={now} />
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

/** How old the content is, and in the place of that, that it is too old. */
function Age({ now }: { readonly now: number }) {
  const t = useWords();
  const content = useContent();
  const { series, label } = content.pack;
  const age = contentAge(content, now);
  const isOld = age.state !== 'current';
  return (
    <li className={isOld ? s['stale'] : undefined}>
      {isOld ? <TriangleAlert /> : <BookOpen />}
      {age.state === 'overdue' && t('frame.status.overdue', { day: officialDay(age.day) })}
      {age.state === 'stale' && t('frame.status.stale', { count: age.days })}
      {age.state === 'current' &&
        `${t('frame.status.content', { series, label })}, ${age.days === 0 ? t('frame.status.age_zero') : t('frame.status.age', { count: age.days })}`}
    </li>
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
