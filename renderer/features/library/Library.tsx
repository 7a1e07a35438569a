import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { overtakenIn } from '../../store/overtaken-in';
import { useReplaceAddress } from '../../ui/address';
import { LibraryTabs } from '../../ui/LibraryTabs';
import { Screen } from '../../ui/Screen';
import { Empty } from '../../ui/Small';
import { addressOf, type LibraryPlace, readAddress } from './address';
import { BriefInspector } from './BriefInspector';
import { BriefList } from './BriefList';
import { byShelf, filterBriefs } from './filter-briefs';
import s from './library.module.css';
import { Reader } from './Reader';
import { type ReadingDays, useReadingDays } from './use-day';

/** The shelves of briefs, and the one that is read. What it shows and what its address says are the same. */
export function Library() {
  const t = useWords();
  const pack = usePack();
  const { place, change } = useLibraryPlace();
  const days = useReadingDays();
  const day = place.on ?? days.incident ?? days.today;
  const entries = useMemo(
    () => pack.briefs.map((brief) => ({ brief, overtaken: overtakenIn(pack, brief, day).found.length })),
    [pack, day],
  );
  const id = place.brief ?? byShelf(filterBriefs(entries, place))[0]?.entries[0]?.brief.id;
  const brief = pack.briefs.find((one) => one.id === id);
  const [section, setSection] = useState('');
  const crumbs = [{ label: t('library.title'), href: '/library' }, ...(brief ? [{ label: brief.title }] : [])];
  return (
    <Screen crumbs={crumbs} inspector={brief && <BriefInspector brief={brief} day={day} section={section} />}>
      <div className={s['library']} data-chosen={place.brief === undefined ? undefined : ''}>
        <LibraryTabs current="briefs" />
        <div className={s['split']}>
          <BriefList entries={entries} place={place} current={brief?.id} day={day} onChange={change} />
          {brief ? (
            <Reader
              key={brief.id}
              brief={brief}
              place={place}
              days={days}
              onDay={(on) => change({ on: on === usual(days) ? undefined : on })}
              onSection={setSection}
            />
          ) : (
            <div className={s['absent']}>
              <Empty action={<a href="#/library">{t('library.toList')}</a>}>{t('library.absent')}</Empty>
            </div>
          )}
        </div>
      </div>
    </Screen>
  );
}

function usual({ incident, today }: ReadingDays): string {
  return incident ?? today;
}

/** The address, and the way to change it in place: the way back leads to where one came from, not through every filter. */
function useLibraryPlace() {
  const [location] = useLocation();
  const replace = useReplaceAddress();
  const place = useMemo(() => readAddress(location), [location]);
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
  }, [place]);
  const change = useCallback(
    (patch: LibraryPlace) => {
      latest.current = { ...latest.current, ...patch };
      replace(addressOf(latest.current));
    },
    [replace],
  );
  return { place, change };
}
