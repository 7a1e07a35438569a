import { type IncomingDraft, incomingFormat, incomingSchema } from '#shared/clearance/incoming';
import { type ClearanceEntry, entryFormat, entrySchema } from '#shared/clearance/model';
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

/** What came to be cleared; the bytes of the packages are among the attachments. */
export const incomingDefinition: Definition<IncomingDraft> = {
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
