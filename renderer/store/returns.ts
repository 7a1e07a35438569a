import { type Return, returnFormat, returnSchema } from '#shared/consolidation/return-model';
import type { Definition, Repository } from './repository';
import type { Store } from './session';

const definition: Definition<Return> = {
  table: 'notes',
  schema: returnSchema,
  index: ({ draftId }) => ({ targetId: draftId, kind: 'return' }),
  format: returnFormat,
};

const known = new WeakMap<Store, Repository<Return>>();

/** What came back to drafts. List those of one draft with `ofDraft`; other kinds of notes may stand beside them. */
export function returnsOf(store: Store): Repository<Return> {
  const made = known.get(store) ?? store.repository(definition);
  known.set(store, made);
  return made;
}

/** The index fields that find the returns to a draft. */
export function ofDraft(draftId: string): Readonly<Record<string, string>> {
  return { targetId: draftId, kind: 'return' };
}
