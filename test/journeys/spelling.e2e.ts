// Spelling and finding in a draft, by keyboard alone, with the worker and the dictionaries of the build.
// Stops a checker that needs the mouse, asks a network, forgets what it was told, or finds what is not there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reach } from '../../scripts/demo/keys.mjs';
import { type Launched, takePicture } from './launch';
import { launchAt } from './prepared';
import { sweep } from './sweep';

let shell: Launched;
const page = () => shell.page;
const press = (key: string) => page().keyboard.press(key);
const type = (words: string) => page().keyboard.type(words);
const text = () => page().getByRole('textbox', { name: 'Text of the draft' });
const menu = () => page().getByRole('menu', { name: /^Spelling of / });
const inQuestion = (count: number) =>
  page()
    .getByRole('button', { name: new RegExp(`^Spelling: ${count} words? in question`) })
    .waitFor();

beforeAll(async () => {
  shell = await launchAt('drafted');
  await shell.page.emulateMedia({ reducedMotion: 'reduce' });
});
afterAll(() => shell?.close());

async function atEnd(): Promise<void> {
  await reach(page(), text());
  await press('ControlOrMeta+End');
  await press('Enter');
}

describe('spelling', () => {
  it('finds nothing in a template, then the words that were mistyped', async () => {
    await inQuestion(0);
    await atEnd();
    await type('The Vardanian goverment did not recieve the demarche of Coreper’s seperate working party. ');
    await inQuestion(4);
    await takePicture(page(), 'spelling-marks');
  });

  it('offers what was meant at F7, and writes it', async () => {
    await press('ControlOrMeta+Home');
    await press('F7');
    await page().getByRole('menuitem', { name: 'Add to my words' }).waitFor();
    expect(await menu().getAttribute('aria-label')).toBe('Spelling of Vardanian');
    await press('F7');
    await page().getByRole('menuitem', { name: 'government', exact: true }).waitFor();
    await takePicture(page(), 'spelling-menu');
    expect(await sweep({ app: shell.app, page: page() }, 'the menu of a word')).toEqual([]);
    await press('Enter');
    await inQuestion(3);
    await press('F7');
    await page().getByRole('menuitem', { name: 'receive', exact: true }).waitFor();
    await press('Enter');
    await inQuestion(2);
    expect(await text().textContent()).toContain('government did not receive the demarche');
  });

  it('leaves a word alone here, and takes another for good', async () => {
    await press('F7');
    await page().getByRole('menuitem', { name: 'separate', exact: true }).waitFor();
    await press('End');
    await press('ArrowUp');
    await press('Enter');
    await inQuestion(1);
    await press('F7');
    await page().getByRole('menu', { name: 'Spelling of Vardanian' }).waitFor();
    const add = page().getByRole('menuitem', { name: 'Add to my words' });
    for (let presses = 0; presses < 9; presses++) {
      if (await add.evaluate((item) => item === document.activeElement)) break;
      await press('ArrowDown');
    }
    await press('Enter');
    await inQuestion(0);
    await type(' Another Vardanian goverment');
    await press('ArrowLeft');
    await press('Home');
    await inQuestion(1);
  });
});

describe('spelling in a footnote', () => {
  const field = () => page().getByRole('dialog', { name: /^Footnote \d$/ });
  const inField = (count: number) =>
    field()
      .getByRole('button', { name: new RegExp(`^Spelling: ${count} words? in question`) })
      .waitFor();

  it('marks and corrects its words in its own field, with the same key, and leaves the text alone', async () => {
    await press('ControlOrMeta+End');
    await press('Control+Alt+f');
    await field().waitFor();
    await type('The goverment did not recieve it. ');
    await inField(2);
    await press('F7');
    await page().getByRole('menuitem', { name: 'government', exact: true }).waitFor();
    await takePicture(page(), 'spelling-footnote');
    expect(await sweep({ app: shell.app, page: page() }, 'the menu of a word in a footnote')).toEqual([]);
    await press('Enter');
    await inField(1);
    await press('F7');
    await page().getByRole('menu', { name: 'Spelling of recieve' }).waitFor();
    await press('Escape');
    await menu().waitFor({ state: 'hidden' });
    await field().getByRole('textbox').and(page().locator(':focus')).waitFor();
    await press('Escape');
    await field().waitFor({ state: 'hidden' });
    await text().getByRole('img', { name: 'Footnote 1: The government did not recieve it.' }).waitFor();
    await inQuestion(1);
  });
});

describe('finding and replacing', () => {
  const bar = () => page().getByRole('search', { name: 'Find and replace in the draft' });
  const said = (words: string) => bar().getByRole('status').filter({ hasText: words }).waitFor();

  it('goes from place to place, and heeds case and whole words', async () => {
    await press('ControlOrMeta+Home');
    await press('ControlOrMeta+f');
    await type('delegation');
    await bar()
      .getByRole('status')
      .filter({ hasText: /^1 of \d+$/ })
      .waitFor();
    await press('Enter');
    await bar()
      .getByRole('status')
      .filter({ hasText: /^2 of \d+$/ })
      .waitFor();
    await press('Shift+Enter');
    await press('Tab');
    await press('Space');
    await said('Not found');
    await press('Space');
    await bar()
      .getByRole('status')
      .filter({ hasText: /^\d+ (?:of|place)/ })
      .waitFor();
    await takePicture(page(), 'find-bar');
    expect(await sweep({ app: shell.app, page: page() }, 'the bar that finds')).toEqual([]);
  });

  it('replaces one, then all after a preview, and takes all back with one undo', async () => {
    const before = await text().textContent();
    await reach(page(), bar().getByLabel('Find', { exact: true }), { back: true });
    await press('ControlOrMeta+a');
    await type('Vardanian');
    await said('of').catch(async (cause: unknown) => {
      await takePicture(page(), 'find-lost');
      throw cause;
    });
    await reach(page(), bar().getByLabel('Replace with'));
    await type('Vardania’s');
    await reach(page(), bar().getByRole('button', { name: 'Replace all' }));
    await press('Enter');
    const dialog = page().getByRole('dialog', { name: 'Replace “Vardanian” with “Vardania’s”' });
    await dialog.getByText('No other draft of this case holds it.').waitFor();
    await takePicture(page(), 'find-preview');
    expect(await sweep({ app: shell.app, page: page() }, 'the preview of what is replaced')).toEqual([]);
    await reach(page(), dialog.getByRole('button', { name: 'Replace 2 places' }));
    await press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await text().textContent()).toBe(before?.replaceAll('Vardanian', 'Vardania’s'));
    await press('Escape');
    await text().and(page().locator(':focus')).waitFor();
    await press('ControlOrMeta+z');
    expect(await text().textContent()).toBe(before);
  });
});
