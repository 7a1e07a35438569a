import { useWords } from '../../../i18n';

const day = 24 * 60 * 60 * 1000;

/** Whole days between a moment and now, at least none. */
export function daysSince(moment: number, now: number): number {
  return Math.max(0, Math.floor((now - moment) / day));
}

/** How old something is, in days, in words. */
export function useAge(): (moment: number) => string {
  const t = useWords();
  return (moment) => t('trust.crls.age', { count: daysSince(moment, Date.now()) });
}
