import type { ReactNode } from 'react';
import s from './record.module.css';

interface Props {
  readonly label: string;
  /** Words over the columns; one that holds numbers says so. */
  readonly head: readonly { readonly text: string; readonly isFigure?: boolean }[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** A native table; its first column names the rows. It scrolls sideways where it does not fit. */
export function Table({ label, head, rows }: Props) {
  const look = (index: number) => (head[index]?.isFigure ? s['figure'] : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table may scroll sideways, and must then be reachable by keyboard
    <div className={s['scroll']} tabIndex={0} role="group" aria-label={label}>
      <table className={s['table']}>
        <thead>
          <tr>
            {head.map(({ text }, index) => (
              <th key={text} scope="col" className={look(index)}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {rest.map((cell, index) => (
                <td key={head[index + 1]?.text} className={look(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
