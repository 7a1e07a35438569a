import type { Overtaking } from '#shared/content/gazetteer';
import { i18n } from '../../i18n';
import { officialDay } from '../../ui/dates';

/** How an overtaken place is read out: `GSA, overtaken since 12 May 2021: now …`, with the number that is seen. */
export function overtakenLabel({ since, now }: Overtaking, words: string, number: number): string {
  const date = officialDay(since);
  return now.text === ''
    ? i18n.t('reader.overtaken.nameGone', { words, date, number })
    : i18n.t('reader.overtaken.name', { words, date, now: now.text, number });
}
