import type { Lexicon } from './model';

/** A day as it stands in a text. Without a year it is only a day and a month. */
export interface SaidDay {
  readonly from: number;
  readonly to: number;
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
  /** 0 for Monday; where a weekday stands before it. */
  readonly weekday: number | undefined;
}

const bare = String.raw`(?:(\d{1,2})(?:st|nd|rd|th|er)?\s(?:of\s)?(MONTH)|(MONTH)\s(\d{1,2})(?:st|nd|rd|th)?)(?:,?\s(\d{4}))?(?!\d)`;

/** The days of a text in order: `10 May 2022`, `May 10, 2022`, `le 1er mars`, `2022-05-10`; with a weekday before them. */
export function daysIn(text: string, { months, weekdays }: Pick<Lexicon, 'months' | 'weekdays'>): readonly SaidDay[] {
  const pattern = `(?:\\b(${weekdays.join('|')}),?\\s(?:the\\s|le\\s)?)?\\b${bare.replaceAll('MONTH', months.join('|'))}`;
  const worded = [...text.matchAll(new RegExp(pattern, 'giu'))].map((match): SaidDay => {
    const [words, weekday, day, month, monthFirst, dayAfter, year] = match;
    return {
      from: match.index,
      to: match.index + words.length,
      day: Number(day ?? dayAfter),
      month: indexOf(months, month ?? monthFirst ?? '') + 1,
      year: year === undefined ? undefined : Number(year),
      weekday: weekday === undefined ? undefined : indexOf(weekdays, weekday),
    };
  });
  const plain = [...text.matchAll(/\b(\d{4})-(\d{2})-(\d{2})\b/gu)].map((match): SaidDay => {
    const [year, month = 0, day = 0] = match.slice(1).map(Number);
    return { from: match.index, to: match.index + match[0].length, year, month, day, weekday: undefined };
  });
  return [...worded, ...plain].sort((a, b) => a.from - b.from);
}

function indexOf(names: readonly string[], name: string): number {
  return names.findIndex((one) => one.toLowerCase() === name.toLowerCase());
}

/** Whether a said day can be the day `2022-05-10`. */
export function isDay({ day, month, year }: SaidDay, iso: string): boolean {
  const [y, m, d] = iso.split('-').map(Number);
  return day === d && month === m && (year === undefined || year === y);
}

/** The weekday of a full date, 0 for Monday; nothing for a day that is not in the calendar. */
export function weekdayOf({ day, month, year }: SaidDay): number | undefined {
  if (year === undefined) return undefined;
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 ? (at.getUTCDay() + 6) % 7 : undefined;
}

/** A day in the words of a language: `10 May 2022`, `1er mai 2022`. */
export function dayInWords(iso: string, { language, months }: Pick<Lexicon, 'language' | 'months'>): string {
  const [year, month = 1, day] = iso.split('-').map(Number);
  const number = language === 'fr' && day === 1 ? '1er' : String(day);
  return `${number} ${months[month - 1]} ${year}`;
}
