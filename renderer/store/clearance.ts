import { useMemo } from 'react';
import type { ClearanceEntry } from '#shared/clearance/model';
import { type Clearance, clearanceOf } from '#shared/clearance/state';
import { textDigest } from '#shared/clearance/text';
import type { ContentPack } from '#shared/content/model';
import type { Draft } from '#shared/drafting/model';
import { type Route, routeOf } from '#shared/drafting/route';
import { clearanceRows } from './clearance-rows';
import { useLive, usePack, useStore } from './context';
import type { Stored } from './repository';
import type { Store } from './session';

export { clearanceRows, inbox } from './clearance-rows';

/** What was asked and answered of one draft. */
export async function entriesOf(store: Store, draftId: string): Promise<readonly ClearanceEntry[]> {
  return (await rowsOf(store, draftId)).map(({ value }) => value);
}

async function rowsOf(store: Store, draftId: string): Promise<readonly Stored<ClearanceEntry>[]> {
  return (await clearanceRows(store).entries.list({ targetId: draftId, kind: 'clearance' })).items;
}

/**
 * The same, kept up to date. Other rows of the draft lie in the same table and are written with every save: the list is
 * another one only where an entry is, so that nothing is derived anew while one types.
 */
function useEntries(draftId: string | undefined): readonly ClearanceEntry[] | undefined {
  const store = useStore();
  const rows = useLive(async () => (draftId === undefined ? undefined : rowsOf(store, draftId)), [store, draftId]);
  const stamp = rows?.map(({ id, version }) => `${id} ${version}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp says whether the rows are others
  return useMemo(() => rows?.map(({ value }) => value), [stamp]);
}

/** What was asked and answered of all drafts here. */
export async function allEntries(store: Store): Promise<readonly ClearanceEntry[]> {
  const { items } = await store.drafts.list();
  const found = await Promise.all(items.map(({ id }) => entriesOf(store, id)));
  return found.flat();
}

export interface OpenClearance extends Clearance {
  readonly route: Route;
  readonly entries: readonly ClearanceEntry[];
}

/** Where a draft stands on its route; `undefined` until known, and where its kind has none. */
export function useClearance(draft: Draft | undefined): OpenClearance | undefined {
  const route = useRoute(draft);
  const entries = useEntries(draft?.id);
  // the digest of a long text takes longer than a key may: without an entry there is nothing to hold it against
  const text = draft && entries && entries.length > 0 ? textDigest(draft) : '';
  return useMemo(
    () => (route && entries ? { route, entries, ...clearanceOf(route, entries, text) } : undefined),
    [route, entries, text],
  );
}

/** The route of a draft's kind of paper. */
export function useRoute(draft: Draft | undefined): Route | undefined {
  const pack = usePack();
  return draft && routeIn(pack, draft);
}

/** The same in a pack at hand. */
export function routeIn({ templates, routes }: ContentPack, draft: Draft): Route | undefined {
  const template = templates.find(({ id }) => id === draft.template.id);
  return template && routeOf(routes, template.kind);
}
