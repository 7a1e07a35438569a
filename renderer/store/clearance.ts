import { useMemo } from 'react';
import type { ClearanceEntry } from '#shared/clearance/model';
import { type Clearance, clearanceOf } from '#shared/clearance/state';
import { textDigest } from '#shared/clearance/text';
import type { ContentPack } from '#shared/content/model';
import type { Draft } from '#shared/drafting/model';
import { type Route, routeOf } from '#shared/drafting/route';
import { clearanceRows } from './clearance-rows';
import { useLive, usePack, useStore } from './context';
import type { Store } from './session';

export { clearanceRows, inbox } from './clearance-rows';

/** What was asked and answered of one draft. */
export async function entriesOf(store: Store, draftId: string): Promise<readonly ClearanceEntry[]> {
  const { items } = await clearanceRows(store).entries.list({ targetId: draftId, kind: 'clearance' });
  return items.map(({ value }) => value);
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
  const store = useStore();
  const route = useRoute(draft);
  const id = draft?.id;
  const entries = useLive(async () => (id === undefined ? undefined : entriesOf(store, id)), [store, id]);
  return useMemo(() => {
    if (!draft || !route || !entries) return undefined;
    return { route, entries, ...clearanceOf(route, entries, textDigest(draft)) };
  }, [draft, route, entries]);
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
