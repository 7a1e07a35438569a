// A whole case goes over to another laptop, both change it, and it comes back: what both changed is decided by keyboard, nothing
// is in before the last button, and one step takes it out again. Bad packages end in a code and a sentence.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn, press, reach } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { button, check, field, go, inOwnFolder, title, trustOf } from './clearance-screens';
import { pick } from './dialogs';
import { outOfSight } from './in-view';
import { type Launched, launch, takePicture } from './launch';
import { sweep } from './sweep';

let ours: Launched;
let theirs: Launched;
let address: string;
const picture = async () => undefined;
const folderOf = ({ home }: Launched, name: string) => openToApp(path.join(home, name));
let over: string;
let back: string;

beforeAll(async () => {
  ours = inOwnFolder(await launch(), 'import');
  theirs = inOwnFolder(await launch(), 'import-theirs');
  for (const { page } of [ours, theirs]) await page.emulateMedia({ reducedMotion: 'reduce' });
  const prepare = async ({ app, page, home }: Launched, name: string) => {
    await steps.createVault({ page, picture }, sample.passphrase);
    await pick(app, { save: home });
    await steps.makePracticeIdentity({ page, picture }, name);
  };
  await Promise.all([prepare(ours, 'A. Example'), prepare(theirs, 'B. Other')]);
  await steps.openSampleCase({ page: ours.page, picture });
  address = new URL(ours.page.url()).hash;
  over = folderOf(ours, 'over');
  back = folderOf(theirs, 'back');
}, 180_000);
afterAll(async () => {
  await ours?.close();
  await theirs?.close();
});

/** From the open case to a signed package in the folder. */
async function send({ app, page }: Launched, author: string, folder: string, look = false): Promise<void> {
  await pick(app, { save: folder });
  await steps.runCommand(page, 'Send the whole open case');
  await title(page, 'What leaves this laptop').waitFor();
  await page.getByText('6 facts').waitFor();
  if (look) expect(await sweep({ app, page }, 'a case that leaves')).toEqual([]);
  if (look) await takePicture(page, 'import-1-what-leaves');
  await press(page, button(page, 'Continue'));
  await title(page, 'Who it is meant for').waitFor();
  await press(page, button(page, 'Continue'));
  await title(page, 'Who signs').waitFor();
  await fillIn(page, field(page, 'Institution'), 'Delegation');
  await fillIn(page, field(page, 'Author'), author);
  await press(page, button(page, 'Continue'));
  await title(page, 'Check what leaves this laptop').waitFor();
  await press(page, button(page, 'Sign and write'));
  await title(page, 'Signed and written').waitFor();
}

const effect = (page: Page) => field(page, 'Effect on services, people, data');

async function changeEffect(page: Page, text: string): Promise<void> {
  await go(page, address);
  await title(page, 'Six facts').waitFor();
  await effect(page).fill(text);
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
}

describe('a case that goes over and comes back', () => {
  it('leaves whole from its own page', async () => {
    await send(ours, 'A. Example', over, true);
  });

  it('is taken in on another laptop, and nothing is stored before the button', async () => {
    const { page } = theirs;
    await check(theirs, path.join(over, 'case.asice'), trustOf(ours));
    await page.getByText('A case that is not on this laptop.').waitFor();
    expect(await sweep(theirs, 'a case that came')).toEqual([]);
    expect(await outOfSight(theirs, button(page, 'Take in'))).toEqual([]);
    await takePicture(page, 'import-2-new-case');
    await press(page, button(page, 'Keep aside'));
    await page.getByText('Kept aside. The file stays where it lies').waitFor();
    await go(page, '#/cases');
    await title(page, 'Cases').waitFor();
    expect(await page.getByText('Hospital').count()).toBe(0);
    await go(page, '#/packages');
    const aside = page.getByRole('listitem').filter({ has: button(page, 'Check again') });
    await aside.getByText('Valid', { exact: true }).waitFor();
    await page.locator('[data-level="LIMITE"]').waitFor();
    await takePicture(page, 'import-2b-aside');
    expect(await sweep(theirs, 'a package kept aside')).toEqual([]);
    await check(theirs, path.join(over, 'case.asice'), trustOf(ours));
    await press(page, button(page, 'Take in'));
    await page.getByText('It is taken in.').waitFor();
    await press(page, page.getByRole('link', { name: 'Open the case' }));
    await title(page, 'Six facts').waitFor();
    await go(page, '#/packages');
    await page.getByText('Packages that left this laptop').waitFor();
    await aside.waitFor({ state: 'detached' });
  });

  it('comes back with what both changed side by side: it is decided first', async () => {
    await changeEffect(theirs.page, 'Forty wards were closed.');
    await send(theirs, 'B. Other', back);
    await changeEffect(ours.page, 'Ten wards were closed.');
    const { page } = ours;
    await check(ours, path.join(back, 'case.asice'), trustOf(theirs));
    await page.getByText('Both sides changed this: 1 conflict').waitFor();
    await page.getByText('Forty wards were closed.').waitFor();
    await page.getByText('Ten wards were closed.').waitFor();
    expect(await sweep(ours, 'conflicts')).toEqual([]);
    const take = button(page, 'Take in');
    await press(page, button(page, 'To the next that is open'));
    await page.getByRole('radio', { name: /^Here/ }).and(page.locator(':focus')).waitFor();
    await takePicture(page, 'import-3-conflict');
    await press(page, take);
    await page.getByText('1 conflict is not decided yet').waitFor();
    await go(page, address);
    expect(await effect(page).inputValue()).toBe('Ten wards were closed.');
  });

  it('is taken in once it is decided by keyboard, and taken out again by one step', async () => {
    const { page } = ours;
    await check(ours, path.join(back, 'case.asice'), trustOf(theirs));
    const choice = page.getByRole('radio', { name: /In the package/ });
    await reach(page, page.getByRole('radio', { name: /^Here/ }));
    await page.keyboard.press('ArrowDown');
    expect(await choice.isChecked()).toBe(true);
    await press(page, page.locator('summary', { hasText: 'Facts: 1' }));
    await page.getByText('“Ten wards were closed.” becomes “Forty wards were closed.”').waitFor();
    await page.getByText(/^B\. Other, in a package signed by B\. Other \(PRACTICE\), /).waitFor();
    expect(await sweep(ours, 'what changes, shown')).toEqual([]);
    await page.locator('summary', { hasText: 'Facts: 1' }).scrollIntoViewIfNeeded();
    await takePicture(page, 'import-3b-shown');
    await press(page, button(page, 'Take in'));
    await page.getByText('It is taken in. One step back').waitFor();
    await takePicture(page, 'import-4-taken');
    await press(page, page.getByRole('link', { name: 'Open the case' }));
    await title(page, 'Six facts').waitFor();
    expect(await effect(page).inputValue()).toBe('Forty wards were closed.');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLTextAreaElement>('[data-fact=effect] textarea')?.value === 'Ten wards were closed.',
    );
  });

  it('is known when it comes once more', async () => {
    const { page } = ours;
    await check(ours, path.join(back, 'case.asice'), trustOf(theirs));
    await page.getByText('This package was here before, and there is nothing new on it.').waitFor();
    await page.getByText('This very package was here before.').waitFor();
    expect(await button(page, 'Take in').count()).toBe(0);
  });
});

