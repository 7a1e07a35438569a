import Dexie from 'dexie';
import { AppError } from '#shared/base/errors';

/** The longest a store call may take: on a full disk Chromium's database may never answer. */
export const callLimitMs = 10_000;

/** Whatever the database throws, as one of our codes; the text of its message may quote values and goes no further than `cause`. */
export function toStoreError(thrown: unknown): AppError {
  if (thrown instanceof AppError) {
    return thrown.code === 'rpc/closed' ? new AppError('vault/locked', {}, { cause: thrown }) : thrown;
  }
  const names = namesIn(thrown);
  if (names.has('QuotaExceededError')) return new AppError('store/full', {}, { cause: thrown });
  if (names.has('TimeoutError')) return new AppError('store/timeout', {}, { cause: thrown });
  if (names.has('DatabaseClosedError') && !isLost(names)) return new AppError('vault/locked', {}, { cause: thrown });
  if (names.has('VersionError')) return new AppError('store/newer', {}, { cause: thrown });
  return new AppError('store/write', {}, { cause: thrown });
}

/** Closed by a lock it has no other reason; on a full disk Chromium takes the connection away, and opening fails until there is room. */
function isLost(names: ReadonlySet<string>): boolean {
  return names.has('DatabaseClosedError') && names.size > 1;
}

/** Dexie wraps what the database said: an aborted transaction holds the quota error inside. */
function namesIn(thrown: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  let inner: unknown = thrown;
  for (let depth = 0; depth < 5 && typeof inner === 'object' && inner !== null; depth++) {
    if ('name' in inner) names.add(String(inner.name));
    inner = 'inner' in inner ? inner.inner : undefined;
  }
  return names;
}

/** Least room below which a write that failed is put down to the disk. */
const leastRoom = 64 * 1024;

/** Chromium says of a full disk no more than that a write failed; asked for the room that is left, it tells. */
async function isDiskFull(): Promise<boolean> {
  const storage = globalThis.navigator?.storage;
  if (!storage) return false;
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await storage.estimate();
  return quota - usage < leastRoom;
}

/**
 * Runs a call of the store under the limit, as a promise of Dexie: a bare one would end the zone in which `liveQuery` observes.
 * After the limit, and when the connection was taken away, it is closed and opens again with the next call.
 */
export function limited<T>(db: Dexie, run: () => Promise<T>, limitMs = callLimitMs): Promise<T> {
  return Dexie.Promise.resolve(run())
    .timeout(limitMs)
    .catch(async (thrown: unknown) => {
      const error = toStoreError(thrown);
      if (error.code === 'store/timeout' || isLost(namesIn(thrown))) db.close({ disableAutoOpen: false });
      if (error.code === 'store/write' && (await isDiskFull())) throw new AppError('store/full', {}, { cause: thrown });
      throw error;
    });
}
