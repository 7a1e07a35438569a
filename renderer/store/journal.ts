import Dexie from 'dexie';
import { AppError } from '#shared/base/errors';
import type { JournalEntry } from '#shared/vault/journal';
import { journalEntrySchema, journalEventSchema } from '#shared/vault/journal';
import { setsRowId } from '#shared/vault/state';
import { limited } from './fault';
import { openAll } from './open-rows';
import type { StoreAccess } from './repository';
import type { Journal, JournalRecord } from './session';
import { openSets, requireSets } from './sets-row';

export function createJournal(access: StoreAccess): Journal {
  const { db, writer, limitMs } = access;
  return {
    append: async (event) => {
      const parsed = journalEventSchema.safeParse(event);
      if (!parsed.success) throw new AppError('input/schema', { path: parsed.error.issues[0]?.path.join('.') ?? '' });
      const { entries } = await writer.commit({ events: [parsed.data] });
      const entry = entries[0];
      if (!entry) throw new AppError('store/write');
      return toRecord(entry);
    },
    list: async (where) => {
      const all = await limited(db, () => readVerified(access), limitMs);
      return all.filter(({ caseId }) => !where?.caseId || caseId === where.caseId).map(toRecord);
    },
  };
}

/**
 * Entries and head from one transaction: a write between the two reads would look like a break. They are opened after it: a
 * transaction that waits for a cipher inside a live query is closed too early.
 */
async function readVerified({ db, vault }: StoreAccess): Promise<readonly JournalEntry[]> {
  const [setsRow, sealed] = await db.transaction('r', ['journal', 'meta'], () =>
    Dexie.Promise.all([db.table('meta').get(setsRowId), db.table('journal').orderBy('seq').toArray()]),
  );
  const { journal: head } = requireSets(await openSets(vault, setsRow));
  const entries = (await openAll(vault, 'journal', sealed)).map((row, at) => {
    const entry = journalEntrySchema.safeParse('value' in row ? row.value : undefined);
    if (!entry.success) throw new AppError('journal/broken', { seq: at + 1 });
    return entry.data;
  });
  await Dexie.waitFor(vault.call('verifyJournal', { head, entries }));
  return entries;
}

function toRecord({ seq, at, kind, caseId, details }: JournalEntry): JournalRecord {
  return { seq, at, kind, caseId, details };
}
