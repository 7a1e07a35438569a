// What a drafter does in the text besides typing: takes back what was done before a restart, tracks in a name, corrects
// by mouse, replaces over several drafts, keeps versions and goes back to one. Stops undo that ends with the window.
import { rmSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn, press, reach } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { killAll } from './end-group';
import { type Launched, launch, takePicture } from './launch';
import { launchAt } from './prepared';
import { sweep } from './sweep';

const onLinux = process.platform === 'linux';

let shell: Launched;
let page: Launched['page'];
let draft: string;
let atCase: string;
const picture = async () => undefined;

beforeAll(async () => {
  const prepared = await launchAt('drafted');
  atCase = prepared.atCase;
  shell = prepared;
  page = shell.page;
  page.setDefaultTimeout(10_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  draft = new URL(page.url()).hash;
}, 120_000);
afterAll(async () => {
  await shell?.close();
  rmSync(shell.profile, { recursive: true, force: true, maxRetries: 5 });
});

const text = () => page.getByRole('textbox', { name: 'Text of the draft' });
const words = async () => (await text().textContent()) ?? '';
const go = (address: string) => page.evaluate((wanted) => location.assign(wanted), address);

/** Types a line of its own at the end of the text; each go after a pause. */
async function write(...goes: readonly string[]): Promise<void> {
  await text().focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  for (const one of goes) {
    await page.waitForTimeout(700);
    await page.keyboard.type(one);
  }
}

async function startAgain(): Promise<void> {
  shell = await launch({ profile: shell.profile });
  page = shell.page;
  page.setDefaultTimeout(10_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
}

async function unlocked(): Promise<void> {
  await steps.unlock({ page, picture }, sample.passphrase);
  await text().waitFor();
}

async function takeBack(count = 1, key = 'Control+z'): Promise<void> {
  await text().focus();
  for (let press = 0; press < count; press++) await page.keyboard.press(key);
}

describe('undo', () => {
  it('takes back, after a lock, what was written before it', async () => {
    const before = await words();
    await write('Before the lock. ', 'A second go.');
    page = await steps.lock({ app: shell.app, page });
    await unlocked();
    await expect.poll(words).toContain('Before the lock. A second go.');
    await expect.poll(() => page.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')).toBe('false');
    await takeBack();
    expect(await words()).toContain('Before the lock. ');
    expect(await words()).not.toContain('A second go.');
    await takeBack(2);
    expect(await words()).toBe(before);
  });

  it('does it again after a restart of the app, and takes it back once more', async () => {
    await page.waitForTimeout(1500);
    await shell.app.close();
    await startAgain();
    await unlocked();
    expect(await words()).not.toContain('Before the lock.');
    await expect.poll(() => page.getByRole('button', { name: 'Redo' }).getAttribute('aria-disabled')).toBe('false');
    await takeBack(3, 'Control+y');
    expect(await words()).toContain('Before the lock. A second go.');
    await takeBack(3);
    expect(await words()).not.toContain('Before the lock.');
    await takeBack(3, 'Control+y');
  });

  it('is there on coming back from another page', async () => {
    await go('#/cases');
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    await go(draft);
    await text().waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')).toBe('false');
    await takeBack();
    expect(await words()).not.toContain('A second go.');
    await takePicture(page, 'writing-undo');
  });

  it.runIf(onLinux)('fits the text that is left after a power cut in the middle of typing', async () => {
    const before = await words();
    await write();
    for (const started = performance.now(), count = { of: 0 }; performance.now() - started < 2500; count.of++)
      await page.keyboard.type(` word${count.of}`);
    await killAll(shell.app);
    await startAgain();
    await unlocked();
    await expect.poll(words).toContain(' word9');
    await expect.poll(() => page.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')).toBe('false');
    for (let press = 0; press < 9 && (await words()) !== before; press++) await takeBack();
    expect(await words()).toBe(before);
  });
});

describe('tracking', () => {
  const naming = () => page.getByRole('region', { name: 'Name for tracked changes' });

  it('asks for a name once, beside the text, and gives it to what was written without one', async () => {
    // nobody has said a name yet
    await go(`${atCase}/questions/t1.7`);
    const assessed = page.getByRole('main').getByLabel('Assessed by', { exact: true });
    await assessed.fill('');
    await assessed.blur();
    await go(draft);
    await text().waitFor();
    expect(await naming().count()).toBe(0);
    await text().focus();
    await page.keyboard.press('Alt+t');
    await naming().waitFor();
    await write('Written before anybody was named.');
    expect(await text().evaluate((place) => place.contains(document.activeElement))).toBe(true);
    await naming().getByText('Also for the change made here without a name').waitFor();
    expect(await isInSight(naming())).toBe(true);
    await takePicture(page, 'writing-name');
    expect(await sweep({ app: shell.app, page }, 'a name for tracked changes')).toEqual([]);
    await reach(page, naming().getByLabel('Your name for tracked changes'), { back: true });
    await page.keyboard.type('B. Sample');
    await page.keyboard.press('Enter');
    await naming().waitFor({ state: 'detached' });
    expect(await text().evaluate((place) => place.contains(document.activeElement))).toBe(true);
    const ins = text().locator('ins', { hasText: 'Written before anybody was named.' }).first();
    const told = await ins.getAttribute('aria-describedby');
    await expect.poll(() => page.locator(`#${told}`).textContent()).toContain('B. Sample');
  });

  it('says that a list and emphasis stand at once, and is not in the way', async () => {
    await text().focus();
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Control+b');
    const note = page.getByText('emphasis, rows and columns are not tracked');
    await note.waitFor();
    expect(await isInSight(note)).toBe(true);
    await takePicture(page, 'writing-form');
    expect(await sweep({ app: shell.app, page }, 'a note on what is not tracked')).toEqual([]);
    await page.getByRole('button', { name: 'Close the note' }).click();
    await note.waitFor({ state: 'detached' });
    expect(await text().evaluate((place) => place.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Alt+t');
  });
});

describe('spelling by mouse', () => {
  it('offers what was meant on a right click on the word, and writes it on a click', async () => {
    await write('The goverment was told.');
    await page.getByRole('button', { name: /^Spelling: 1 word in question/ }).waitFor();
    const { x, y } = await placeOf('goverment');
    await page.mouse.click(x, y, { button: 'right' });
    const menu = page.getByRole('menu', { name: 'Spelling of goverment' });
    await menu.waitFor();
    await takePicture(page, 'writing-spelling');
    await menu.getByRole('menuitem', { name: 'government', exact: true }).click();
    await menu.waitFor({ state: 'detached' });
    expect(await words()).toContain('The government was told.');
    await page.waitForTimeout(700);
    await page.keyboard.type(' Again.');
    expect(await words()).toContain('The government Again. was told.');
    await takeBack();
  });

  it('closes on a click elsewhere, and leaves the word', async () => {
    await write('One adress.');
    await page.getByRole('button', { name: /^Spelling: 1 word in question/ }).waitFor();
    const { x, y } = await placeOf('adress');
    await page.mouse.click(x, y, { button: 'right' });
    const menu = page.getByRole('menu', { name: 'Spelling of adress' });
    await menu.waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await menu.waitFor({ state: 'detached' });
    expect(await words()).toContain('One adress.');
    await takeBack();
  });
});

describe('versions', () => {
  const status = (said: RegExp) => page.getByRole('status').filter({ hasText: said });

  it('are saved under a name, from the key alone', async () => {
    await write('As it was sent round.');
    await page.keyboard.press('Control+s');
    await page.keyboard.type('Sent round');
    await page.keyboard.press('Tab');
    await page.keyboard.type('For the desks.');
    await page.keyboard.press('Enter');
    await status(/^Saved as version 1: Sent round$/).waitFor();
    expect(await page.getByRole('button', { name: 'Versions' }).evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
    await write('Written after it.');
  });

  it('are restored, what stood there is kept, and undo leads nowhere wrong', async () => {
    await go(`${draft}/versions`);
    await press(page, page.getByRole('button', { name: 'Restore version 1' }));
    await takePicture(page, 'writing-restore');
    await press(page, page.getByRole('button', { name: 'Put text and fields back' }));
    await status(/^Version 1 is restored. What stood there is kept as version 2.$/).waitFor();
    await page.getByRole('heading', { name: 'Version 2' }).waitFor();
    await takePicture(page, 'writing-versions');
    await go(draft);
    await text().waitFor();
    await expect.poll(words).toContain('As it was sent round.');
    expect(await words()).not.toContain('Written after it.');
    // somebody put another text there: what was done before does not fit it
    await expect.poll(kindsOfNotes).not.toContain('undo');
    expect(await page.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')).toBe('true');
    await takeBack();
    expect(await words()).toContain('As it was sent round.');
  });
});

describe('replacing over several drafts', () => {
  it('shows every place first, and writes in those that are chosen', async () => {
    await go(`${atCase}/outcome`);
    await page.getByRole('article').first().waitFor();
    await page.keyboard.press('d');
    await page.getByRole('region', { name: 'Gates' }).waitFor();
    const second = new URL(page.url()).hash;
    expect(second).not.toBe(draft);
    await go(draft);
    await text().waitFor();
    const before = await words();
    await text().focus();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('Delegation');
    await reach(page, page.getByRole('textbox', { name: 'Replace with' }));
    await page.keyboard.type('Mission');
    await press(page, page.getByRole('button', { name: 'Replace all' }));
    const dialog = page.getByRole('dialog', { name: 'Replace “Delegation” with “Mission”' });
    await dialog.waitFor();
    const boxes = dialog.getByRole('checkbox');
    await expect.poll(() => boxes.count()).toBe(2);
    expect([await boxes.nth(0).isChecked(), await boxes.nth(1).isChecked()]).toEqual([true, false]);
    await reach(page, boxes.nth(1));
    await page.keyboard.press('Space');
    await takePicture(page, 'writing-replace');
    expect(await sweep({ app: shell.app, page }, 'replacing over drafts')).toEqual([]);
    await press(page, dialog.getByRole('button', { name: /^Replace \d+ places$/ }));
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(words).toContain('Mission');
    expect(await words()).not.toContain('Delegation');
    await takeBack();
    expect(await words()).toBe(before);
    await go(second);
    await text().waitFor();
    await expect.poll(words).toContain('Mission');
    await go(`${second}/versions`);
    await page.getByRole('heading', { name: 'Version 1: Before “Delegation” was replaced' }).waitFor();
  });
});

describe('a case that is deleted', () => {
  it('takes with it what could be taken back in its drafts, and leaves the drafts', async () => {
    expect(await kindsOfNotes()).toContain('undo');
    await go(`${atCase}/closure`);
    const name = await page.locator('[aria-labelledby="delete-case"] p[id$="-hint"]').textContent();
    await fillIn(page, page.getByRole('textbox', { name: 'Type the title of the case' }), name ?? '');
    await press(page, page.getByRole('button', { name: 'Delete for good' }));
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    expect(await kindsOfNotes()).not.toContain('undo');
  });
});

/** What kinds of notes rest in the vault; the kind stands in clear beside the sealed row. */
function kindsOfNotes(): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await answer(indexedDB.open('valise'));
    const rows: readonly { readonly kind: string }[] = await answer(
      db.transaction('notes').objectStore('notes').getAll(),
    );
    db.close();
    return rows.map(({ kind }) => kind);
  });
}

/** Whether a control is in the window, and nothing lies over it. */
function isInSight(control: Locator): Promise<boolean> {
  return control.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
}

/** The middle of a word in the text, in the window. */
function placeOf(word: string): Promise<{ readonly x: number; readonly y: number }> {
  return text().evaluate((place, wanted) => {
    const walk = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error('the word is not there');
  }, word);
}
