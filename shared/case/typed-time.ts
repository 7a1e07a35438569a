/** How exactly a point in time was typed. */
export const units = ['year', 'month', 'day', 'hour', 'minute'] as const;
export type Unit = (typeof units)[number];

/** A stretch of a wall clock as it was typed: from its first moment to the first one after it, `YYYY-MM-DDTHH:MM`. */
export interface TypedTime {
  readonly unit: Unit;
  readonly start: string;
  readonly end: string;
}

const years = { from: 1900, to: 2100 };

/**
 * A day or time as people type it: `2026-11-10 04:20`, `10 Nov 2026 04h`, `10.11.2026`, `November 2026`, `2026`. Undefined
 * for what is none, and for days and hours that do not exist. `months` are their names in the person's language.
 */
export function readTime(typed: string, months: readonly string[]): TypedTime | undefined {
  const text = typed.trim().toLowerCase();
  const clock = /^(.*?)(?:[t\s,]+)(\d{1,2})(?::(\d{2})|h)$/.exec(text);
  const date = dateOf((clock?.[1] ?? text).replace(/,\s*$/, ''), months);
  if (!date) return undefined;
  if (!clock) return stretch(date);
  if (date.length < 3) return undefined;
  return stretch([...date, Number(clock[2]), ...(clock[3] === undefined ? [] : [Number(clock[3])])]);
}

/** Year, month and day, as far as they are there. */
function dateOf(text: string, months: readonly string[]): number[] | undefined {
  const parts = text.split(/[\s./-]+/).map((part) => (/^\d{1,4}$/.test(part) ? part : monthOf(part, months)));
  if (parts.includes(undefined) || parts.length > 3) return undefined;
  const words = parts.map(String);
  // the year stands first or last, and has four digits
  const ordered = words[0]?.length === 4 ? words : words.toReversed();
  return ordered[0]?.length === 4 ? ordered.map(Number) : undefined;
}

function monthOf(part: string, months: readonly string[]): string | undefined {
  const at = months.findIndex((name) => part.length >= 3 && name.toLowerCase().startsWith(part));
  return at < 0 ? undefined : String(at + 1);
}

function stretch(parts: readonly number[]): TypedTime | undefined {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts;
  const unit = units[parts.length - 1];
  if (!unit || year < years.from || year > years.to) return undefined;
  const start = wall([year, month, day, hour, minute]);
  // what rolled over into another month or day does not exist
  const stands = start === `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}`;
  if (!stands) return undefined;
  const next = [year, month, day, hour, minute].map((value, at) => (at === parts.length - 1 ? value + 1 : value));
  return { unit, start, end: wall(next) };
}

function wall([year = 0, month = 1, day = 1, hour = 0, minute = 0]: readonly number[]): string {
  return new Date(Date.UTC(year, month - 1, day, hour, minute)).toISOString().slice(0, 16);
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
