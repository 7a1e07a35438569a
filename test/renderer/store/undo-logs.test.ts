import { describe, expect, it } from 'vitest';
import type { UndoLog } from '#shared/drafting/undo-log';
import { eraseUndoLog, undoLogOf, undoLogPut } from '../../../renderer/store/undo-logs';
import { ids, refusal } from '../../shared/vault/sample';
import { createdVault, rawRows, restarted, sampleDraft } from './platform';

const secret = 'words that were deleted';
const sampleLog = (draftId: string): UndoLog => ({
  format: 'valise-undo/1',
  id: crypto.randomUUID(),
  draftId,
  digest: 'ab'.repeat(32),
  done: [secret],
  undone: [],
});

async function draftWithLog() {
  const vault = await createdVault();
  const store = vault.session.store();
  const draft = sampleDraft(ids.a);
  const log = sampleLog(draft.id);
  await store.drafts.put(draft, 0, [undoLogPut(log, 0)]);
  return { ...vault, store, draft, log };
}

describe('the undo log of a draft', () => {
  it('is written with its draft, sealed, and there after a restart', async () => {
    const { laptop, session, draft, log } = await draftWithLog();
    const [row] = await rawRows(laptop.home, 'notes');
    expect(Object.keys(row ?? {}).toSorted()).toEqual(['box', 'id', 'kind', 'targetId', 'updatedAt', 'version']);
    expect([row?.['kind'], row?.['targetId']]).toEqual(['undo', draft.id]);
    expect(Buffer.from(row?.['box'] as Uint8Array).includes(secret)).toBe(false);
    await session.lock();
    const again = await restarted(laptop);
    expect((await undoLogOf(again.store(), draft.id))?.value).toEqual(log);
  });

  it('is never half there: a log that somebody else wrote keeps its draft from being written too', async () => {
    const { store, draft, log } = await draftWithLog();
    const changed = { ...draft, title: 'Changed' };
    const write = store.drafts.put(changed, 1, [undoLogPut({ ...log, done: [] }, 7)]);
    await expect(write).rejects.toEqual(refusal('store/version', { table: 'notes', id: log.id }));
    expect((await store.drafts.get(draft.id))?.value.title).toBe(draft.title);
    expect((await undoLogOf(store, draft.id))?.value.done).toEqual([secret]);
  });

  it('goes when it is erased, and those of other drafts stay', async () => {
    const { laptop, store, draft } = await draftWithLog();
    const other = sampleDraft(ids.a);
    await store.drafts.put(other, 0, [undoLogPut(sampleLog(other.id), 0)]);
    await eraseUndoLog(store, draft.id);
    expect(await undoLogOf(store, draft.id)).toBeUndefined();
    expect(await undoLogOf(store, other.id)).toBeDefined();
    expect(await rawRows(laptop.home, 'notes')).toHaveLength(1);
    await eraseUndoLog(store, draft.id);
  });

  it('that does not have its form counts as none', async () => {
    const { store, draft, log } = await draftWithLog();
    const wrong = { ...log, digest: 'short' };
    await store.drafts.put(draft, 1, [undoLogPut(wrong, 1)]);
    expect(await undoLogOf(store, draft.id)).toBeUndefined();
  });
});
