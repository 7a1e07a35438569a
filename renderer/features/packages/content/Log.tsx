import { History } from 'lucide-react';
import { useWords } from '../../../i18n';
import { useLive, useStore } from '../../../store/context';
import { recently } from '../../../ui/dates';
import page from '../../../ui/page.module.css';

/** Imports and steps back, the newest first. */
export function Log() {
  const t = useWords();
  const { contentPacks } = useStore();
  const register = useLive(() => contentPacks.register(), [contentPacks]);
  const acts = register?.acts.toReversed() ?? [];
  if (acts.length === 0) return null;
  return (
    <>
      <h2 className={page['section']}>{t('packages.content.log')}</h2>
      <ul className={page['rows']}>
        {acts.map(({ act, at, version, reason = '' }) => (
          <li key={at}>
            <div className={page['row']}>
              <History />
              <span className={page['rowTitle']}>
                {t(`packages.content.act.${act === 'back' && version === 0 ? 'backBuiltIn' : act}`, {
                  version,
                  reason,
                })}
              </span>
              <span className="dim num">{recently(Date.parse(at))}</span>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
