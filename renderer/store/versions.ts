import { documentDigest } from '#shared/document/digest';
import type { Draft } from '#shared/drafting/model';
import { isVersionOf, type Naming, type Revision, revisionOf } from '#shared/drafting/revision';
import type { Stored } from './repository';
import type { Store } from './session';

type Asked = Pick<Naming, 'kind'> & Partial<Pick<Naming, 'title' | 'purpose'>>;

/**
 * Keeps the draft as it stands as a version. One that is kept without being asked is not kept twice: where the last version says
 * the same, that one is answered. Throws as `Repository.put` does.
 */
export async function keepVersion(store: Store, draft: Draft, asked: Asked): Promise<Stored<Revision>> {
  const versions = await versionsOf(store, draft.id);
  const [last] = versions;
  if (last && asked.kind !== 'named' && isVersionOf(last.value, draft)) return last;
  const author = await store.settings.get('author').catch(() => undefined);
  const naming: Naming = {
    id: crypto.randomUUID(),
    seq: (last?.value.seq ?? 0) + 1,
    createdAt: new Date().toISOString(),
    title: '',
    purpose: '',
    ...asked,
    author: typeof author === 'string' ? author.slice(0, 120) : '',
  };
  return store.revisions.put(revisionOf(draft, naming));
}

/** The versions of a draft, the newest first; what does not open is left out. */
export async function versionsOf(store: Store, draftId: string): Promise<readonly Stored<Revision>[]> {
  const { items } = await store.revisions.list({ draftId });
  return items.toSorted((a, b) => b.value.seq - a.value.seq);
}

/** The version whose text has this digest: what a return answers. */
export async function versionWith(store: Store, draftId: string, digest: string): Promise<Revision | undefined> {
  const versions = await versionsOf(store, draftId);
  return versions.find(({ value }) => documentDigest(value.document) === digest)?.value;
}
