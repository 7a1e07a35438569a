import type { Citation } from '#shared/content/citations';
import { useWords } from '../../../i18n';
import { PlaceGroups } from '../parts/PlaceGroups';

/** Everything that cites a source, with the places in it that are named and how often, where more than once. */
export function Cited({ cited }: { readonly cited: readonly Citation[] }) {
  const t = useWords();
  const places = cited.map(({ place, count, locators }) => {
    const often = count > 1 ? [t('reference.times', { count })] : [];
    return { place, note: [...locators, ...often].join('; ') };
  });
  return <PlaceGroups places={places} />;
}
