import { parseCrl } from '../package/crl';
import type { Verdict } from '../package/model';
import { clockTolerance } from '../package/validity';

/**
 * The latest moment known to have passed. A clock that is set back makes expired certificates good again and lists fresh;
 * what was seen in accepted packages cannot be unseen. Milliseconds since 1970.
 */

/** Judged at: the later of the clock and the floor. */
export function checkedTime(clock: number, floor: number): number {
  return Math.max(clock, floor);
}

/** The clock is behind what is known to have passed, by more than two clocks may differ. */
export function isClockBehind(clock: number, floor: number): boolean {
  return clock < floor - clockTolerance;
}

/** The floor once these moments were seen. Never lower; never by a moment that lies ahead of the clock. */
export function raiseFloor(floor: number, seen: readonly number[], clock: number): number {
  return seen.filter((moment) => moment <= clock + clockTolerance).reduce((a, b) => Math.max(a, b), floor);
}

/** The moments that an accepted package shows to have passed: of its signatures that hold, and of proven lists. */
export function momentsOf({ signatures, lists = [] }: Verdict): readonly number[] {
  const holds = signatures.filter(({ level }) => level === 'valid' || level === 'warning');
  return [...holds.map(({ signingTime }) => signingTime), ...lists.map((der) => parseCrl(der).thisUpdate)];
}
