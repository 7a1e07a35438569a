import { useCallback, useRef, useState } from 'react';
import { maxCompared } from '#shared/matrix/compare';
import { useWords } from '../../i18n';
import { officialDay } from '../../ui/dates';
import page from '../../ui/page.module.css';
import { tableLook, textLook } from '../../ui/print/choice';
import { PrintButton } from '../../ui/print/PrintButton';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Kbd } from '../../ui/Small';
import type { View } from './address';
import { CellCard } from './CellCard';
import type { Chosen } from './chosen';
import { DateBar } from './DateBar';
import { ClearFilters, Filters } from './Filters';
import s from './matrix.module.css';
import { PaperDays, PaperNotes } from './OnPaper';
import { SaveCsv } from './SaveCsv';
import { useMatrixCommands } from './use-matrix-commands';
import type { MatrixState } from './use-matrix-place';
import { useOverview } from './use-overview';
import { ViewChoice } from './ViewChoice';
import { Views } from './Views';

/** All of the matrix. Table, list, levels, changes, gaps and comparison are equals. */
export function Overview({ place, date, since, change }: MatrixState) {
  const t = useWords();
  const [picked, setPicked] = useState<Chosen>();
  const [jump, setJump] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const data = useOverview(place, date, since);
  const { pack, matrix, rows, duties } = data;
  const view = place.view ?? 'table';
  const isFiltered = view === 'table' || view === 'list' || view === 'changes';
  // what stands in a cell follows the date and the filters
  const row = rows.find((one) => one.row === picked?.row);
  const chosen = picked && view === 'table' ? { ...picked, duties: row?.cells[picked.pillar] ?? [] } : undefined;
  const actor = pack.matrix.actors.find(({ id }) => id === place.actor);
  const show = useCallback((next: View) => change({ view: next === 'table' ? undefined : next }), [change]);
  const inCell = chosen ? [...new Set(chosen.duties.map((duty) => duty.actor))].join(',') : '';
  const compare = useCallback(() => {
    const own = inCell.split(',').filter(Boolean);
    change({ view: 'compare', compared: [...new Set([...place.compared, ...own])].slice(-maxCompared) });
    setJump((count) => count + 1);
  }, [change, inCell, place.compared]);
  const toGaps = useCallback(() => {
    show(view === 'gaps' ? 'table' : 'gaps');
    setJump((count) => count + 1);
  }, [show, view]);
  useMatrixCommands({ field, onGaps: toGaps, onCompare: compare });
  const day = officialDay(date);
  const look = view === 'list' || view === 'gaps' || view === 'changes' ? textLook : tableLook;
  return (
    <Screen
      crumbs={[{ label: t('matrix.title'), href: '/matrix' }, { label: actor?.name ?? t('matrix.question') }]}
      print={look}
      inspector={
        <CellCard
          chosen={chosen}
          actor={chosen ? undefined : actor}
          changed={data.changed}
          place={place}
          days={{ date, since }}
          onCompare={compare}
        />
      }
    >
      <div className={`${page['page']} ${page['wide']} ${s['printed']}`}>
        <div className={page['head']}>
          <ScreenTitle focusKey={`${place.actor} ${jump}`}>{t('matrix.question')}</ScreenTitle>
          <span className={`push ${s['views']}`}>
            <ViewChoice view={view} data={data} onView={show} />
          </span>
        </div>
        {place.actor !== undefined && !actor && <p className={page['lead']}>{t('matrix.actorAbsent')}</p>}
        <PaperDays date={date} since={since} />
        <DateBar
          field={field}
          date={date}
          since={since}
          marks={data.marks}
          onDate={(at) => change({ at })}
          onSince={(from) => change({ since: from })}
        />
        {isFiltered && <Filters place={place} change={change} />}
        <div className={s['tools']}>
          {look.fit === 'one-page' && <PrintButton>{t('matrix.printOnePage')}</PrintButton>}
          {isFiltered && <SaveCsv duties={duties} date={date} />}
          {isFiltered && <ClearFilters place={place} change={change} />}
          <Keys />
        </div>
        <div className={s['wrap']}>
          <Views
            view={view}
            data={{ ...data, matrix }}
            at={{ date, since, day }}
            cell={{
              chosen,
              onChoose: setPicked,
              actor: place.actor ?? (place.who === 'deciders' ? undefined : place.who),
            }}
            onCompared={(compared) => change({ compared })}
          />
        </div>
        {isFiltered && <PaperNotes duties={duties} since={since} />}
      </div>
    </Screen>
  );
}

function Keys() {
  const t = useWords();
  const keys = ['card', 'compare', 'gaps', 'date'] as const;
  return (
    <p className={`push ${s['keys']}`}>
      {keys.map((key) => (
        <span key={key}>
          <Kbd box>{t(`matrix.keyNames.${key}`)}</Kbd> {t(`matrix.keys.${key}`)}
        </span>
      ))}
    </p>
  );
}
