import { type History, signatureKey } from '../package/history';
import type { ClearanceAnswer, ClearanceEntry } from './model';

/** By which a signature that was taken in is known again. */
export function keyOf({ signature: { fingerprint, signedAt } }: ClearanceAnswer): string {
  return signatureKey({ fingerprint, signingTime: Date.parse(signedAt) });
}

/** What left this desk and what came back, as verification asks for it: a package that came before, or a fork of one, is told. */
export function historyOf(entries: readonly ClearanceEntry[]): History {
  const ids: Record<string, { readonly digest: string; readonly signatures: number; readonly known: string[] }> = {};
  for (const entry of entries) {
    if (!('package' in entry)) continue;
    const { id, digest } = entry.package;
    const known = [...(ids[id]?.known ?? []), ...(entry.kind === 'answer' ? [keyOf(entry)] : [])];
    ids[id] = { digest, signatures: (ids[id]?.signatures ?? 0) + 1, known };
  }
  return { series: {}, ids };
}
