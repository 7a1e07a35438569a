import { type ReactNode, useId } from 'react';
import { useWords } from '../../../i18n';
import { goToHeading } from '../../../ui/go-to-heading';
import { LibraryTabs } from '../../../ui/LibraryTabs';
import page from '../../../ui/page.module.css';
import { Screen, ScreenTitle } from '../../../ui/Screen';
import type { ReferencePart } from '../address';
import s from './list.module.css';

/** A heading of the list, to jump to. */
export interface Jump {
  readonly id: string;
  readonly label: string;
}

interface Props {
  readonly part: ReferencePart;
  readonly filters?: ReactNode;
  /** Between the filters and the list, whatever they leave in sight. */
  readonly above?: ReactNode;
  /** How many of how many are in sight. */
  readonly count?: { readonly shown: number; readonly total: number };
  readonly jumps?: readonly Jump[];
  readonly children: ReactNode;
}

/** Every list of the library area: its title, its filters, how much of it is in sight, and the list under headings. */
export function ListPage({ part, filters, above, count, jumps = [], children }: Props) {
  const t = useWords();
  const title = t(`reference.tabs.${part}`);
  return (
    <Screen crumbs={[{ label: t('library.title'), href: '/library' }, { label: title }]}>
      <LibraryTabs current={part} />
      <div className={page['page']}>
        <div className={page['head']}>
          <ScreenTitle>{title}</ScreenTitle>
          {count && (
            <p className={`${s['count']} num`} role="status">
              {t('reference.filter.count', count)}
            </p>
          )}
        </div>
        <p className={page['lead']}>{t(`reference.lead.${part}`)}</p>
        {filters}
        {above}
        {jumps.length > 1 && (
          <nav className={s['jumps']} aria-label={t('reference.jump')}>
            {jumps.map(({ id, label }) => (
              <button key={id} type="button" onClick={(event) => goToHeading(event.currentTarget, id)}>
                {label}
              </button>
            ))}
          </nav>
        )}
        {count?.shown === 0 ? <p className={s['none']}>{t('reference.filter.none')}</p> : children}
      </div>
    </Screen>
  );
}

interface GroupProps extends Jump {
  readonly count: number;
  readonly children: ReactNode;
}

/** A heading with its rows. */
export function Group({ id, label, count, children }: GroupProps) {
  const own = useId();
  return (
    <section aria-labelledby={own}>
      <h2 id={own} data-heading={id} tabIndex={-1} className={s['groupTitle']}>
        {label} <span className="num dim">{count}</span>
      </h2>
      <ul className={s['rows']}>{children}</ul>
    </section>
  );
}

interface RowProps {
  readonly href: string;
  readonly title: ReactNode;
  /** Before the title: a date, a number. */
  readonly lead?: ReactNode;
  /** After it: how it stands, who decides. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** One entry: its title leads to its own page. */
export function Row({ href, title, lead, aside, children }: RowProps) {
  return (
    <li className={s['row']}>
      {lead !== undefined && <div className={`${s['lead']} num`}>{lead}</div>}
      <div className={s['body']}>
        <h3>
          <a href={href}>{title}</a>
        </h3>
        {children}
      </div>
      {aside !== undefined && <div className={s['aside']}>{aside}</div>}
    </li>
  );
}
