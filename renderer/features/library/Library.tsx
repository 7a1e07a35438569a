import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { officialDay } from '../../ui/dates';
import { Screen } from '../../ui/Screen';
import { Empty } from '../../ui/Small';
import { BriefInspector } from './BriefInspector';
import s from './library.module.css';
import { Reader } from './Reader';

/** The list of briefs and the reader. */
export function Library({
  brief: id,
  ground,
}: {
  readonly brief: string | undefined;
  readonly ground: string | undefined;
}) {
  const t = useWords();
  const pack = usePack();
  const briefs = [...pack.briefs].sort((a, b) => a.order - b.order);
  const brief = id === undefined ? briefs[0] : briefs.find((one) => one.id === id);
  const crumbs = [{ label: t('library.title'), href: '/library' }, ...(brief ? [{ label: brief.title }] : [])];
  return (
    <Screen crumbs={crumbs} inspector={brief && <BriefInspector brief={brief} ground={ground} />}>
      <div className={s['split']}>
        <nav className={s['list']} aria-label={t('library.list')} data-region="list">
          <div className={s['listHead']}>
            <h2>{t('library.title')}</h2>
            <p>
              {t('library.all', { count: briefs.length })} · <a href="#/glossary">{t('library.glossary.link')}</a>
            </p>
          </div>
          <ul>
            {briefs.map((one) => (
              <li key={one.id}>
                <a href={`#/library/${one.id}`} aria-current={one.id === brief?.id ? 'page' : undefined}>
                  <span className={s['title']}>{one.title}</span>
                  <span className={s['meta']}>{t('library.asOf', { date: officialDay(one.asOf) })}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {brief ? (
          <Reader brief={brief} />
        ) : (
          <div className={s['absent']}>
            <Empty action={<a href="#/library">{t('library.title')}</a>}>{t('library.absent')}</Empty>
          </div>
        )}
      </div>
    </Screen>
  );
}
