import type { Bridge } from '#shared/ipc/bridge';
import type { DatabaseHome } from './database';
import type { Workers } from './vault-connection';

/** All that a session takes from the world: the window gives the real things, a test gives others. */
export interface Platform {
  readonly bridge: Bridge;
  readonly home: DatabaseHome;
  readonly workers: Workers;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly uuid: () => string;
  /** Starts a timer, answers the way to stop it. */
  readonly schedule: (run: () => void, afterMs: number) => () => void;
  /** Other than 10 s for tests of a store that never answers. */
  readonly callLimitMs?: number | undefined;
}
