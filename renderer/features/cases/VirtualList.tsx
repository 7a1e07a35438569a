import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import s from './file.module.css';

interface Props {
  readonly label: string;
  readonly count: number;
  /** The entry that has to be in sight. */
  readonly current: number;
  readonly row: (at: number) => { readonly key: string; readonly content: ReactNode };
}

const beside = 12;

/** A long list of rows of one height: only those in sight are drawn, and each says its place among all of them. */
export function VirtualList({ label, count, current, row }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const look = () => {
    const one = box.current?.querySelector('li[aria-posinset]')?.getBoundingClientRect().height ?? 0;
    if (box.current && one > 0) setFirst(Math.max(0, Math.floor(box.current.scrollTop / one) - beside));
  };
  useLayoutEffect(() => {
    const height = box.current?.querySelector('li[aria-posinset]')?.getBoundingClientRect().height ?? 0;
    if (box.current && height > 0 && current >= 0) box.current.scrollTop = Math.max(0, (current - 2) * height);
  }, [current]);
  const start = Math.min(first, Math.max(0, count - beside));
  const end = Math.min(count, start + 3 * beside);
  return (
    <div ref={box} className={s['list']} onScroll={look}>
      <ul aria-label={label}>
        <Gap rows={start} />
        {Array.from({ length: end - start }, (_, index) => {
          const { key, content } = row(start + index);
          return (
            <li key={key} className={s['item']} aria-setsize={count} aria-posinset={start + index + 1}>
              {content}
            </li>
          );
        })}
        <Gap rows={count - end} />
      </ul>
    </div>
  );
}

/** The room of rows that are not drawn. */
function Gap({ rows }: { readonly rows: number }) {
  const gap = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => gap.current?.style.setProperty('height', `calc(${rows} * var(--fact-row))`), [rows]);
  return rows > 0 ? <li ref={gap} role="presentation" /> : null;
}
