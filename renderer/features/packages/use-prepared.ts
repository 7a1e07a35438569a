import { useMemo } from 'react';
import type { Bytes } from '#shared/base/bytes';
import { passedSteps } from '#shared/clearance/passed-steps';
import { roundOf } from '#shared/clearance/round';
import { type DraftFile, draftFiles } from '#shared/drafting/export';
import type { Draft } from '#shared/drafting/model';
import type { Purpose } from '#shared/drafting/outgoing';
import { holdsBackDecision, type Made } from '#shared/drafting/provenance';
import { entriesOf, type OpenClearance, routeIn, useClearance } from '../../store/clearance';
import { useLive, usePack, useStore } from '../../store/context';

/** The files that would leave, or why they may not. */
type Way = { readonly files: readonly DraftFile[] } | { readonly failure: unknown };

/** A draft before the wizard: who clears sees how the text came about, an addressee reads it as it is. */
export interface Prepared {
  readonly draft: Draft;
  readonly ways: Readonly<Record<Purpose, Way>>;
  readonly clearance: OpenClearance | undefined;
  /** How the case was decided stays here: it is marked above the draft. */
  readonly holdsBack: boolean;
}

/** The gates stand here once more, for each way. `null` where there is no such draft, `undefined` until it is known. */
export function usePrepared(id: string): Prepared | null | undefined {
  const store = useStore();
  const pack = usePack();
  const found = useLive(async () => {
    const stored = (await store.drafts.get(id))?.value;
    const file = stored && (await store.cases.get(stored.caseId))?.value;
    if (!stored || !file) return null;
    const entries = await entriesOf(store, id);
    const draft = { ...stored, round: roundOf(stored, entries) };
    const passed = passedSteps(draft, entries, routeIn(pack, draft));
    const made: Made = { draft, case: file, pack, digest: sha256, passed };
    const ways = { final: await wayOut(made, 'final'), clearance: await wayOut(made, 'clearance') };
    return { draft, ways, holdsBack: holdsBackDecision(draft, file) };
  }, [store, id, pack]);
  const clearance = useClearance(found?.draft);
  return useMemo(() => (found ? { ...found, clearance } : found), [found, clearance]);
}

async function wayOut(made: Made, purpose: Purpose): Promise<Way> {
  try {
    return await draftFiles(made, purpose);
  } catch (failure) {
    return { failure };
  }
}

async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
