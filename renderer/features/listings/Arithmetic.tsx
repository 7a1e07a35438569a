import type { Covered, Tried } from '#shared/listing/coverage';
import { useWords } from '../../i18n';
import { officialDay } from '../../ui/dates';
import { KeyValues } from '../../ui/Small';
import { Status } from '../../ui/Status';
import s from './extract.module.css';
import { GroundLine } from './GroundLine';

/** What was counted for one criterion, and the lines of the table as they were tried: the last one decides. */
export function Arithmetic({ covered: { criterion, sum, tried, light } }: { readonly covered: Covered }) {
  const t = useWords();
  const newest =
    sum.newest === undefined || sum.months === undefined
      ? t('listings.sum.undated')
      : t('listings.sum.months', { day: officialDay(sum.newest), count: sum.months });
  return (
    <section className={s['arithmetic']} aria-label={t('listings.sum.title')}>
      <h2>{t('listings.sum.title')}</h2>
      <p>
        <Status level={light}>{t(`listings.light.${light}`)}</Status>
      </p>
      <p>
        <b className="strong">{criterion.title}.</b> {criterion.text} <GroundLine grounds={criterion.grounds} />
      </p>
      <KeyValues
        rows={[
          [t('listings.sum.quotations'), sum.quotations],
          [t('listings.sum.disclosable'), sum.disclosable],
          [t('listings.sum.direct'), sum.direct],
          [t('listings.sum.originators'), sum.originators],
          [t('listings.sum.unnamed'), sum.unnamed],
          [t('listings.sum.newest'), newest],
        ]}
      />
      <h3>{t('listings.sum.tried')}</h3>
      <ol className={s['tried']}>
        {tried.map((line) => (
          <TriedLine key={line.rule.id} line={line} />
        ))}
      </ol>
    </section>
  );
}

function TriedLine({ line: { rule, terms, fits } }: { readonly line: Tried }) {
  const t = useWords();
  const said = terms.map(({ term, limit, value }) =>
    t(`listings.sum.term.${term}`, { limit, value: value ?? t('listings.sum.notKnown') }),
  );
  const isSkipped = !fits && terms.every(({ holds }) => holds);
  return (
    <li>
      <p>{rule.text}</p>
      <p className="dim">
        {said.length === 0 ? t('listings.sum.always') : said.join('; ')}
        {isSkipped && `; ${t('listings.sum.onlyAgeing')}`}
      </p>
      <p>
        <b className="strong">{fits ? t('listings.sum.fits') : t('listings.sum.fitsNot')}</b>{' '}
        {fits && <GroundLine grounds={rule.grounds} />}
      </p>
    </li>
  );
}
