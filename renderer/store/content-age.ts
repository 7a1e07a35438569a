import type { Content } from './context';

/** How old what the desk knows is: by the day of its law, or by the last day that its publishers gave it. */
export type ContentAge =
  | { readonly state: 'current' | 'stale'; readonly days: number }
  /** A newer edition was to be here by `day`, as `2026-11-21`. */
  | { readonly state: 'overdue'; readonly day: string };

const dayMs = 86_400_000;
/** Older content is still read, and said to be old on every screen. */
const staleAfterDays = 90;

/** `now` in milliseconds since 1970. A clock that was set back shows 0 days. */
export function contentAge(
  { pack, expires }: { readonly pack: Pick<Content['pack'], 'lawDate'> } & Pick<Content, 'expires'>,
  now: number,
): ContentAge {
  if (expires !== undefined && Date.parse(expires) < now) return { state: 'overdue', day: expires.slice(0, 10) };
  const days = Math.max(0, Math.floor((now - Date.parse(`${pack.lawDate}T00:00:00Z`)) / dayMs));
  return { state: days > staleAfterDays ? 'stale' : 'current', days };
}