const drop = (page: Page, files: Readonly<Record<string, Buffer>>) =>
  page.evaluate(
    (given) => {
      const transfer = new DataTransfer();
      for (const [name, content] of given) {
        const raw = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
        transfer.items.add(new File([raw], name));
      }
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    Object.entries(files).map(([name, bytes]) => [name, bytes.toString('base64')] as const),
  );

describe('several at once', () => {
  const entry = (page: Page, name: RegExp) => page.getByRole('navigation').getByRole('button', { name });

  it('are checked one by one, and one that is damaged stops none of the others', async () => {
    const { app, page } = theirs;
    const whole = readFileSync(path.join(over, 'case.asice'));
    const cut = path.join(back, 'cut.asice');
    const noPackage = path.join(back, 'note.asice');
    writeFileSync(cut, whole.subarray(0, whole.length - 10));
    writeFileSync(noPackage, 'no package');
    await go(page, '#/packages/check');
    await title(page, 'Check a package').waitFor();
    await pick(app, { open: [cut, path.join(over, 'case.asice'), noPackage, path.join(back, 'case.asice')] });
    await press(page, button(page, 'Choose a file'));
    await title(page, 'Check packages').waitFor();
    await page.getByText('All are checked, each by itself.').waitFor();
    await entry(page, /^cut\.asice.*Invalid$/).waitFor();
    await entry(page, /^note\.asice.*Invalid$/).waitFor();
    expect(await entry(page, /^case\.asice.*Whole case.*Says that it was signed by.*Not known$/).count()).toBe(2);
    expect(await sweep(theirs, 'several packages')).toEqual([]);
  });

  it('are walked with arrows; Enter opens a sheet, Esc leads back to the list', async () => {
    const { app, page } = theirs;
    await pick(app, { open: trustOf(ours) });
    await press(page, button(page, 'Give a trust file for this check'));
    const known = entry(page, /^case\.asice.*Signed by A\. Example.*Valid, with a warning/);
    await known.waitFor();
    await page.getByText('All are checked, each by itself.').waitFor();
    await reach(page, entry(page, /^cut\.asice/));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Do not use this file' }).waitFor();
    await takePicture(page, 'import-6-several-invalid');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    expect(await known.evaluate((row) => row === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('This package was here before, and there is nothing new on it.').waitFor();
    expect(await sweep(theirs, 'several packages with a sheet')).toEqual([]);
    await takePicture(page, 'import-7-several');
  });

  it('dropped together come into the list, and too many are refused before any is read', async () => {
    const { page } = theirs;
    const files = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.asice`, Buffer.from('x')]));
    await drop(page, files(101));
    await page.getByText('file/too-many').waitFor();
    await title(page, 'Check a package').waitFor();
    await drop(page, files(2));
    await page.getByText('All are checked, each by itself.').waitFor();
    await press(page, button(page, 'Put the list away'));
    await title(page, 'Check a package').waitFor();
  });
});

describe('dropped on the window', () => {
  it('a package leads to its check, and one that was cut to a code and no way in', async () => {
    const { page } = theirs;
    const whole = readFileSync(path.join(over, 'case.asice'));
    await go(page, '#/cases');
    await title(page, 'Cases').waitFor();
    await drop(page, { 'cut.asice': whole.subarray(0, whole.length - 10) });
    await title(page, 'Check a package').waitFor();
    await page.getByText('zip-trailing').waitFor();
    await page.getByText('Something stands after the archive, or its end is missing.').waitFor();
    expect(await button(page, 'Take in').count()).toBe(0);
    expect(await sweep(theirs, 'a package that was cut')).toEqual([]);
    await takePicture(page, 'import-5-cut');
    await go(page, '#/packages');
    await title(page, 'Packages').waitFor();
    await drop(page, { 'case.asice': whole });
    // nobody is trusted yet: it can be read, and nothing else
    await page.getByText('Nothing of it is taken in: it is not known who signed it.').waitFor();
    expect(await button(page, 'Take in').count()).toBe(0);
  });
});
