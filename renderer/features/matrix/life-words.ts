import { i18n } from '../../i18n';
import { officialDay } from '../../ui/dates';

interface Life {
  readonly from: string;
  readonly to?: string | undefined;
  readonly beginning?: 'known' | 'on-file' | undefined;
}

/** From when to when a record holds; one that is older than its first day here says that it is on file since. */
export function lifeWords({ from, to, beginning }: Life): string {
  const days = { from: officialDay(from), to: to === undefined ? '' : officialDay(to) };
  if (beginning === 'on-file')
    return to ? i18n.t('matrix.cell.onFileTo', days) : i18n.t('matrix.cell.onFile', { from: days.from });
  return to ? i18n.t('matrix.cell.fromTo', days) : i18n.t('matrix.cell.from', { from: days.from });
}
