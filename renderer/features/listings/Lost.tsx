import { useWords } from '../../i18n';
import type { Column } from './columns';
import s from './extract.module.css';
import { TiedForm } from './TiedForm';
import type { Bench } from './use-bench';
import type { Tying } from './use-tying';

interface Props {
  readonly bench: Bench;
  readonly columns: readonly Column[];
  readonly tying: Tying;
}

/** Quotations whose piece is no more, or whose criterion belongs to another regime: kept, and shown where they are found. */
export function Lost({ bench, columns, tying }: Props) {
  const t = useWords();
  const rows = bench.coverage.limbs.flatMap(({ criteria }) => criteria.map(({ criterion }) => criterion));
  const lost = bench.tied.filter(
    ({ quotation }) =>
      !columns.some(({ id }) => id === quotation.from.id) || !rows.some(({ id }) => id === quotation.criterion),
  );
  if (lost.length === 0) return null;
  return (
    <section className={s['extract']}>
      <h2>{t('listings.extract.lost')}</h2>
      {lost.map((one) => {
        const criterion = rows.find(({ id }) => id === one.quotation.criterion) ?? rows[0];
        return (
          criterion && (
            <TiedForm
              key={one.quotation.id}
              tied={one}
              onChange={tying.change}
              onUntie={() => tying.untie(criterion, one.quotation.id)}
            />
          )
        );
      })}
    </section>
  );
}
