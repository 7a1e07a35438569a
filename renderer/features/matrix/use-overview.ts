import { useMemo } from 'react';
import { changes } from '#shared/matrix/changes';
import { compareActors } from '#shared/matrix/compare';
import { gaps } from '#shared/matrix/gaps';
import { levelTable } from '#shared/matrix/level-table';
import { at, filterDuties, pivot } from '#shared/matrix/query';
import { usePack } from '../../store/context';
import type { MatrixPlace } from './address';
import { filterOf } from './filter-of';

/** Everything the overview shows, worked out from the pack, the place and the two days. */
export function useOverview(place: MatrixPlace, date: string, since: string) {
  const pack = usePack();
  const matrix = useMemo(() => at(pack.matrix, date), [pack, date]);
  const filter = useMemo(() => filterOf(pack, place), [pack, place]);
  const rows = useMemo(() => pivot(matrix, filter), [matrix, filter]);
  const duties = useMemo(() => filterDuties(matrix.duties, filter), [matrix, filter]);
  const found = useMemo(() => gaps(pack, pack.acts, date), [pack, date]);
  const table = useMemo(() => levelTable(pack.matrix, date), [pack, date]);
  const comparison = useMemo(() => compareActors(pack.matrix, place.compared, date), [pack, place.compared, date]);
  const changed = useMemo(() => {
    const { duties: all } = pack.matrix;
    return changes({ ...pack.matrix, duties: filterDuties(all, filter) }, since, date);
  }, [pack, filter, since, date]);
  const marks = useMemo(() => pack.matters.map(({ from }) => from), [pack]);
  return { pack, matrix, filter, rows, duties, found, table, comparison, changed, marks };
}

export type OverviewData = ReturnType<typeof useOverview>;
