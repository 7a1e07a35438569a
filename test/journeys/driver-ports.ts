import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from 'playwright-core';

/** The loopback ports on which the test driver reaches this app: the inspector of main, and Chromium's debugging port. */
export async function driverPorts(app: ElectronApplication): Promise<readonly number[]> {
  const { inspector, profile } = await app.evaluate(({ app: shell }) => ({
    inspector: process.getBuiltinModule('node:inspector').url(),
    profile: shell.getPath('userData'),
  }));
  // Chromium writes down which port it was given
  const [debugging] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return [Number(new URL(inspector ?? '').port), Number(debugging)];
}
