// Opened, a vault made, the main job done, locked, unlocked and closed: the system is asked for no way to any network.
// Stops whatever in the app, in Chromium or in a library would send something out without our having called it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { passphrase } from '../../scripts/demo/sample.mjs';
import { lock, unlock } from '../../scripts/demo/steps.mjs';
import { driverPorts } from './driver-ports';
import { canTrace, launch } from './launch';
import { playMainJob } from './main-job';
import { networkCalls, watchNetwork } from './network-calls';

describe.runIf(canTrace)('a whole working session', () => {
  it('connects to nothing, binds nothing and sends nothing, the test driver apart', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'valise-silence-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const record = path.join(folder, 'calls');
    const desk = await launch({ wrapper: watchNetwork(record) });
    const ports = await driverPorts(desk.app);
    await playMainJob(desk);
    const page = await lock({ app: desk.app, page: desk.page });
    await unlock({ page, picture: async () => {} }, passphrase);
    await desk.close();

    const { reaching, driver } = networkCalls(readFileSync(record, 'utf8'), ports);
    expect(reaching).toEqual([]);
    // both of the driver's sockets were seen, so this is the record of that session and it was read
    const bound = driver.filter((call) => call.includes(' bind('));
    expect(bound).toHaveLength(2);
    console.log(`allowed: ${driver.length} calls of the driver's on 127.0.0.1, ports ${ports.join(' and ')}`);
  }, 240_000);
});
