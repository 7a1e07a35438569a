import type { Ground } from '#shared/document/ground';
import { useWords } from '../../i18n';
import { usePack } from '../../store/context';
import { GroundLink } from '../../ui/Ground';
import { Status } from '../../ui/Status';

/** What a rule or a calendar rests on; what nobody has verified is said to be so. */
export function Grounds({ grounds }: { readonly grounds: readonly Ground[] }) {
  const t = useWords();
  const { sources } = usePack();
  return grounds.map(({ source, locator }) => {
    const found = sources.find(({ id }) => id === source);
    if (found?.confidence === 'unverified' || found?.confidence === 'judgement')
      return (
        <Status key={source} level="unknown">
          {found.confidence === 'judgement' ? t('deadlines.judgement') : t('deadlines.notVerified')}
        </Status>
      );
    const name = found?.short ?? found?.title ?? source;
    return (
      <GroundLink key={source} href={`#/sources/${encodeURIComponent(source)}`}>
        {locator ? `${name}, ${locator}` : name}
      </GroundLink>
    );
  });
}
