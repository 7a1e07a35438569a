import { performance } from 'node:perf_hooks';
import type { PowerMonitor } from 'electron';
import type { LockReason } from './desk';
import { createIdleWatch } from './idle-watch';

const idleLimitMs = 5 * 60_000;
const pollMs = 5_000;

export interface LockTriggers {
  /** Somebody typed or pointed in our window. */
  readonly touched: () => void;
}

/** All that locks without being asked to. Must run after `ready`. */
export function setupLockTriggers(powerMonitor: PowerMonitor, lock: (reason: LockReason) => void): LockTriggers {
  const watch = createIdleWatch({
    limitMs: idleLimitMs,
    monotonic: () => performance.now(),
    systemIdleMs: () => powerMonitor.getSystemIdleTime() * 1000,
  });
  setInterval(() => watch.poll() && lock('idle'), pollMs);
  watchScreenLock(powerMonitor, lock);
  return { touched: watch.touched };
}

/**
 * `lock-screen` and the change of user exist on Windows and macOS only. On Linux the place for a listener to logind's
 * `Lock` and `PrepareForSleep` is here; until there is one, idle time alone locks there, and suspend where Electron says so.
 */
function watchScreenLock(powerMonitor: PowerMonitor, lock: (reason: LockReason) => void): void {
  powerMonitor.on('suspend', () => lock('suspend'));
  powerMonitor.on('lock-screen', () => lock('screen'));
  powerMonitor.on('user-did-resign-active', () => lock('screen'));
  powerMonitor.on('shutdown', () => lock('suspend'));
}
