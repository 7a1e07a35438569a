import { useWords } from '../../i18n';
import { Segments } from '../../ui/Small';
import { type View, views } from './address';
import { countChanges } from './ChangesTable';
import { countGaps } from './GapsView';
import type { OverviewData } from './use-overview';

interface Props {
  readonly view: View;
  readonly data: OverviewData;
  readonly onView: (view: View) => void;
}

/** The views as equals, each with how much it holds. */
export function ViewChoice({ view, data, onView }: Props) {
  const t = useWords();
  const counts: Partial<Record<View, number>> = {
    changes: countChanges(data.changed),
    gaps: countGaps(data.found),
    compare: data.comparison.actors.length,
  };
  return (
    <Segments
      label={t('matrix.view')}
      value={view}
      options={views.map((one) => ({ value: one, label: t(`matrix.views.${one}`, { count: counts[one] ?? 0 }) }))}
      onChange={onView}
    />
  );
}
