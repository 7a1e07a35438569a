// Spelling and finding in a draft, by keyboard alone, with the worker and the dictionaries of the build.
// Stops a checker that needs the mouse, asks a network, forgets what it was told, or finds what is not there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reach } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { type Launched, launch, takePicture } from './launch';
import { sweep } from './sweep';

let shell: Launched;
const page = () => shell.page;
const press = (key: string) => page().keyboard.press(key);
const type = (words: string) => page().keyboard.type(words);
const text = () => page().getByRole('textbox', { name: 'Text of the draft' });
const menu = () => page().getByRole('menu', { name: /^Spelling of / });
const inQuestion = (count: number) =>
  page()
    .getByRole('button', { name: count === 1 ? /^Spelling: one word/ : new RegExp(`^Spelling: ${count} words`) })
    .waitFor();

beforeAll(async () => {
  shell = await launch();
  await shell.page.emulateMedia({ reducedMotion: 'reduce' });
  const hands = { page: shell.page, picture: async () => undefined };
  await steps.createVault(hands, sample.passphrase);
  await steps.openSampleCase(hands);
  await steps.answerQuestions(hands, sample.answers);
  await steps.beginDraft(hands);
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
    await type('Another Vardanian goverment');
    await press('ArrowLeft');
    await press('Home');
    await inQuestion(1);
  });
});
