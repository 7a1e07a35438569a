import { useMemo } from 'react';
import { type IncomingDraft, incomingFormat, incomingSchema } from '#shared/clearance/incoming';
import { type ClearanceEntry, entryFormat, entrySchema } from '#shared/clearance/model';
import { type Clearance, clearanceOf } from '#shared/clearance/state';
import { textDigest } from '#shared/clearance/text';
import type { Draft } from '#shared/drafting/model';
import { type Route, routeOf } from '#shared/drafting/route';
import { useLive, usePack, useStore } from './context';
import type { Definition, Repository } from './repository';
import type { Store } from './session';

const entryDefinition: Definition<ClearanceEntry> = {
  table: 'notes',
  schema: entrySchema,
  index: ({ draftId }) => ({ targetId: draftId, kind: 'clearance' }),
  format: entryFormat,
};

/** Texts of others belong to no row here: they stand under one fixed id, which the desk itself bears. */
export const inbox = { targetId: '00000000-0000-4000-8000-000000000001', kind: 'incoming' };

const incomingDefinition: Definition<IncomingDraft> = {
  table: 'notes',
  schema: incomingSchema,
  index: () => inbox,
  format: incomingFormat,
};

interface Kept {
  readonly entries: Repository<ClearanceEntry>;
  readonly incoming: Repository<IncomingDraft>;
}
const known = new WeakMap<Store, Kept>();

/** What was asked and answered of drafts, and what came to be cleared. */
export function clearanceRows(store: Store): Kept {
  const made = known.get(store) ?? {
    entries: store.repository(entryDefinition),
    incoming: store.repository(incomingDefinition),
  };
  known.set(store, made);
  return made;
}

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
  const template = pack.templates.find(({ id }) => id === draft?.template.id);
  return template && routeOf(pack.routes, template.kind);
}
