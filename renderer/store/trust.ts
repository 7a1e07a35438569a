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

/** Whom this desk believes: one row under a fixed id; other rows of the table are identities, under random ones. */
export const trustRowId = '00000000-0000-4000-8000-000000000010';

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

/** Puts the list of a package in force. There is no way back to the one before: it may believe what was withdrawn. @throws what stands against it */
export async function replaceTrustList(store: Store, arrival: TrustArrival, now: number): Promise<void> {
  const rows = rowsOf(store);
  const stored = await rows.get(trustRowId);
  await rows.put(installList(stored?.value ?? emptyTrust(trustRowId), arrival, now), stored?.version);
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
