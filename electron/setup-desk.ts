import { performance } from 'node:perf_hooks';
import { app, BrowserWindow, dialog, powerMonitor } from 'electron';
import { AppError } from '#shared/base/errors';
import { createDesk, type Desk } from './desk';
import { endProcess, processPorts } from './end-process';
import { setupLockTriggers } from './lock-triggers';
import type { Reserve } from './reserve';
import { setupClipboards } from './setup-clipboards';
import { createPane, type WindowPane } from './window';
import { words } from './words';

export type WindowDesk = Desk<WindowPane>;

/** Two ends of the window's process within this time are not an accident that a new window mends. */
const crashLoopMs = 10_000;

const roomMs = 50;

/** The desk over real windows, and everything that locks it. Must run after `ready`. */
export function setupDesk(logFailure: (thrown: unknown) => void, reserve: Reserve): WindowDesk {
  const clipboards = setupClipboards(logFailure);
  const isLoop = createLoopWatch();
  const lock = (reason: Parameters<WindowDesk['lock']>[0]) => void desk.lock(reason);
  const { touched } = setupLockTriggers(powerMonitor, lock);
  const gone = (reason: string) => {
    logFailure(new AppError('app/unexpected', { place: 'window', reason }));
    if (!isLoop()) return void desk.reopen();
    dialog.showErrorBox('Valise', words.refusals.renderer);
    app.exit(1);
  };
  const desk: WindowDesk = createDesk<WindowPane>({
    createPane: (place) =>
      createPane(place, {
        closing: () => void desk.leave(),
        gone,
        lockKey: () => lock('asked'),
        touched,
        gainedFocus: clipboards.gainedFocus,
        // the next window may have the focus before the one before it reports the loss
        lostFocus: () => {
          if (BrowserWindow.getFocusedWindow() === null) clipboards.lostFocus();
        },
        failed: logFailure,
      }),
    endProcess: (pid) => endProcess(pid, processPorts),
    wait: processPorts.wait,
    // a disk that does not answer must not hold the lock back
    makeRoom: () => Promise.race([reserve.releaseIfFull(), processPorts.wait(roomMs)]),
    clearClipboard: clipboards.clearIfOurs,
    failed: logFailure,
  });
  return desk;
}

function createLoopWatch(): () => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const before = last;
    last = performance.now();
    return last - before < crashLoopMs;
  };
}
