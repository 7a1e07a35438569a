import { type CrlView, checkedTime, viewCrls } from '#shared/trust/index';
import { useWords } from '../../../i18n';
import type { TrustGround } from '../../../store/use-trust';
import { officialDay } from '../../../ui/dates';
import page from '../../../ui/page.module.css';
import { Notice, Status } from '../../../ui/Status';
import s from './trust.module.css';
import { daysSince, useAge } from './use-age';

interface Props {
  readonly ground: TrustGround;
}

function crlsOf({ state, floor }: TrustGround): readonly CrlView[] {
  return viewCrls(state.crls, checkedTime(Date.now(), floor));
}

/** A banner where the knowledge of revoked certificates is out of date, with its age: never silence. */
export function StaleNotice({ ground }: Props) {
  const t = useWords();
  const oldest = crlsOf(ground).find(({ isStale }) => isStale);
  if (!oldest) return null;
  const count = daysSince(oldest.thisUpdate, checkedTime(Date.now(), ground.floor));
  return (
    <Notice level="warning" title={t('trust.crls.staleTitle', { count })}>
      <p>{t('trust.crls.staleText')}</p>
    </Notice>
  );
}

/** The revocation lists that are kept, each with its age. */
export function RevocationLists({ ground }: Props) {
  const t = useWords();
  const crls = crlsOf(ground);
  return (
    <section className={s['part']}>
      <h2 className={page['section']}>{t('trust.crls.title')}</h2>
      {crls.length === 0 && <p className="dim">{t('trust.crls.none')}</p>}
      <ul className={s['lines']}>
        {crls.map((crl) => (
          <Line key={`${crl.issuer} ${crl.thisUpdate}`} crl={crl} />
        ))}
      </ul>
    </section>
  );
}

function Line({ crl }: { readonly crl: CrlView }) {
  const t = useWords();
  const age = useAge();
  const { issuer, number, thisUpdate, nextUpdate, isStale } = crl;
  const day = (moment: number) => officialDay(new Date(moment).toISOString());
  const made = { day: day(thisUpdate), age: age(thisUpdate) };
  return (
    <li>
      <span>
        <bdi>{issuer}</bdi>
        <br />
        <span className="dim">
          {number === undefined ? t('trust.crls.line', made) : t('trust.crls.numbered', { number, ...made })}
        </span>
      </span>
      {isStale && (
        <Status level="warning">
          {nextUpdate === undefined ? t('trust.crls.open') : t('trust.crls.stale', { day: day(nextUpdate) })}
        </Status>
      )}
    </li>
  );
}
