import { i18n } from '../i18n';
import { officialDay } from './dates';

/** The edition of the content that is referred to. */
interface Edition {
  readonly series: string;
  readonly label: string;
}

export interface Referred {
  readonly title: string;
  readonly section?: string | undefined;
  readonly asOf: string;
  /** The words quoted; empty where there are none. */
  readonly quote: string;
  /** From its first slash. */
  readonly address: string;
}

/** A reference in its official form, the words quoted, and an address that lasts: three lines of plain text. */
export function officialReference(pack: Edition, referred: Referred): string {
  const { title, section, asOf, quote, address } = referred;
  const parts = [
    i18n.t('reader.copy.title', { title }),
    ...(section === undefined ? [] : [i18n.t('reader.copy.section', { section })]),
    i18n.t('reader.copy.asOf', { date: officialDay(asOf) }),
    i18n.t('reader.copy.pack', { series: pack.series, label: pack.label }),
  ];
  const said = quote === '' ? [] : [i18n.t('reader.copy.quote', { quote })];
  return [`${parts.join(', ')}.`, ...said, `valise:/${address}`].join('\n');
}
