// From the start of the process until the first field has the focus, is painted, and has taken a key.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { openApp } from '../demo/open-app.mjs';
import { passphrase } from '../demo/sample.mjs';
import { createVault } from '../demo/steps.mjs';
import { withApp } from '../with-app.mjs';
import { buildBlank } from './builds.mjs';
import { inTurn, result } from './measure.mjs';

const RUNS = 9;

export async function coldStart() {
  const blank = await buildBlank();
  return withApp({ size: '1600x1000' }, async ({ appDir, again }) => {
    const ours = again();
    const peers = again();
    await makeVault(ours);
    const measure = (setting, folder) => () => timeStart(setting, folder);
    await timeStart(peers, path.join(appDir, blank)); // its profile is there as well then
    const medians = await inTurn(measure(ours, appDir), measure(peers, path.join(appDir, blank)), RUNS);
    return [result({ name: 'cold-start', ...medians, bar: 1.3 })];
  });
}

async function makeVault(setting) {
  const { app, page } = await openApp(setting);
  await createVault({ page, picture: async () => undefined }, passphrase);
  await app.close();
}

/** Without the driver's inspector: only Chromium's own port is open, in both. */
async function timeStart({ executablePath, env }, folder) {
  const { chromium } = await import('playwright-core');
  const started = performance.now();
  const child = spawn(executablePath, ['--remote-debugging-port=0', folder], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const browser = await chromium.connectOverCDP(await endpointOf(child));
  const [context] = browser.contexts();
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await until(page, () => {
    const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
    return isPainted && document.activeElement?.localName === 'input';
  });
  await page.keyboard.press('a');
  await until(page, () => document.activeElement?.value === 'a');
  const ms = performance.now() - started;
  await browser.close();
  child.kill();
  await once(child, 'exit');
  return ms;
}

const until = (page, isSo) => page.waitForFunction(isSo, undefined, { polling: 1 });

async function endpointOf(child) {
  let said = '';
  for await (const text of child.stderr) {
    said += text;
    const found = /DevTools listening on (ws:\S+)/.exec(said);
    if (found) return found[1];
  }
  throw new Error(`no debugging port: ${said}`);
}
