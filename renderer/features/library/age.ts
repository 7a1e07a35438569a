import { i18n } from '../../i18n';

const dayMs = 86_400_000;

/** How old a text is on a day, in the largest unit that says it; never negative. */
export function ageOf(asOf: string, at: string): string {
  const days = Math.max(0, Math.round((Date.parse(at) - Date.parse(asOf)) / dayMs));
  if (days === 0) return i18n.t('library.age.today');
  if (days < 61) return i18n.t('library.age.days', { count: days });
  if (days < 730) return i18n.t('library.age.months', { count: Math.floor(days / 30.44) });
  return i18n.t('library.age.years', { count: Math.floor(days / 365.25) });
}
