import { type Aside, asideFormat, asideOf, asideSchema, type Looked } from '#shared/exchange/aside';
import type { Verdict } from '#shared/package/index';
import { ledger } from './exchanges';
import type { Definition, Repository, Stored } from './repository';
import type { Store } from './session';

/** Beside the ledger of cases. */
const place = { targetId: ledger.targetId, kind: 'aside' };

const definition: Definition<Aside> = {
  table: 'notes',
  schema: asideSchema,
  index: () => place,
  format: asideFormat,
};

const known = new WeakMap<Store, Repository<Aside>>();

function rowsOf(store: Store): Repository<Aside> {
  const rows = known.get(store) ?? store.repository(definition);
  known.set(store, rows);
  return rows;
}

/** Packages that were checked and put aside, the last one first. */
export async function asideIn(store: Store): Promise<readonly Stored<Aside>[]> {
  return (await rowsOf(store).list(place)).items;
}

/** Keeps that it was checked; once more where it was kept before, with the verdict of today. Answers whether there is anything to keep. */
export async function keepAside(store: Store, verdict: Verdict, looked: Omit<Looked, 'id'>): Promise<boolean> {
  const before = (await asideIn(store)).find(({ value }) => value.digest === verdict.digest);
  const aside = asideOf(verdict, { ...looked, id: before?.id ?? crypto.randomUUID() });
  if (!aside) return false;
  await rowsOf(store).put(aside, before?.version);
  const { digest, level, codes } = aside;
  await store.journal.append({ kind: 'package.aside', details: { digest, level, codes, size: aside.file.size } });
  return true;
}

/** It is not aside any more: it was taken in, or nobody waits for it. */
export async function endAside(store: Store, digest: string | undefined): Promise<void> {
  for (const { id, version, value } of await asideIn(store))
    if (value.digest === digest) await rowsOf(store).remove(id, version);
}
