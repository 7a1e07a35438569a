import type { Json } from '#shared/base/canonical';
import { AppError } from '#shared/base/errors';
import { rowsToErase } from '#shared/exchange/keep';
import { type SharedDraft, sharedDraftFormat, sharedDraftSchema } from '#shared/exchange/record';
import { signatureKey } from '#shared/package/history';
import type { Verdict } from '#shared/package/index';
import type { Put, Remove } from '../workers/vault-api';
import { ledger } from './exchanges';
import type { Definition, Repository, Stored } from './repository';
import type { Store } from './session';

/** Beside the ledger of cases, and like it: it outlasts the drafts. */
const place = { targetId: ledger.targetId, kind: 'shareddraft' };

const definition: Definition<SharedDraft> = {
  table: 'notes',
  schema: sharedDraftSchema,
  index: () => place,
  format: sharedDraftFormat,
};

const known = new WeakMap<Store, Repository<SharedDraft>>();

function rowsIn(store: Store): Repository<SharedDraft> {
  const made = known.get(store) ?? store.repository(definition);
  known.set(store, made);
  return made;
}

/** Every package of a draft that left to be shared, or was taken in to be read. */
export async function sharedDraftsIn(store: Store): Promise<readonly SharedDraft[]> {
  return (await rowsIn(store).list(place)).items.map(({ value }) => value);
}

interface Shared {
  readonly draftId: string;
  readonly way: SharedDraft['way'];
  readonly verdict: Verdict;
}

/** What is written of such a package, to stand beside another write; rows beyond the most that are kept go with it. */
export async function sharedWrites(store: Store, shared: Shared): Promise<readonly (Put | Remove)[]> {
  const row = rowOf(shared);
  const { items } = await rowsIn(store).list(place);
  const put = { table: definition.table, id: row.id, previous: 0, index: place, value: row as unknown as Json }; // it came through its schema
  return [put, ...needless(row, items)];
}

/** Enters that a package of a draft left to be shared, once it is written. @throws `package/malformed` */
export async function recordShared(store: Store, draftId: string, verdict: Verdict): Promise<void> {
  const row = rowOf({ draftId, way: 'sent', verdict });
  const { items } = await rowsIn(store).list(place);
  await rowsIn(store).put(row, 0, needless(row, items));
}

function needless(row: SharedDraft, items: readonly Stored<SharedDraft>[]): readonly Remove[] {
  const gone = new Set(rowsToErase([row, ...items.map(({ value }) => value)]));
  return items.flatMap(({ id, version }) => (gone.has(id) ? [{ table: definition.table, id, previous: version }] : []));
}

function rowOf({ draftId, way, verdict: { manifest, digest, signatures } }: Shared): SharedDraft {
  if (!manifest || digest === undefined) throw new AppError('package/malformed');
  return sharedDraftSchema.parse({
    format: 'valise-shared-draft/1',
    id: crypto.randomUUID(),
    draftId,
    way,
    at: new Date().toISOString(),
    package: { id: manifest.id, digest },
    signatures: signatures.map(signatureKey),
  });
}
