import type { ReactNode } from 'react';
import { childrenOf, type MapRow } from '#shared/decision/map';
import s from './map.module.css';

interface Props {
  readonly rows: readonly MapRow[];
  readonly item: (row: MapRow) => ReactNode;
}

/** The map as a nested list: the same lines in the same order, each once. */
export function MapList({ rows, item }: Props) {
  return <Branch rows={rows} under={undefined} item={item} />;
}

function Branch({ rows, under, item }: Props & { readonly under: string | undefined }) {
  const own = childrenOf(rows, under);
  if (own.length === 0) return null;
  return (
    <ol className={s['list']}>
      {own.map((row) => (
        <li key={row.key}>
          {item(row)}
          {row.isBranch && <Branch rows={rows} under={row.key} item={item} />}
        </li>
      ))}
    </ol>
  );
}
