/**
 * Dates as official papers write them: `10 November 2026 at 04:20 UTC`; in French `10 novembre 2026 à 4 h 20 (UTC)`; in German
 * `10. November 2026, 4.20 Uhr (UTC)`.
 */
const french = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;
const english = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const german = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const;
const months: Readonly<Record<string, readonly string[]>> = { en: english, fr: french, de: german };

/** `2026-11-10`, whether or not a time follows, as an official date. Nothing when it is no day of the calendar. */
export function officialDate(iso: string, language = 'en'): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(iso);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const name = (months[language] ?? english)[month - 1];
  if (!name || day < 1 || day > daysIn(year, month)) return undefined;
  const ordinal = language === 'de' ? `${day}.` : language === 'fr' && day === 1 ? '1er' : day;
  return `${ordinal} ${name} ${match[1]}`;
}

/** `2026-11-10T04:20Z`, seconds allowed and left out, as an official point in time. Nothing when it is none. */
export function officialDateTime(iso: string, language = 'en'): string | undefined {
  const match = /^[\d-]{10}T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)?Z?$/.exec(iso);
  const date = officialDate(iso, language);
  if (!match || !date) return undefined;
  const [hour, minute] = [Number(match[1]), match[2]];
  if (language === 'fr') return `${date} à ${hour}\u00a0h\u00a0${minute} (UTC)`;
  return language === 'de' ? `${date}, ${hour}.${minute} Uhr (UTC)` : `${date} at ${match[1]}:${minute} UTC`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
