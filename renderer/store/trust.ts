import type { Json } from '#shared/base/canonical';
import { AppError } from '#shared/base/errors';
import type { Verdict } from '#shared/package/index';
import {
  emptyTrust,
  installList,
  learn,
  type TrustArrival,
  type TrustState,
  trustStateFormat,
  trustStateSchema,
} from '#shared/trust/index';
import type { Definition, Repository } from './repository';
import type { JournalEvent, Store } from './session';

/** Whom this desk believes: one row, and beside it the one that the last list took the place of. */

/** Under fixed ids; other rows of the table are identities, under random ones. */
export const trustRowId = '00000000-0000-4000-8000-000000000010';
export const formerTrustRowId = '00000000-0000-4000-8000-000000000011';

const definition: Definition<TrustState> = {
  table: 'trust',
  schema: trustStateSchema,
  index: () => ({}),
  format: trustStateFormat,
};

const known = new WeakMap<Store, Repository<TrustState>>();

function rowsOf(store: Store): Repository<TrustState> {
  const made = known.get(store) ?? store.repository(definition);
  known.set(store, made);
  return made;
}

/** As it stands now. @throws `vault/row`, `store/newer`, `input/schema`: a list that does not open is never an empty one */
export async function readTrustState(store: Store): Promise<TrustState> {
  return (await rowsOf(store).get(trustRowId))?.value ?? emptyTrust(trustRowId);
}

/** What the last list took the place of; nothing before the first. */
export async function readFormerTrust(store: Store): Promise<TrustState | undefined> {
  return (await rowsOf(store).get(formerTrustRowId))?.value;
}

/** As often as another write may come between reading and writing. */
const tries = 3;

/** Changes it by one of the functions of `shared/trust`. @throws what that throws; `store/version` */
export async function changeTrust(
  store: Store,
  change: (state: TrustState) => TrustState,
  event?: JournalEvent,
): Promise<void> {
  for (let left = tries; ; left--) {
    const stored = await rowsOf(store).get(trustRowId);
    const before = stored?.value ?? emptyTrust(trustRowId);
    const after = change(before);
    if (after === before) return;
    try {
      await rowsOf(store).put(after, stored?.version);
      break;
    } catch (thrown) {
      if (left <= 1 || !(thrown instanceof AppError && thrown.code === 'store/version')) throw thrown;
    }
  }
  if (event) await store.journal.append(event);
}

/** Puts the list of a package in force and keeps the state before it, in one write. @throws what stands against it */
export async function replaceTrustList(store: Store, arrival: TrustArrival, now: number): Promise<void> {
  const rows = rowsOf(store);
  const [stored, former] = [await rows.get(trustRowId), await rows.get(formerTrustRowId)];
  const before = stored?.value ?? emptyTrust(trustRowId);
  const kept: TrustState = { ...before, id: formerTrustRowId };
  await rows.put(installList(before, arrival, now), stored?.version, [
    {
      table: 'trust',
      id: formerTrustRowId,
      previous: former?.version ?? 0,
      index: {},
      value: kept as unknown as Json, // its schema: plain data only
    },
  ]);
  const { series, version } = arrival.list ?? {};
  const digest = arrival.verdict.digest ?? '';
  await store.journal.append({
    kind: 'trust.replaced',
    details: { series: series ?? '', version: version ?? 0, digest },
  });
}

/** To be called once a package was accepted: its revocation lists are kept, and its moments have passed. */
export async function learnFrom(store: Store, verdict: Verdict, now: number): Promise<void> {
  await changeTrust(store, (state) => learn(state, verdict, now));
}
