import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../../../i18n';
import { Segments } from '../../../ui/Small';
import s from './ways.module.css';

/** A head of a row or a column. */
export interface Head {
  readonly key: string;
  readonly label: ReactNode;
}

export interface Line {
  readonly head: Head;
  readonly cells: readonly ReactNode[];
  readonly differs: boolean;
}

interface Props {
  readonly title: string;
  /** What the rows are. */
  readonly corner: string;
  readonly columns: readonly Head[];
  readonly lines: readonly Line[];
  /** What is said when nothing differs. */
  readonly same: string;
  /** The ways as rows and what differs as columns. */
  readonly isTurned?: boolean;
}

/** A table of what differs, or of everything, side by side. */
export function CompareTable({ title, corner, columns, lines, same, isTurned = false }: Props) {
  const t = useWords();
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = lines.filter(({ differs }) => all || differs);
  const heads = shown.map(({ head }) => head);
  const table = isTurned
    ? { columns: heads, rows: columns.map((head, at) => ({ head, cells: shown.map(({ cells }) => cells[at]) })) }
    : { columns, rows: shown };
  return (
    <section className={s['compare']} aria-labelledby={id}>
      <div className={s['bar']}>
        <h2 id={id}>{title}</h2>
        <Segments
          label={t('ways.rows.label', { title })}
          value={all ? 'all' : 'differs'}
          onChange={(value) => setAll(value === 'all')}
          options={[
            { value: 'differs', label: t('ways.rows.differs', { count: lines.filter((one) => one.differs).length }) },
            { value: 'all', label: t('ways.rows.all', { count: lines.length }) },
          ]}
        />
      </div>
      {shown.length === 0 ? (
        <p className="dim">{same}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <div className={s['wrap']} tabIndex={0} role="region" aria-labelledby={id}>
          <table>
            <thead>
              <tr>
                <th scope="col">{corner}</th>
                {table.columns.map(({ key, label }) => (
                  <th key={key} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ head, cells }) => (
                <tr key={head.key}>
                  <th scope="row">{head.label}</th>
                  {cells.map((cell, at) => (
                    <td key={table.columns[at]?.key}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
