import type { Draft } from '../drafting/model';
import type { ClearanceEntry } from './model';
import { textDigest } from './text';

/** The round that a draft goes out in: a new one where its text is another than that of the last request. */
export function roundOf(draft: Draft, entries: readonly ClearanceEntry[]): number {
  const requests = entries.flatMap((one) => (one.kind === 'request' ? [one] : []));
  const last = requests.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  if (!last) return draft.round;
  return Math.min(999, Math.max(draft.round, last.text === textDigest(draft) ? last.round : last.round + 1));
}
