import type { Brief, ContentPack } from '#shared/content/model';
import { outline } from '#shared/document/outline';
import { i18n } from '../../i18n';
import { officialDay } from '../../ui/dates';

interface Quoted {
  /** The heading that the words stand under; empty above the first. */
  readonly heading: string;
  readonly quote: string;
}

/** A reference in its official form, the words quoted, and an address that lasts: three lines of plain text. */
export function referenceText(pack: Pick<ContentPack, 'series' | 'label'>, brief: Brief, quoted: Quoted): string {
  const { heading, quote } = quoted;
  const section = outline(brief.body).find(({ id }) => id === heading);
  const parts = [
    i18n.t('reader.copy.title', { title: brief.title }),
    ...(section ? [i18n.t('reader.copy.section', { section: section.text })] : []),
    i18n.t('reader.copy.asOf', { date: officialDay(brief.asOf) }),
    i18n.t('reader.copy.pack', { series: pack.series, label: pack.label }),
  ];
  const address = `valise://library/${brief.id}${section ? `?at=${section.id}` : ''}`;
  const said = quote === '' ? [] : [i18n.t('reader.copy.quote', { quote })];
  return [`${parts.join(', ')}.`, ...said, address].join('\n');
}
