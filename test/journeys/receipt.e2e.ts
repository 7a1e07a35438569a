// The sample case becomes a receipt, as JSON and as PDF; the verifier of the command line takes both, and neither with one
// byte altered. Stops a receipt that says nothing about change, and a screen where pieces are left out by mouse alone.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillIn, press, reach } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { pick, writeElsewhere } from './dialogs';
import { outOfSight } from './in-view';
import { type Launched, takePicture } from './launch';
import { launchAt } from './prepared';
import { sweep } from './sweep';

let shell: Launched;
let outbox: string;
const root = path.join(import.meta.dirname, '../..');
const page = () => shell.page;
const button = (name: string) => page().getByRole('button', { name });
const words = () =>
  page()
    .getByText(/^(\p{L}+ ){7}\p{L}+$/u)
    .first()
    .textContent();

beforeAll(async () => {
  shell = await launchAt('answered');
  outbox = openToApp(path.join(shell.home, 'receipts'));
  await page().emulateMedia({ reducedMotion: 'reduce' });
}, 120_000);
afterAll(() => shell?.close());

function verify(file: string) {
  const { status, stdout } = spawnSync('npm', ['run', '-s', 'verify', '--', file, '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, found: JSON.parse(stdout) };
}

/** Saves by a button, and answers the file that was written. */
async function saved(name: string, ending: string): Promise<string> {
  await press(page(), button(name));
  const said = page().getByText(new RegExp(`^Saved as .*\\.${ending}\\.$`));
  await said.waitFor();
  const file = /^Saved as (.*)\.$/.exec((await said.textContent()) ?? '')?.[1];
  return path.join(outbox, file ?? '');
}

function altered(file: string, from: string): string {
  const bytes = readFileSync(file);
  const at = bytes.indexOf(from) + 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const name = path.join(outbox, `altered-${path.basename(file)}`);
  writeFileSync(name, bytes);
  return name;
}

it('the case becomes a receipt with its eight words', async () => {
  const id = /cases\/([^/]+)/.exec(page().url())?.[1];
  await page().evaluate((next) => window.location.assign(next), `#/cases/${id}/receipt`);
  await page().getByRole('heading', { level: 1, name: 'Decision receipt' }).waitFor();
  expect((await words())?.split(' ')).toHaveLength(8);
  await page()
    .getByText(/^(\d+) of \1 grounds unchanged\.$/)
    .waitFor();
  await takePicture(page(), 'receipt');
});

it('saves as JSON and as PDF, and the command line finds both intact', async () => {
  await pick(shell.app, { save: outbox });
  const said = (await words())?.split(' ');
  const [json, pdf] = [await saved('Save as JSON', 'json'), await saved('Save as PDF', 'pdf')];
  for (const [file, container] of [
    [json, 'json'],
    [pdf, 'pdf'],
  ] as const)
    expect(verify(file)).toMatchObject({ status: 0, found: { level: 'valid', container, fingerprint: said } });
  expect(verify(altered(json, 'salt'))).toMatchObject({ status: 2, found: { level: 'invalid' } });
  const unread = verify(altered(json, '"marking":"'));
  expect(unread).toMatchObject({ status: 2, found: { level: 'invalid' } });
}, 120_000);

it('leaves a piece out by keyboard, and words and digest hold', async () => {
  const before = await words();
  const summary = page().getByText('Answers', { exact: true }).last();
  await reach(page(), page().locator('summary', { hasText: 'Answers' }));
  await page().keyboard.press('Enter');
  expect(await summary.isVisible()).toBe(true);
  await page().keyboard.press('Tab');
  await page().keyboard.press('Space');
  await page().getByText('1 piece is left out.').waitFor();
  expect(await words()).toBe(before);
  const file = await saved('Save as JSON', 'json');
  expect(path.basename(file)).toMatch(/-part\.json$/);
  expect(verify(file)).toMatchObject({ status: 0, found: { counts: { leftOut: 1 } } });
  await takePicture(page(), 'receipt-left-out');
}, 60_000);

it('opens a receipt again, refuses one that was altered, and compares typed words', async () => {
  const pdf = readdirSync(outbox).find((one) => one.endsWith('.pdf')) ?? '';
  await pick(shell.app, { open: path.join(outbox, pdf) });
  await press(page(), button('Open a receipt'));
  await page().getByText(`Intact: nothing in ${pdf} was changed.`).waitFor();
  await page()
    .getByLabel('Eight words')
    .fill(((await words()) ?? '').toUpperCase());
  await page().keyboard.press('Enter');
  await page().getByText('The eight words are the same.').waitFor();
  const json = readdirSync(outbox).find((one) => one.startsWith('altered')) ?? '';
  await pick(shell.app, { open: path.join(outbox, json) });
  await press(page(), button('Open a receipt'));
  await page().getByRole('alert').waitFor();
  await takePicture(page(), 'receipt-check');
  expect(await sweep({ app: shell.app, page: page() }, 'a receipt')).toEqual([]);
}, 120_000);

it('leaves as a signed package, and whoever checks that finds it whole', async () => {
  const place = new URL(page().url()).hash;
  const heading = (name: string) => page().getByRole('heading', { level: 1, name }).waitFor();
  await pick(shell.app, { save: outbox });
  await steps.makePracticeIdentity({ page: page(), picture: async () => undefined }, sample.signer);
  await page().evaluate((next) => window.location.assign(next), place);
  await heading('Decision receipt');
  const said = (await words()) ?? '';
  await press(page(), button('Send as a signed package'));
  await heading('What leaves this laptop');
  await takePicture(page(), 'receipt-leaves');
  expect(await sweep({ app: shell.app, page: page() }, 'a receipt that leaves')).toEqual([]);
  await press(page(), button('Continue'));
  await heading('Who it is meant for');
  await fillIn(page(), page().getByLabel('Receiver'), 'HQ Legal');
  await page().keyboard.press('Enter');
  await heading('Who signs');
  for (const [label, text] of Object.entries(sample.sender))
    await fillIn(page(), page().getByRole('main').getByLabel(label, { exact: true }), text);
  await page().keyboard.press('Enter');
  await heading('Check what leaves this laptop');
  const screen = { app: shell.app, page: page() };
  expect(await outOfSight(screen, button('Sign and write'))).toEqual([]);
  expect(await sweep(screen, 'a receipt about to be signed')).toEqual([]);
  await takePicture(page(), 'receipt-sign');
  await writeElsewhere(page());
  await page().getByText('Package 1 to HQ Legal').waitFor();
  await press(page(), button('Sign and write'));
  await heading('Signed and written');
  await takePicture(page(), 'receipt-written');
  await pick(shell.app, { open: path.join(outbox, 'receipt.asice') });
  await page().keyboard.press('ControlOrMeta+i');
  await press(page(), button('Choose a file'));
  const brought = page().locator('section', {
    has: page().getByRole('heading', { name: 'The decision receipt in it' }),
  });
  await brought.getByText(said).waitFor();
  await takePicture(page(), 'receipt-brought');
  expect(await sweep({ app: shell.app, page: page() }, 'a receipt that came')).toEqual([]);
  await page().keyboard.press('ControlOrMeta+7');
  await page().getByText('A decision receipt. Package 1 to HQ Legal.').waitFor();
  await takePicture(page(), 'packages-moved');
}, 120_000);
