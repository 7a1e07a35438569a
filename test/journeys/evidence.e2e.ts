// A piece of evidence with a file: tied to a question by one key, there again after a lock, saved out byte for byte, and
// nothing of it in clear on the disk. Stops whoever copies the laptop, and a file that comes back as another one.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { press } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { pick } from './dialogs';
import { searchFolder } from './disk-search';
import { type Launched, takePicture } from './launch';
import { launchAt } from './prepared';
import { sweep } from './sweep';

let shell: Launched;
let page: Launched['page'];
let id: string;
const title = 'Report of the imaginary computer team';
const told = 'The intruders left this imaginary sentence behind.';
const bytes = Buffer.from(`${told} `.repeat(30_000));
const digest = createHash('sha256').update(bytes).digest('hex');
const picture = async () => undefined;
const go = (part: string) => page.evaluate((hash) => window.location.assign(hash), `#/cases/${id}/${part}`);
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

beforeAll(async () => {
  shell = await launchAt('case');
  page = shell.page;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  id = /cases\/([^/]+)/.exec(page.url())?.[1] ?? '';
}, 120_000);
afterAll(() => shell?.close());

it('a piece is added by keyboard, graded and marked, with a file', async () => {
  const inbox = openToApp(path.join(shell.home, 'evidence-in'));
  const file = path.join(inbox, 'report.txt');
  writeFileSync(file, bytes);
  await go('evidence');
  await heading('Evidence register');
  await page.keyboard.press('n');
  await page.locator('input:focus').waitFor();
  await page.keyboard.type(title);
  await page.getByLabel('Originator').fill('CSIRT of Exampleland');
  await page.getByLabel('Reliability of the source').focus();
  await page.keyboard.press('B');
  await page.getByLabel('Credibility of the information').focus();
  await page.keyboard.press('2');
  await page.getByLabel('Traffic light (TLP 2.0)').selectOption('AMBER');
  await page.getByText('E1 may not be quoted in a text that leaves').waitFor();
  await pick(shell.app, { open: file });
  await press(page, page.getByRole('button', { name: 'Add a file' }));
  await page.getByText('report.txt is kept.').waitFor();
  expect(await page.getByText(digest).count()).toBe(1);
  await takePicture(page, 'evidence-piece');
  expect(await sweep({ app: shell.app, page }, 'a piece of evidence')).toEqual([]);
}, 120_000);

it('is tied to a question with one key, and stands beside it', async () => {
  await go('questions/t1.1');
  await page.getByText('Evidence for this answer').waitFor();
  await page.keyboard.press('e');
  await page.getByLabel('Find a piece').waitFor();
  await page.keyboard.type('imaginary');
  await page.keyboard.press('Enter');
  await takePicture(page, 'evidence-picker');
  await page.getByRole('option', { name: /E1/ }).getByText('tied').waitFor({ timeout: 6000 });
  expect(await sweep({ app: shell.app, page }, 'the picker of evidence')).toEqual([]);
  await page.getByLabel('Find a piece').press('Escape');
  await page
    .getByRole('link', { name: `E1 ${title}` })
    .first()
    .waitFor();
}, 120_000);

it('rests in no clear byte, and comes back out the same after a lock', async () => {
  await page.getByText(/^Saved \d/).waitFor();
  page = await steps.lock({ app: shell.app, page });
  expect(searchFolder(shell.profile, [told, title])).toMatchObject({ found: [], unread: [] });
  await steps.unlock({ page, picture }, sample.passphrase);
  await go('evidence');
  await press(page, page.getByRole('link', { name: /E1/ }));
  const outbox = openToApp(path.join(shell.home, 'evidence-out'));
  await pick(shell.app, { save: outbox });
  await press(page, page.getByRole('button', { name: 'Save report.txt' }));
  await page.getByText('The digest was the same.').waitFor();
  const [name = ''] = readdirSync(outbox);
  expect(readFileSync(path.join(outbox, name)).equals(bytes)).toBe(true);
}, 120_000);

it('a removed piece keeps its number, and comes back with one key', async () => {
  await press(page, page.getByRole('button', { name: 'Remove this piece' }));
  await press(page, page.getByRole('button', { name: 'Remove E1' }));
  await page.getByText('E1 is removed.').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('link', { name: /E1/ }).waitFor();
  await takePicture(page, 'evidence-register');
  expect(await sweep({ app: shell.app, page }, 'the evidence register')).toEqual([]);
}, 120_000);

it('an attribution above the answers is said with its code', async () => {
  await go('attribution');
  await heading('Attribution');
  await page.getByRole('group', { name: 'Political' }).getByLabel('Level').selectOption('state');
  await page.getByText('case/attribution').first().waitFor();
  await takePicture(page, 'attribution');
  expect(await sweep({ app: shell.app, page }, 'attribution')).toEqual([]);
}, 120_000);

it('a State is several things at once, and a free name is allowed', async () => {
  await go('states');
  await heading('Affected States');
  const field = page.getByLabel('Add a State');
  for (const name of ['Albania', 'An imaginary republic']) {
    await field.fill(name);
    await field.press('Enter');
  }
  const albania = page.getByRole('region', { name: 'Albania' });
  for (const word of ['Candidate', 'NATO ally', 'Third State', 'Not verified'])
    await albania.getByText(word, { exact: true }).waitFor();
  await page.getByText('Not in the content: standing not known').waitFor();
  await takePicture(page, 'affected-states');
  expect(await sweep({ app: shell.app, page }, 'affected States')).toEqual([]);
}, 120_000);
