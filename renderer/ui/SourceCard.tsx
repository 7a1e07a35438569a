import { useWords } from '../i18n';
import { looseDate } from './loose-date';
import s from './parts.module.css';
import { Status } from './Status';

export interface SourceFacts {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string | undefined;
  readonly date: string;
  readonly confidence: 'founding' | 'public' | 'primary-law' | 'unverified' | 'judgement';
  readonly addresses: readonly string[];
}

/** What stands behind a ground: title, date, how far it carries. An address is shown and copied, never opened. */
export function SourceCard({
  source,
  locator,
}: {
  readonly source: SourceFacts;
  readonly locator?: string | undefined;
}) {
  const t = useWords();
  const unverified = source.confidence === 'unverified' || source.confidence === 'judgement';
  return (
    <div className={s['source']}>
      <p>
        <b className="strong">{locator ? `${source.title}, ${locator}` : source.title}</b>
      </p>
      {source.publisher && <p>{source.publisher}</p>}
      <p>
        {unverified && (
          <Status level="unknown">
            {source.confidence === 'judgement' ? t('decisions.source2.judgement') : t('decisions.source2.notVerified')}
          </Status>
        )}{' '}
        <span className="dim">{t('decisions.source2.asOf', { date: looseDate(source.date) })}</span>
      </p>
      {source.addresses.map((address) => (
        <p key={address} className={s['address']}>
          {address}
        </p>
      ))}
    </div>
  );
}
