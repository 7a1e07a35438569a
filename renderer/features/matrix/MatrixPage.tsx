import { useMemo, useState } from 'react';
import { changes } from '#shared/matrix/changes';
import type { Actor } from '#shared/matrix/model';
import { at, pivot } from '#shared/matrix/query';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import page from '../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../ui/Screen';
import { Segments } from '../../ui/Small';
import { CellCard } from './CellCard';
import { ChangesTable, countChanges } from './ChangesTable';
import type { Chosen } from './chosen';
import { DateBar } from './DateBar';
import { Grid } from './Grid';
import { ListView } from './ListView';
import s from './matrix.module.css';

type View = 'table' | 'list' | 'changes';

/** Who owes what, on a day, and what changed since another. Table, list and changes are equals. */
export function MatrixPage({ actor: actorId }: { readonly actor?: string }) {
  const t = useWords();
  const pack = usePack();
  const [date, setDate] = useState(() => new Date().toISOString().slice(0, 10));
  const [since, setSince] = useState('2018-04-01');
  const [view, setView] = useState<View>('table');
  const [chosen, setChosen] = useState<Chosen>();
  const matrix = useMemo(() => at(pack.matrix, date), [pack, date]);
  const rows = useMemo(() => pivot(matrix), [matrix]);
  const changed = useMemo(() => changes(pack.matrix, since, date), [pack, since, date]);
  const actor: Actor | undefined = pack.matrix.actors.find((one) => one.id === actorId);
  return (
    <Screen
      crumbs={[{ label: t('matrix.title'), href: '/matrix' }, { label: actor?.name ?? t('matrix.question') }]}
      inspector={<CellCard chosen={chosen} actor={chosen ? undefined : actor} />}
    >
      <div className={`${page['page']} ${page['wide']}`}>
        <div className={page['head']}>
          <ScreenTitle>{t('matrix.question')}</ScreenTitle>
          <span className="push">
            <Segments
              label={t('matrix.view')}
              value={view}
              options={[
                { value: 'table', label: t('matrix.views.table') },
                { value: 'list', label: t('matrix.views.list') },
                { value: 'changes', label: t('matrix.views.changes', { count: countChanges(changed) }) },
              ]}
              onChange={setView}
            />
          </span>
        </div>
        {actorId !== undefined && !actor && <p className={page['lead']}>{t('matrix.actorAbsent')}</p>}
        <DateBar date={date} since={since} onDate={setDate} onSince={setSince} />
        <div className={s['wrap']}>
          {view === 'table' && (
            <Grid
              matrix={matrix}
              rows={rows}
              since={since}
              date={date}
              chosen={chosen}
              onChoose={setChosen}
              actor={actorId}
            />
          )}
          {view === 'list' && <ListView matrix={matrix} rows={rows} />}
          {view === 'changes' && <ChangesTable changed={changed} />}
        </div>
      </div>
    </Screen>
  );
}
