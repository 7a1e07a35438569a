import type { ReactNode } from 'react';
import { useWords } from '../../../i18n';
import { hrefOf } from '../../../ui/href-of';
import { looseDate } from '../../../ui/loose-date';
import s from './record.module.css';

/** Labels with their values. What has no value is left out. */
export function Facts({ rows }: { readonly rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  const said = rows.filter(([, value]) => value !== undefined && value !== null && value !== '');
  return (
    <dl className={s['facts']}>
      {said.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A part of an entry, under a heading of its own. */
export function Part({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={s['part']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export interface Named {
  readonly id: string;
  readonly name: string;
  /** After the link, outside of it. */
  readonly note?: string | undefined;
}

/** Links to entries of one kind, one a line; nothing where there are none. */
export function LinkList({ kind, items }: { readonly kind: string; readonly items: readonly Named[] }) {
  if (items.length === 0) return null;
  return (
    <ul className={s['links']}>
      {items.map(({ id, name, note }) => (
        <li key={id}>
          <a href={hrefOf(kind, id)}>{name}</a>
          {note && <span className="dim"> {note}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The same as a value of `Facts`: left out where there are none. */
export function linkList(kind: string, items: readonly Named[]): ReactNode {
  return items.length === 0 ? undefined : <LinkList kind={kind} items={items} />;
}

interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** From when to when, as exactly as it is known; nothing where neither is. */
export function useDays(): (days: Days) => string {
  const t = useWords();
  return ({ from, to }) => {
    if (from !== undefined && to !== undefined)
      return t('reference.fromTo', { from: looseDate(from), to: looseDate(to) });
    if (from !== undefined) return t('reference.since', { from: looseDate(from) });
    return to === undefined ? '' : t('reference.until', { to: looseDate(to) });
  };
}

/** Other names of a thing, with the days on which they were in use: `CIS 2.0, until 26 June 2019`. */
export function useNames(): (names: readonly (Days & { readonly name: string })[]) => readonly string[] {
  const t = useWords();
  const days = useDays();
  return (names) =>
    names.map((one) => {
      const when = days(one);
      return when === '' ? one.name : t('reference.span', { name: one.name, days: when });
    });
}
