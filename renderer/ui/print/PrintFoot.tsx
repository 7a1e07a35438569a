import { useWords } from '../../i18n';
import { officialDay } from '../dates';
import type { Mark } from '../frame';

interface Props {
  readonly mark: Mark;
  readonly edition: { readonly series: string; readonly label: string; readonly lawDate: string };
}

/** On paper alone, at the foot of every page: the mark again, and which edition of the law was read. */
export function PrintFoot({ mark, edition: { series, label, lawDate } }: Props) {
  const t = useWords();
  return (
    <div data-print="foot">
      <p>
        <b>{mark}</b>
        <span>{t('print.foot', { series, label, date: officialDay(lawDate) })}</span>
      </p>
    </div>
  );
}
