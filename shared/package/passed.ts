import { type Passed, readPassed } from '../drafting/passed';
import type { Verdict } from './model';

/**
 * What was passed in somebody's name, by the signed provenance of a verified package. Nothing where the package has none, or
 * is invalid; `unreadable` where it has one that says nothing: that is told, never taken for "nothing was passed".
 */
export function passedIn({ manifest, payload }: Verdict): readonly Passed[] | 'unreadable' {
  const path = manifest?.files.find(({ role }) => role === 'provenance')?.path;
  const bytes = path === undefined ? undefined : payload?.get(path);
  if (!bytes) return [];
  return readPassed(bytes) ?? 'unreadable';
}
