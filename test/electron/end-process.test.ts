import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { endProcess, type ProcessPorts, processPorts } from '../../electron/end-process';

/** A process that is gone after so many looks at it, or once it is killed. */
function fakeProcess({ looks, diesOfKill = true }: { looks: number; diesOfKill?: boolean }) {
  const killed: number[] = [];
  let seen = 0;
  const ports: ProcessPorts = {
    isAlive: () => seen++ < looks && !(diesOfKill && killed.length > 0),
    kill: (pid) => killed.push(pid),
    wait: () => Promise.resolve(),
  };
  return { ports, killed };
}

describe('the end of a process', () => {
  test('is waited for, and not forced where it comes by itself', async () => {
    const { ports, killed } = fakeProcess({ looks: 5 });
    await endProcess(7, ports);
    expect(killed).toEqual([]);
  });

  test('is forced where it does not come', async () => {
    const { ports, killed } = fakeProcess({ looks: 1000 });
    await endProcess(7, ports);
    expect(killed).toEqual([7]);
  });

  test('is not claimed where even force did not bring it', async () => {
    const { ports } = fakeProcess({ looks: 1000, diesOfKill: false });
    await expect(endProcess(7, ports)).rejects.toMatchObject({ details: { place: 'end-process' } });
  });

  test('needs nothing where there was no process: 0 means a whole group to the system', async () => {
    const { ports, killed } = fakeProcess({ looks: 1000 });
    await endProcess(0, ports);
    expect(killed).toEqual([]);
  });

  test('comes to a real process that ignores requests', async () => {
    const child = spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"]);
    const exited = once(child, 'exit');
    await once(child, 'spawn');
    const pid = child.pid ?? 0;
    expect(processPorts.isAlive(pid)).toBe(true);
    await endProcess(pid, processPorts);
    expect(await exited).toEqual([null, 'SIGKILL']);
    expect(processPorts.isAlive(pid)).toBe(false);
  });
});
