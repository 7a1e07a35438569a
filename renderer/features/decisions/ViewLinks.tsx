import { useWords } from '../../i18n';
import { Kbd } from '../../ui/Small';
import { type Stand, type View, viewAddress, views } from './views';
import s from './views.module.css';
import { useWay } from './way';

const keys = { question: undefined, sheet: 'X', map: 'M' } as const;

/** The same answers as one question, as a sheet, as a map. */
export function ViewLinks({ view, stand }: { readonly view: View; readonly stand: Stand }) {
  const t = useWords();
  const way = useWay();
  return (
    <nav className={s['views']} aria-label={t('sheet.views.label')}>
      {views.map((one) => (
        <a key={one} href={`#${viewAddress(way, one, stand)}`} aria-current={one === view ? 'page' : undefined}>
          {t(`sheet.views.${one}`)}
          {keys[one] && one !== view && <Kbd>{keys[one]}</Kbd>}
        </a>
      ))}
    </nav>
  );
}
