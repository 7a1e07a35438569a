// A program that dies in the middle of a write leaves the last record of the database's log torn. Stops the vault from being given
// up for it: written on behind such a record, the log would be found damaged at the start after the next, and the database made anew.
import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { killAll } from './end-group';
import { type Launched, launch } from './launch';
import { launchAt } from './prepared';
import { logged } from './profile-files';

let shell: Launched;
let address = '';
const picture = async () => undefined;
const textbox = () => shell.page.getByRole('textbox', { name: 'Text of the draft' });

beforeAll(async () => {
  shell = await launchAt('drafted');
  address = await shell.page.evaluate(() => location.hash);
}, 300_000);

afterAll(async () => {
  await shell?.close();
  rmSync(shell.profile, { recursive: true, force: true, maxRetries: 5 });
});

/** The log that the database writes to. */
function logIn(profile: string): string {
  const names = readdirSync(profile, { recursive: true, encoding: 'utf8' });
  const name = names
    .filter((one) => /\.indexeddb\.leveldb\/\d+\.log$/.test(one))
    .toSorted()
    .at(-1);
  if (name === undefined) throw new Error(`no log of a database in ${profile}`);
  return path.join(profile, name);
}

async function write(words: string): Promise<void> {
  await textbox().focus();
  await shell.page.keyboard.press('ControlOrMeta+End');
  await shell.page.keyboard.type(` ${words}`);
  await shell.page.waitForTimeout(1500);
}

async function again(): Promise<string> {
  shell = await launch({ profile: shell.profile });
  await steps.unlock({ page: shell.page, picture }, sample.passphrase);
  await shell.page.evaluate((hash) => location.assign(hash), address);
  await textbox().waitFor();
  return textbox().innerText();
}

it('what was written before and after a torn record is there', { timeout: 120_000 }, async () => {
  await write('first words');
  await killAll(shell.app);
  const log = logIn(shell.profile);
  const size = statSync(log).size;
  truncateSync(log, size - 9);
  await again();
  await write('second words');
  await killAll(shell.app);
  expect(statSync(log).size).toBeGreaterThan(size); // it is written on behind what was there
  expect(await again()).toContain('second words');
  expect(logged(shell.profile)).toContain('database/torn');
});
