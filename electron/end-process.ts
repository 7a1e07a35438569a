import { AppError } from '#shared/base/errors';

export interface ProcessPorts {
  readonly isAlive: (pid: number) => boolean;
  readonly kill: (pid: number) => void;
  readonly wait: (ms: number) => Promise<void>;
}

const stepMs = 10;
const graceMs = 200;

/**
 * Resolves once the process is gone. One that outlives its window is killed outright: it holds text and keys, and a request
 * to crash would write a dump of them. Throws `app/unexpected` when even that does not end it.
 */
export async function endProcess(pid: number, ports: ProcessPorts): Promise<void> {
  if (pid === 0 || (await isGoneSoon(pid, ports))) return;
  ports.kill(pid);
  if (!(await isGoneSoon(pid, ports))) throw new AppError('app/unexpected', { place: 'end-process' });
}

async function isGoneSoon(pid: number, { isAlive, wait }: ProcessPorts): Promise<boolean> {
  for (let waited = 0; waited < graceMs; waited += stepMs) {
    if (!isAlive(pid)) return true;
    await wait(stepMs);
  }
  return !isAlive(pid);
}

/** Signal 0 asks without touching. A process that is not ours to signal is alive. */
export const processPorts: ProcessPorts = {
  isAlive: (pid) => signal(pid, 0),
  kill: (pid) => void signal(pid, 'SIGKILL'),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

function signal(pid: number, name: 0 | 'SIGKILL'): boolean {
  try {
    return process.kill(pid, name);
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}
