import { type KeyboardEvent, useRef } from 'react';
import type { Covered, LimbCovered } from '#shared/listing/coverage';
import { useWords } from '../../i18n';
import { Status } from '../../ui/Status';

import { nameOf } from './column-name';
import type { Column } from './columns';
import { type Place, stepOf } from './steps';
import s from './table.module.css';
import type { Bench } from './use-bench';
import type { Tying } from './use-tying';

interface Props {
  readonly bench: Bench;
  readonly columns: readonly Column[];
  readonly at: Place;
  readonly tying: Tying;
  readonly onPlace: (place: Place) => void;
  readonly onDigit: (row: Covered, column: Column, digit: number) => void;
}

/** A real table with one tab stop: arrows move, Page keys go by limb, a figure ties the sentence of that number. */
export function CriteriaTable(props: Props) {
  const { bench, columns, at, onPlace, onDigit } = props;
  const t = useWords();
  const table = useRef<HTMLTableElement>(null);
  const rows = bench.coverage.limbs.flatMap(({ criteria }) => criteria);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const here = {
      row: rows.findIndex(({ criterion }) => criterion.id === at.criterion),
      column: columns.findIndex(({ id }) => id === at.column),
    };
    const [row, column] = [rows[here.row], columns[here.column]];
    if (/^[1-9]$/.test(event.key) && row && column) {
      event.preventDefault();
      onDigit(row, column, Number(event.key));
      return;
    }
    const next = stepOf(event.key, here, {
      limbs: bench.coverage.limbs.map(({ criteria }) => criteria.length),
      columns: columns.length,
    });
    const [toRow, toColumn] = [next && rows[next.row], next && columns[next.column]];
    if (!toRow || !toColumn) return;
    event.preventDefault();
    onPlace({ criterion: toRow.criterion.id, column: toColumn.id });
    table.current?.querySelector<HTMLElement>(`[data-cell="${toRow.criterion.id} ${toColumn.id}"]`)?.focus();
  };
  return (
    <div className={s['wrap']}>
      <table ref={table} className={s['criteria']} onKeyDown={onKeyDown}>
        <caption className="vh">{t('listings.table.caption', { name: bench.regime.title })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('listings.table.criterion')}</th>
            <th scope="col">{t('listings.table.coverage')}</th>
            {columns.map((column) => (
              <Head key={column.id} column={column} />
            ))}
          </tr>
        </thead>
        {bench.coverage.limbs.map((limb) => (
          <Limb key={limb.limb.id} {...props} limb={limb} />
        ))}
      </table>
    </div>
  );
}

function Head({ column }: { readonly column: Column }) {
  const t = useWords();
  return (
    <th scope="col">
      {nameOf(t, column)}
      <small>
        <bdi>{column.title}</bdi>
      </small>
      {column.isBarred && <Status level="blocked">{t('listings.table.barred')}</Status>}
    </th>
  );
}

function Limb({ limb, ...props }: Props & { readonly limb: LimbCovered }) {
  const t = useWords();
  return (
    <tbody>
      <tr className={s['limb']}>
        <th scope="rowgroup">
          {limb.limb.title} <small>{limb.limb.article}</small>
        </th>
        <td colSpan={props.columns.length + 1}>
          <Status level={limb.light}>{t(`listings.light.${limb.light}`)}</Status>
        </td>
      </tr>
      {limb.criteria.map((row) => (
        <Row key={row.criterion.id} {...props} row={row} />
      ))}
    </tbody>
  );
}

function Row({ row, columns, at, tying, onPlace }: Props & { readonly row: Covered }) {
  const t = useWords();
  const { criterion, light } = row;
  return (
    <tr>
      <th scope="row">{criterion.title}</th>
      <td>
        <Status level={light}>{t(`listings.light.${light}`)}</Status>
      </td>
      {columns.map((column) => {
        const tied = tying.tiedTo(criterion.id, column);
        const isHere = at.criterion === criterion.id && at.column === column.id;
        const place = { criterion: criterion.id, column: column.id };
        const label = t('listings.table.cell', {
          criterion: criterion.title,
          piece: nameOf(t, column),
          count: tied.length,
        });
        return (
          <td key={column.id} className={isHere ? s['here'] : undefined}>
            <button
              type="button"
              data-cell={`${criterion.id} ${column.id}`}
              tabIndex={isHere ? 0 : -1}
              aria-label={label}
              onFocus={() => onPlace(place)}
              onClick={() => document.querySelector<HTMLElement>('[data-extract]')?.focus()}
            >
              {tied.length > 0 && (
                <span className={tied.every(({ isDisclosable }) => isDisclosable) ? s['count'] : s['barred']}>
                  {tied.length}
                </span>
              )}
            </button>
          </td>
        );
      })}
    </tr>
  );
}
