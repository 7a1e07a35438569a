import type { useWords } from '../../i18n';
import type { Column } from './columns';

/** How a column is called: the number of the piece. */
export function nameOf(t: ReturnType<typeof useWords>, { number }: Pick<Column, 'number'>): string {
  return number === undefined ? t('listings.table.observation') : t('evidence.number', { number });
}
