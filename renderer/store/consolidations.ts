import { type Consolidation, consolidationFormat, consolidationSchema } from '#shared/consolidation/decisions';
import type { Definition, Repository } from './repository';
import type { Store } from './session';

const definition: Definition<Consolidation> = {
  table: 'notes',
  schema: consolidationSchema,
  index: ({ draftId }) => ({ targetId: draftId, kind: 'consolidation' }),
  format: consolidationFormat,
};

const known = new WeakMap<Store, Repository<Consolidation>>();

/** Decisions on the returns to drafts, one row for each text that went out. */
export function consolidationsOf(store: Store): Repository<Consolidation> {
  const made = known.get(store) ?? store.repository(definition);
  known.set(store, made);
  return made;
}

/** The row for a text, made where there is none; answers its id. */
export async function consolidationFor(store: Store, draftId: string, baseDigest: string): Promise<string> {
  const repository = consolidationsOf(store);
  const { items } = await repository.list({ targetId: draftId, kind: 'consolidation' });
  const there = items.find(({ value }) => value.baseDigest === baseDigest);
  if (there) return there.id;
  const id = crypto.randomUUID();
  await repository.put({ format: 'valise-consolidation/1', id, draftId, baseDigest, decisions: {} });
  return id;
}
