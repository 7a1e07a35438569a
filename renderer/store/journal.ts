import Dexie from 'dexie';
import { AppError } from '#shared/base/errors';
import type { JournalEntry } from '#shared/vault/journal';
import { journalEntrySchema, journalEventSchema } from '#shared/vault/journal';
import { limited } from './fault';
import { openAll } from './open-rows';
import type { StoreAccess } from './repository';
import type { Journal, JournalRecord } from './session';
import { readSets } from './sets-row';

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

/** Entries and head from one transaction: a write between the two reads would look like a break. */
function readVerified({ db, vault }: StoreAccess): Promise<readonly JournalEntry[]> {
  return db.transaction('r', ['journal', 'meta'], async () => {
    const sets = await readSets(db, vault);
    if (typeof sets === 'string') throw new AppError('store/missing');
    const rows = await openAll(vault, 'journal', await db.table('journal').orderBy('seq').toArray());
    const entries = rows.map((row, at) => {
      const entry = journalEntrySchema.safeParse('value' in row ? row.value : undefined);
      if (!entry.success) throw new AppError('journal/broken', { seq: at + 1 });
      return entry.data;
    });
    await Dexie.waitFor(vault.call('verifyJournal', { head: sets.journal, entries }));
    return entries;
  });
}

function toRecord({ seq, at, kind, caseId, details }: JournalEntry): JournalRecord {
  return { seq, at, kind, caseId, details };
}
