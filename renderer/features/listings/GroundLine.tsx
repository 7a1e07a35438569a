import type { Ground } from '#shared/document/ground';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { GroundLink } from '../../ui/Ground';
import { Status } from '../../ui/Status';
import s from './listings.module.css';

/** The grounds of a line as links to their sources; what nobody has verified says so. */
export function GroundLine({ grounds }: { readonly grounds: readonly Ground[] }) {
  const t = useWords();
  const { sources } = usePack();
  const known = grounds.flatMap((ground) => {
    const source = sources.find(({ id }) => id === ground.source);
    return source ? [{ ...ground, is: source }] : [];
  });
  const doubtful = known.find(({ is }) => is.confidence === 'unverified' || is.confidence === 'judgement');
  return (
    <span className={s['grounds']}>
      {known
        .filter((one) => one !== doubtful)
        .map(({ source, locator, is }) => (
          <GroundLink key={`${source} ${locator}`} href={`#/sources/${source}`}>
            {locator ?? is.short ?? is.title}
          </GroundLink>
        ))}
      {doubtful && (
        <Status level="unknown">
          {doubtful.is.confidence === 'judgement'
            ? t('decisions.source2.judgement')
            : t('decisions.source2.notVerified')}
        </Status>
      )}
    </span>
  );
}
