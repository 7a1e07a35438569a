/** How a certificate stands to the day: what a person is warned of long before a signature fails. */
export type Remaining =
  | { readonly state: 'valid' }
  | { readonly state: 'soon' | 'urgent'; readonly days: number }
  | { readonly state: 'expired' }
  | { readonly state: 'not-yet' };

const day = 24 * 60 * 60 * 1000;
/** Enough for a request to go through an institution; and the days in which it must be chased. */
const soonDays = 60;
const urgentDays = 14;

/** Days begun count whole: on the last one there is one left. Times in milliseconds since 1970. */
export function remainingOf(
  { notBefore, notAfter }: { readonly notBefore: number; readonly notAfter: number },
  now: number,
): Remaining {
  if (now > notAfter) return { state: 'expired' };
  if (now < notBefore) return { state: 'not-yet' };
  const days = Math.floor((notAfter - now) / day) + 1;
  if (days > soonDays) return { state: 'valid' };
  return { state: days > urgentDays ? 'soon' : 'urgent', days };
}
