/** Dates as the screen writes them: in the interface's language, never the machine's format. */
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Brussels',
});

const utc = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

const local = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `Fri, 27 November 2026 at 17:55`, in the zone of this laptop; the text typed where it is no moment. */
export function localMoment(typed: string): string {
  const at = Date.parse(typed);
  return Number.isNaN(at) ? typed : local.format(at);
}

/** Names of the months, for reading what people type. */
export const months: readonly string[] = Array.from({ length: 12 }, (_, index) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, index, 15)),
);

/** `23 November 2026`. */
export function officialDay(iso: string): string {
  return day.format(Date.parse(iso));
}

/** `22 November 2026`, of milliseconds since 1970; `undefined` where no calendar has it: some certificates name such a day. */
export function dayOfMoment(at: number): string | undefined {
  return isMoment(at) ? day.format(at) : undefined;
}

/** `22 November 2026 at 16:05 UTC`, of milliseconds since 1970; `undefined` where no calendar has it. */
export function officialMoment(at: number): string | undefined {
  return isMoment(at) ? `${utc.format(at)} UTC` : undefined;
}

function isMoment(at: number): boolean {
  return !Number.isNaN(new Date(at).getTime());
}

/** `23 November 2026`, `23 November 2026 at 17:55 UTC`: a day or a moment that is kept in the form of machines; else the text as it is. */
export function officialWords(kept: string): string {
  if (Number.isNaN(Date.parse(kept))) return kept;
  if (/^\d{4}-\d{2}-\d{2}$/.test(kept)) return officialDay(kept);
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(kept) ? (officialMoment(Date.parse(kept)) ?? kept) : kept;
}

/** `23 Nov`, for tables. */
export function tableDay(iso: string): string {
  return short.format(Date.parse(iso));
}

/** `Fri 17:55`, Brussels. */
export function recently(at: number): string {
  return moment.format(at).replace(',', '');
}
