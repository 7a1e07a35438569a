// The studio in each of its states, in all four themes and three widths: nothing that axe finds, nothing cut off. Stops a
// panel that can be read in one theme only, or a control that leaves the window when the text is large.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { press } from '../../scripts/demo/keys.mjs';
import { checkAccessibility, type Launched, takePicture } from './launch';
import { launchAt } from './prepared';
import { resize, setTheme, sweep } from './sweep';

let shell: Launched;
let page: Launched['page'];

beforeAll(async () => {
  shell = await launchAt('drafted');
  page = shell.page;
  page.setDefaultTimeout(8000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
}, 120_000);
afterAll(() => shell?.close());

const button = (name: string | RegExp) => page.getByRole('button', { name });

/** Three widths in the fourth theme too, which the common sweep leaves out. */
async function look(name: string): Promise<readonly string[]> {
  const found = [...(await sweep({ app: shell.app, page }, name))];
  await setTheme(page, 'contrast-dark');
  for (const [width, zoom] of [
    [1440, 1],
    [1024, 1],
    [1440, 4],
  ] as const) {
    await resize({ app: shell.app, page }, { width, height: 900 }, zoom);
    const violations = await checkAccessibility(page, 'color-contrast');
    found.push(
      ...violations.map(({ id, targets }) => `${name}, ${width / zoom}, contrast-dark: ${id}: ${targets.join(' | ')}`),
    );
  }
  await setTheme(page, undefined);
  await resize({ app: shell.app, page }, { width: 1440, height: 900 }, 1);
  return found;
}

it('with a gate open, to be passed in a name', async () => {
  await press(page, button(/^No classified information/));
  await press(page, button(/^Pass it in your name/));
  expect(await look('studio, gate')).toEqual([]);
}, 90_000);

it('with clauses beside the text', async () => {
  await page.keyboard.press('Control+Shift+l');
  await page.getByRole('listbox', { name: 'Clauses' }).getByRole('option').first().waitFor();
  expect(await look('studio, clauses')).toEqual([]);
}, 90_000);

it('with a comment', async () => {
  await page.getByRole('textbox', { name: 'Text of the draft' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('All of it?');
  await press(page, button('Add the comment'));
  await page.getByRole('article', { name: /^Comment of/ }).waitFor();
  expect(await look('studio, comments')).toEqual([]);
}, 90_000);

it('in two languages', async () => {
  await press(page, page.getByRole('button', { name: 'FR', exact: true }));
  await press(page, button('Begin the text in the other language'));
  await page
    .getByText(/words for the translator/)
    .first()
    .waitFor();
  expect(await look('studio, two languages')).toEqual([]);
}, 90_000);

it('looks as it was drawn', async () => {
  await press(page, page.getByRole('button', { name: 'EN', exact: true }));
  await page.getByRole('tab', { name: /^Check/ }).focus();
  for (const [name, theme, width, height] of [
    ['studio-light', 'light', 1440, 900],
    ['studio-dark', 'dark', 1440, 900],
    ['studio-1024', 'light', 1024, 720],
    ['studio-360', 'light', 360, 900],
  ] as const) {
    await setTheme(page, theme);
    const zoom = width === 360 ? 4 : 1;
    await resize({ app: shell.app, page }, { width: width * zoom, height }, zoom);
    await takePicture(page, name);
  }
});
