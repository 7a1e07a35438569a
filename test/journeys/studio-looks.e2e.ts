// The studio with all that a text can hold, in two themes and four widths: nothing scrolls sideways, nothing is cut off, and
// the ways out open whole. Stops a row of tools that breaks in the middle, and a dialog that leaves the window.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { press } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { type Launched, takeWindow } from './launch';
import { launchAt } from './prepared';
import { cutOff, resize, setTheme } from './sweep';

let shell: Launched;
let page: Launched['page'];
const picture = async () => undefined;
const button = (name: string | RegExp) => page.getByRole('button', { name });
const key = (name: string) => page.keyboard.press(name);
const type = (words: string) => page.keyboard.type(words);
const tools = () => page.getByRole('toolbar', { name: 'Editing' });

/** Width of the window in CSS pixels, and how it is magnified to have it. */
const widths = [
  [1440, 1],
  [1100, 1],
  [800, 1.5],
  [360, 4],
] as const;

beforeAll(async () => {
  shell = await launchAt('drafted');
  page = shell.page;
  page.setDefaultTimeout(8000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await steps.fillDraft(
    { page, picture },
    { fields: sample.fields, sentence: sample.sentence, after: sample.addedAfter },
  );
}, 120_000);
afterAll(() => shell?.close());

/** What is wrong with the screen in every width; its pictures in two themes. */
async function look(name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [width, zoom] of widths) {
    await resize(shell, { width: width * zoom, height: 900 }, zoom);
    for (const theme of ['dark', 'light']) {
      await setTheme(page, theme);
      await takeWindow(shell, `${name}-${width}-${theme}`);
    }
    // titles end in dots where there is no room: they stand whole in the path above
    found.push(
      ...(await cutOff(page, `${name}, ${width}`)).filter(
        (line) => !/: ((h1|li) Note verbale|(a|span) Hospital)/.test(line),
      ),
    );
  }
  await setTheme(page, undefined);
  await resize(shell, { width: 1440, height: 900 }, 1);
  return found;
}

it('holds a table, a footnote, a comment and a tracked change in every width', async () => {
  const text = page.getByRole('textbox', { name: 'Text of the draft' });
  await text.focus();
  await key('ControlOrMeta+End');
  await key('Enter');
  await key('Alt+Shift+T');
  for (const words of ['State', 'Reply', 'Date', 'Vardania', 'none', '21 November']) {
    await type(words);
    await key('Tab');
  }
  await key('ControlOrMeta+Home');
  for (let line = 0; line < 3; line++) await key('ArrowDown');
  await key('End');
  await key('Control+Alt+f');
  await page.getByRole('dialog', { name: /^Footnote \d$/ }).waitFor();
  await type('As stated on 21 November.');
  await key('Escape');
  await key('Alt+T');
  await type(' In addition');
  await page.getByText(/^Change 1 of 1/).waitFor();
  await key('Home');
  await key('Shift+End');
  await key('Control+Alt+m');
  await type('Is this the title they use?');
  await press(page, button('Add the comment'));
  await page.getByRole('article', { name: /^Comment of/ }).waitFor();
  expect(await look('studio-comment')).toEqual([]);
  await page.getByRole('tab', { name: /^Check/ }).focus();
  await key('ArrowLeft');
  await key('ArrowLeft');
  await page.getByRole('tab', { name: /^Check/, selected: true }).waitFor();
  expect(await look('studio-change')).toEqual([]);
}, 120_000);

it('has its tools in one row, and keeps what decides a change together', async () => {
  const tops = async () =>
    new Set(
      await tools()
        .locator('button')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top))),
    );
  expect((await tops()).size).toBe(1);
  const track = tools().getByRole('button', { name: 'Track changes', pressed: true });
  expect(await track.count()).toBe(1);
  await resize(shell, { width: 1440, height: 900 }, 4);
  const [accept, reject] = await Promise.all(
    ['Accept', 'Reject'].map((name) => tools().getByRole('button', { name }).boundingBox()),
  );
  expect(accept?.y).toBe(reject?.y);
  await resize(shell, { width: 1440, height: 900 }, 1);
});

it('says which version is in writing', async () => {
  await page.getByRole('textbox', { name: 'Text of the draft' }).focus();
  await key('ControlOrMeta+s');
  await takeWindow(shell, 'studio-version-form');
  await type('For the desks');
  await key('Enter');
  await page.getByText('Saved as version 1: For the desks').waitFor();
  await button('Versions, v1 → v2').waitFor();
  expect(await look('studio-version')).toEqual([]);
}, 60_000);

it('opens every way out whole', async () => {
  for (const name of ['PDF', 'Word file', 'Print']) {
    await press(page, button('Word, PDF, print'));
    await press(page, page.getByRole('group', { name: 'Word, PDF, print' }).getByRole('button', { name }).first());
    await page.locator('dialog[open]').waitFor();
    await resize(shell, { width: 1440, height: 900 }, 4);
    const { bottom, height } = await page
      .locator('dialog[open]')
      .evaluate((sheet) => ({ bottom: sheet.getBoundingClientRect().bottom, height: innerHeight }));
    expect(bottom).toBeLessThanOrEqual(height);
    expect(await look(`studio-${name.replace(' ', '-')}`)).toEqual([]);
    await key('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
}, 120_000);
