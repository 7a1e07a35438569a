import { useWords } from '../../i18n';
import type { View } from './address';
import { ChangesTable } from './ChangesTable';
import { CompareView } from './CompareView';
import type { Chosen } from './chosen';
import { GapsView } from './GapsView';
import { Grid } from './Grid';
import { LevelGrid } from './LevelGrid';
import { ListView } from './ListView';
import s from './matrix.module.css';
import type { OverviewData } from './use-overview';

interface Props {
  readonly view: View;
  readonly data: OverviewData;
  readonly at: { readonly date: string; readonly since: string; readonly day: string };
  readonly cell: {
    readonly chosen: Chosen | undefined;
    readonly onChoose: (chosen: Chosen) => void;
    readonly actor: string | undefined;
  };
  readonly onCompared: (ids: readonly string[]) => void;
}

/** The view that was chosen. */
export function Views({ view, data, at, cell, onCompared }: Props) {
  const t = useWords();
  const { matrix, rows } = data;
  switch (view) {
    case 'levels':
      return <LevelGrid matrix={matrix} table={data.table} day={at.day} />;
    case 'changes':
      return <ChangesTable changed={data.changed} />;
    case 'gaps':
      return <GapsView found={data.found} date={at.date} />;
    case 'compare':
      return <CompareView comparison={data.comparison} day={at.day} onCompared={onCompared} />;
    default:
      if (rows.length === 0) return <p className={s['none']}>{t('matrix.filter.none')}</p>;
      return view === 'list' ? (
        <ListView matrix={matrix} rows={rows} />
      ) : (
        <Grid matrix={matrix} rows={rows} columns={data.filter.pillars} since={at.since} day={at.day} {...cell} />
      );
  }
}
