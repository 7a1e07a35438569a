import { CircleQuestionMark, Lock, Settings } from 'lucide-react';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n';
import { Kbd } from '../../ui/Small';
import { areaOf, areas } from '../areas';
import { lock } from '../frame-commands';
import { keysOf } from '../shortcuts';
import s from './frame.module.css';
import { OpenCase } from './OpenCase';

export function Rail() {
  const t = useWords();
  const [path] = useLocation();
  const here = areaOf(path);
  return (
    <nav className={s['rail']} aria-label={t('frame.areas')} data-region="rail">
      {areas.map((area, index) => (
        <a
          key={area.id}
          href={`#${area.href}`}
          title={t(`frame.area.${area.id}`)}
          aria-current={area.id === here && !['/help', '/settings'].includes(path) ? 'page' : undefined}
        >
          <area.icon />
          <span>{t(`frame.area.${area.id}`)}</span>
          <Kbd>{index + 1}</Kbd>
        </a>
      ))}
      <OpenCase path={path} />
      <div className={s['end']}>
        <a href="#/help" title={t('frame.area.help')} aria-current={path === '/help' ? 'page' : undefined}>
          <CircleQuestionMark />
          <span>{t('frame.area.help')}</span>
          <Kbd>{keysOf('help.open')}</Kbd>
        </a>
        <a href="#/settings" title={t('frame.area.settings')} aria-current={path === '/settings' ? 'page' : undefined}>
          <Settings />
          <span>{t('frame.area.settings')}</span>
        </a>
        <button type="button" title={t('frame.area.lock')} onClick={() => void lock()}>
          <Lock />
          <span>{t('frame.area.lock')}</span>
          <Kbd>{keysOf('vault.lock')}</Kbd>
        </button>
      </div>
    </nav>
  );
}
