// What a drafter does in the text besides typing: takes back what was done before a restart, tracks in a name, corrects
// by mouse, replaces over several drafts, keeps versions and goes back to one. Stops undo that ends with the window.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { type Launched, launch, takePicture } from './launch';

let shell: Launched;
let page: Launched['page'];
let draft: string;
const picture = async () => undefined;

beforeAll(async () => {
  shell = await launch();
  page = shell.page;
  page.setDefaultTimeout(10_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await steps.createVault({ page, picture }, sample.passphrase);
  await steps.openSampleCase({ page, picture });
  await steps.answerQuestions({ page, picture }, sample.answers);
  await steps.beginDraft({ page, picture });
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
    shell = await launch({ profile: shell.profile });
    page = shell.page;
    page.setDefaultTimeout(10_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
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
});
