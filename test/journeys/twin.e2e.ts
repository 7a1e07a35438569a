// Two languages by keyboard: a French text is begun beside the draft, what changes on one side is marked and holds both back,
// a person settles it in a name, and a table stands row by row. Stops a translation that says something else in silence.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { press, reach } from '../../scripts/demo/keys.mjs';
import { type Launched, takePicture, takeWindow } from './launch';
import { launchAt } from './prepared';
import { resize, setTheme, sweep } from './sweep';

let shell: Launched;
let page: Launched['page'];
let id: string;
const opening = 'saurait gré au Ministère';
const button = (name: string | RegExp) => page.getByRole('button', { name });
const row = (words: string | RegExp) => page.locator('[data-twin]').filter({ hasText: words }).first();
const stateOf = (words: string | RegExp) => row(words).getAttribute('data-state');
const go = (hash: string) => page.evaluate((to) => window.location.assign(to), hash);

/** Whether the page scrolls sideways. */
const isTooWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

beforeAll(async () => {
  const prepared = await launchAt('drafted');
  id = prepared.atCase.split('/')[2] ?? '';
  shell = prepared;
  page = shell.page;
  page.setDefaultTimeout(8000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
}, 120_000);
afterAll(() => shell?.close());

it('begins with every fixed sentence in French', async () => {
  await press(page, page.getByRole('button', { name: 'FR', exact: true }));
  await press(page, button('Begin the text in the other language'));
  await row(opening).waitFor();
  expect(await stateOf(opening)).toBe('agreed');
  const lines = page.locator('[data-twin]:not([data-twin^="field:"])');
  expect(await lines.count()).toBeGreaterThan(10);
  expect(await lines.and(page.locator(':not([data-state="agreed"])')).count()).toBe(0);
  await takePicture(page, 'twin-begun');
});

it('marks what changed on one side, and holds both back', async () => {
  const line = row(opening);
  await reach(page, line.getByRole('button', { name: 'Write' }));
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Paragraph in the other language' }).waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Merci.');
  await page.keyboard.press('Escape');
  await line.getByText('The translation changed since').waitFor();
  const issue = page.getByText('Two languages: 1 place does not agree');
  await issue.waitFor();
  await takePicture(page, 'twin-marked');
  await page.keyboard.press('Alt+g');
  await line.getByText(/^Compared by /).waitFor();
  expect(await stateOf(/Merci\./)).toBe('agreed');
  await issue.waitFor({ state: 'detached' });
});

it('keeps fields apart, and is let go once every place is settled', async () => {
  const waiting = page.locator('[data-twin]:not([data-state="agreed"])');
  const most = await waiting.count();
  expect(most).toBeGreaterThan(3);
  for (let left = most; left > 0; left--) {
    await page.keyboard.press('Alt+n');
    await page.keyboard.press('Alt+g');
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-twin]:not([data-state="agreed"])').length < count,
      left,
    );
  }
  await page.getByText(/^Two languages: \d+ place/).waitFor({ state: 'detached' });
  await takePicture(page, 'twin-settled');
});

it('is held again by a field that changes, and let go when one language leaves alone', async () => {
  await page.getByRole('tab', { name: /^Check/ }).focus();
  const field = page.getByRole('region', { name: 'To settle' }).getByLabel('Host State', { exact: true });
  await reach(page, field);
  await page.keyboard.press('End');
  await page.keyboard.type(' (south)');
  await page.getByText(/^Two languages: 1 place does not agree/).waitFor();
  expect(await page.locator('[data-twin="field:host-state"]').getAttribute('data-state')).toBe('here');
  await reach(page, page.getByRole('checkbox', { name: /^Leaves with the draft/ }), { back: true });
  await page.keyboard.press('Space');
  await page.getByText(/^Two languages: 1 place/).waitFor({ state: 'detached' });
});

it('looks right in every theme and width', async () => {
  expect(await sweep({ app: shell.app, page }, 'two languages')).toEqual([]);
  for (const [name, theme, width, zoom] of [
    ['twin-360', 'light', 360, 4],
    ['twin-800', 'dark', 800, 1.5],
  ] as const) {
    await setTheme(page, theme);
    await resize({ app: shell.app, page }, { width: width * zoom, height: 900 }, zoom);
    expect(await isTooWide()).toBe(false);
    await takeWindow(shell, name);
  }
  await press(page, page.getByRole('button', { name: 'EN', exact: true }));
  for (const [name, theme, width, zoom] of [
    ['studio-360-dark', 'dark', 360, 4],
    ['studio-800', 'light', 800, 1.5],
    ['studio-800-dark', 'dark', 800, 1.5],
  ] as const) {
    await setTheme(page, theme);
    await resize({ app: shell.app, page }, { width: width * zoom, height: 900 }, zoom);
    expect(await isTooWide()).toBe(false);
    await takeWindow(shell, name);
  }
  await setTheme(page, undefined);
  await resize({ app: shell.app, page }, { width: 1440, height: 900 }, 1);
}, 90_000);

it('sets a table beside its French, cell by cell', async () => {
  await go(`#/cases/${id}/listings`);
  await page.getByRole('heading', { level: 1, name: 'Listings' }).waitFor();
  await page.keyboard.press('n');
  await page.locator('input:focus').waitFor();
  await page.keyboard.type('Dmitri Badinov');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('p');
  await press(page, page.getByRole('button', { name: /annex/i }).first());
  await press(page, page.getByRole('link', { name: 'Open the draft' }));
  await page.getByRole('region', { name: 'Gates' }).waitFor();
  await press(page, page.getByRole('button', { name: 'FR', exact: true }));
  await press(page, button('Begin the text in the other language'));
  await row('Critère').waitFor();
  for (const words of ['Critère', 'Constat', 'Attaque', 'Cible', 'Effets importants'])
    expect([words, await stateOf(words)]).toEqual([words, 'agreed']);
  await row('Table 1, row 1, column 1').scrollIntoViewIfNeeded();
  await takePicture(page, 'twin-table');
}, 60_000);
