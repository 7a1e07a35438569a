import { useWords } from '../i18n';
import { type LibraryPart, libraryParts } from './library-parts';
import s from './library-tabs.module.css';

/**
 * The second row of links of the library area: first thing in `main` on every one of its screens, the list of briefs
 * included. It keeps its height: a screen that scrolls inside itself places it above what scrolls.
 */
export function LibraryTabs({ current }: { readonly current: LibraryPart }) {
  const t = useWords();
  return (
    <nav className={s['tabs']} data-print="never" aria-label={t('reference.tabs.label')}>
      <ul>
        {libraryParts.map(({ id, href }) => (
          <li key={id}>
            <a href={`#${href}`} aria-current={id === current ? 'page' : undefined}>
              {t(`reference.tabs.${id}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
