import { setTimeout as wait } from 'node:timers/promises';
import type { ElectronApplication } from 'playwright-core';

/** Ends the app and all its processes as a power cut would: no handler of any of them runs. Answers once none is left. */
export async function killAll(app: ElectronApplication): Promise<void> {
  const { pid } = app.process();
  if (pid === undefined) throw new Error('the app was never started');
  process.kill(-pid, 'SIGKILL'); // the driver starts the app as the head of a group of its own
  for (let tries = 0; isAlive(pid); tries++) {
    if (tries > 100) throw new Error('a process of the app would not end');
    await wait(50);
  }
}

function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false; // ESRCH: nobody answers to that group
  }
}
