import type { ErrorCode } from '../base/errors';
import type { Certificate } from './certificate';

/** Clocks of different machines may differ by this much. */
export const clockTolerance = 5 * 60 * 1000;

/** What the two times say of a chain. */
export interface TimeFinding {
  readonly codes: readonly ErrorCode[];
  /** Expired at the checked time alone: valid when the signature claims to have been made. */
  readonly isLapsed: boolean;
}

/** Every certificate must be valid at the checked time and at the claimed signing time, which must not lie ahead. */
export function timeCodes(chain: readonly Certificate[], signingTime: number, at: number): TimeFinding {
  const isFuture = signingTime > at + clockTolerance;
  const isEarly = chain.some(({ notBefore }) => at < notBefore || signingTime < notBefore);
  const wasExpired = chain.some(({ notAfter }) => signingTime > endOf(notAfter));
  const isExpired = chain.some(({ notAfter }) => at > endOf(notAfter));
  const codes: ErrorCode[] = [];
  if (isExpired || wasExpired) codes.push('package/certificate-expired');
  if (isEarly) codes.push('package/certificate-not-yet-valid');
  if (isFuture) codes.push('package/time-future');
  return { codes, isLapsed: isExpired && !wasExpired && !isEarly && !isFuture };
}

/** notAfter is the last second that counts, to its end (RFC 5280 4.1.2.5). */
function endOf(notAfter: number): number {
  return notAfter + 999;
}
