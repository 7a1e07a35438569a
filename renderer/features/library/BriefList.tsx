import { memo, useEffect, useRef } from 'react';
import { useWords } from '../../i18n';
import { officialDay } from '../../ui/dates';
import { useListKeys } from '../../ui/list-keys';
import { Status } from '../../ui/Status';
import { hrefOfBrief, type LibraryPlace } from './address';
import { ageOf } from './age';
import { BriefFilters } from './BriefFilters';
import { byShelf, type Entry, filterBriefs, type Group } from './filter-briefs';
import s from './list.module.css';

interface Props {
  readonly entries: readonly Entry[];
  readonly place: LibraryPlace;
  readonly current: string | undefined;
  /** The day of reading: age is counted to it. */
  readonly day: string;
  readonly onChange: (patch: LibraryPlace) => void;
}

/** The shelves with their briefs: age, and how much of each is overtaken. */
export const BriefList = memo(function BriefList({ entries, place, current, day, onChange }: Props) {
  const t = useWords();
  const shown = filterBriefs(entries, place);
  const onKeyDown = useListKeys();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current !== undefined) list.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  const first = shown.some(({ brief }) => brief.id === current) ? current : byShelf(shown)[0]?.entries[0]?.brief.id;
  return (
    <div className={s['list']} data-region="list" ref={list}>
      <div className={s['head']}>
        <h2>{t('library.title')}</h2>
        <p className="num dim" role="status">
          {t('library.filter.count', { shown: shown.length, total: entries.length })}
        </p>
      </div>
      <BriefFilters
        filters={place}
        counts={{ total: entries.length, overtaken: entries.filter(({ overtaken }) => overtaken > 0).length }}
        onChange={onChange}
      />
      {shown.length === 0 && <p className={s['none']}>{t('library.filter.none')}</p>}
      <nav aria-label={t('library.list')} onKeyDown={onKeyDown}>
        {byShelf(shown).map((group) => (
          <Shelf key={group.shelf} group={group} place={place} marked={{ current, first }} day={day} />
        ))}
      </nav>
    </div>
  );
});

interface ShelfProps {
  readonly group: Group;
  readonly place: LibraryPlace;
  /** The brief that is open, and the one that Tab leads to. */
  readonly marked: { readonly current: string | undefined; readonly first: string | undefined };
  readonly day: string;
}

function Shelf({ group: { shelf, entries }, place, marked: { current, first }, day }: ShelfProps) {
  const t = useWords();
  const id = `shelf-${shelf}`;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {t(`library.shelf.${shelf}`)} <span className="num">{entries.length}</span>
      </h3>
      <ul>
        {entries.map(({ brief, overtaken }) => (
          <li key={brief.id}>
            <a
              href={hrefOfBrief(place, brief.id)}
              data-entry=""
              tabIndex={brief.id === first ? 0 : -1}
              aria-current={brief.id === current ? 'page' : undefined}
            >
              <span className={s['title']}>{brief.title}</span>
              <span className={s['meta']}>
                {t('library.meta', { date: officialDay(brief.asOf), age: ageOf(brief.asOf, day) })}
              </span>
              {overtaken > 0 && <Status level="warning">{t('library.overtaken', { count: overtaken })}</Status>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
