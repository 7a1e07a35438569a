import { useMemo } from 'react';
import type { AnnexRow } from '#shared/listing/annex';
import { namesOf } from '#shared/listing/nearby';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { officialDay } from '../../ui/dates';
import { Status } from '../../ui/Status';
import s from './listings.module.css';
import table from './table.module.css';
import type { Bench } from './use-bench';
import { annexRows } from './use-papers';
import { VisibleName } from './VisibleName';

/** Up to so many names stand in a cell on screen; the paper has all. */
const shownNames = 30;

/** The annex as a checked table: what a reader would stumble over stands beside each line. */
export function AnnexTable({ bench }: { readonly bench: Bench }) {
  const t = useWords();
  const pack = usePack();
  const rows = useMemo(() => annexRows(bench, pack), [bench, pack]);
  return (
    <div className={s['annex']}>
      <h2>{t('listings.papers.annex')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus */}
      <section className={table['wrap']} tabIndex={0} aria-label={t('listings.papers.annexCaption')}>
        <table>
          <caption className="vh">{t('listings.papers.annexCaption')}</caption>
          <thead>
            <tr>
              {(['name', 'identifiers', 'reasons', 'date', 'check'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`listings.papers.head.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.listing.id} row={row} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Line({ row: { listing, reasons, faults } }: { readonly row: AnnexRow }) {
  const t = useWords();
  const [name = t('listings.untitled'), ...others] = namesOf(listing);
  const more = others.length - shownNames;
  return (
    <tr>
      <th scope="row">
        <VisibleName name={name} />
        <small>
          {others.slice(0, shownNames).map((other) => (
            <span key={other}>
              <VisibleName name={other} />
            </span>
          ))}
          {more > 0 && <span>{t('listings.subject.aliases', { count: more })}</span>}
        </small>
      </th>
      <td>
        {listing.identifiers.map(({ id, kind, value }) => (
          <p key={id}>
            {t(`listings.subject.identifier.${kind}`)}: <VisibleName name={value} />
          </p>
        ))}
      </td>
      <td>{reasons}</td>
      <td>{listing.listedOn === '' ? '' : officialDay(listing.listedOn)}</td>
      <td>
        {faults.length === 0 && <Status level="valid">{t('listings.papers.sound')}</Status>}
        {faults.map(({ code, what }) => (
          <p key={`${code} ${what}`}>
            <Status level="warning">{t(`listings.papers.fault.${code}`, { what })}</Status>
          </p>
        ))}
      </td>
    </tr>
  );
}
