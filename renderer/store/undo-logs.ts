import { type UndoLog, undoLogFormat, undoLogSchema } from '#shared/drafting/undo-log';
import type { Put } from '../workers/vault-api';
import type { Definition, Repository, Stored } from './repository';
import type { Store } from './session';

/*
 * What can be taken back in drafts, sealed in rows of their own. They hold deleted words: only the editor reads them, no
 * package, export, version or copy of a case is made of them, and they go when the case of the draft is deleted.
 */

const table = 'notes';
const indexOf = (draftId: string) => ({ targetId: draftId, kind: 'undo' });

const definition: Definition<UndoLog> = {
  table,
  schema: undoLogSchema,
  index: ({ draftId }) => indexOf(draftId),
  format: undoLogFormat,
};

const known = new WeakMap<Store, Repository<UndoLog>>();

function logsOf(store: Store): Repository<UndoLog> {
  const made = known.get(store) ?? store.repository(definition);
  known.set(store, made);
  return made;
}

/** The log of a draft, if it has one that opens. */
export async function undoLogOf(store: Store, draftId: string): Promise<Stored<UndoLog> | undefined> {
  const { items } = await logsOf(store).list(indexOf(draftId));
  return items[0];
}

/** The row of a log, to be written beside its draft. `previous` is the version last read, 0 for a new one. */
export function undoLogPut(log: UndoLog, previous: number): Put {
  return { table, id: log.id, previous, index: indexOf(log.draftId), value: log };
}

/** Erases the log of a draft. */
export async function eraseUndoLog(store: Store, draftId: string): Promise<void> {
  const logs = logsOf(store);
  const { items } = await logs.list(indexOf(draftId));
  for (const { id, version } of items) await logs.remove(id, version);
}
