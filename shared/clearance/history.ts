import type { History } from '../package/history';
import type { ClearanceEntry } from './model';

/** What left this desk and what came back, as verification asks for it: a package that came before, or a fork of one, is told. */
export function historyOf(entries: readonly ClearanceEntry[]): History {
  const ids: Record<string, { readonly digest: string; readonly signatures: number }> = {};
  for (const entry of entries) {
    if (!('package' in entry)) continue;
    const { id, digest } = entry.package;
    ids[id] = { digest, signatures: (ids[id]?.signatures ?? 0) + 1 };
  }
  return { series: {}, ids };
}
