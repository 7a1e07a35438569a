import { clearanceRows, inbox } from './clearance';
import type { Store } from './session';

/** Titles of what is on this laptop by id: cases, drafts, and drafts of others that came to be cleared. */
export async function titlesKept(store: Store): Promise<ReadonlyMap<string, string>> {
  const came = await clearanceRows(store).incoming.list(inbox);
  const kept = [await store.drafts.list(), await store.cases.list()];
  return new Map([
    ...came.items.map(({ value }) => [value.draftId, value.draft.title] as const),
    ...kept.flatMap(({ items }) => items.map(({ id, value }) => [id, value.title] as const)),
  ]);
}
