// A package goes out on a stick and comes back in from one, by keyboard alone and without a dialog of the system. A disk in
// memory is the stick, where the system lets the tests mount one. Stops an export that needs more keys than was promised.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn, reach } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { countKeys } from './counted-keys';
import { pick } from './dialogs';
import { type Launched, ownMedia, takePicture } from './launch';
import { launchAt } from './prepared';
import { mountSmallDisk, type SmallDisk } from './small-disk';
import { sweep } from './sweep';

const pages = ['What leaves this laptop', 'Who it is meant for', 'Who signs', 'Check what leaves this laptop'];
/** P7: Ctrl+Shift+E, and one key for each of the four pages. */
const mostKeys = 5;
let shell: Launched;
let page: Launched['page'];
let pouch: string;
let draft: string;
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const picture = async () => undefined;
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const packages = () => readdirSync(pouch).filter((name) => name.endsWith('.asice'));

beforeAll(async () => {
  shell = await launchAt('drafted');
  page = shell.page;
  page.setDefaultTimeout(10_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  pouch = openToApp(path.join(shell.home, 'POUCH 3'));
  draft = new URL(page.url()).hash;
});
afterAll(() => shell?.close());

describe('a folder that is watched', () => {
  it('is chosen once, and shows what lies in it', async () => {
    await pick(shell.app, { open: pouch });
    await page.keyboard.press('Control+7');
    await heading('Packages');
    await takePicture(page, 'sticks-none');
    await reach(page, page.getByRole('button', { name: 'Watch a folder' }));
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Folder “POUCH 3”' }).getByText('No packages on it.').waitFor();
  });

  it('says at the foot of every screen how many packages it holds', async () => {
    mkdirSync(path.join(pouch, 'not-a-package.asice'));
    cpSync(import.meta.filename, path.join(pouch, 'VRD-CLR-11.asice'));
    await page.getByRole('link', { name: 'Folder “POUCH 3”: 1 package', exact: true }).waitFor();
    await takePicture(page, 'sticks-one');
    expect(await sweep({ app: shell.app, page }, 'packages on a stick')).toEqual([]);
  });

  it('opens a file into its check, which refuses what is no package', async () => {
    await reach(page, page.getByRole('button', { name: /^VRD-CLR-11\.asice/ }));
    await page.keyboard.press('Enter');
    await heading('Check a package');
    await page.getByText('Invalid', { exact: true }).first().waitFor();
  });

  it('has all of its packages checked at once, each with a verdict of its own, and leaves the rest alone', async () => {
    cpSync(import.meta.filename, path.join(pouch, 'statement-v3.asice'));
    writeFileSync(path.join(pouch, 'minutes.txt'), 'nobody reads this');
    await page.keyboard.press('Control+7');
    await heading('Packages');
    await page.getByText('1 other file or folder, left alone.').waitFor();
    await reach(page, page.getByRole('button', { name: 'Check all 2 packages' }));
    await page.keyboard.press('Enter');
    await heading('Check packages');
    await page.getByText('All are checked, each by itself.').waitFor();
    await page.getByText(/^Folder “POUCH 3”, .*\. 1 other file or folder, left alone\.$/).waitFor();
    const rows = page.getByRole('navigation', { name: 'Packages that came' }).getByRole('button');
    expect(await rows.count()).toBe(2);
    for (const row of await rows.all()) expect(await row.innerText()).toMatch(/Kind not known · .*\s+Invalid$/);
    await reach(page, rows.first());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Do not use this file' }).and(page.locator(':focus')).waitFor();
    await takePicture(page, 'sticks-several');
    expect(await sweep({ app: shell.app, page }, 'several packages')).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-current'))).toBe('true');
    for (const name of ['VRD-CLR-11.asice', 'statement-v3.asice', 'minutes.txt', 'not-a-package.asice'])
      rmSync(path.join(pouch, name), { recursive: true });
    await page.getByRole('link', { name: 'Folder “POUCH 3”: 0 packages', exact: true }).waitFor();
  });
});

describe('a draft', () => {
  it('is written to the folder that was chosen', async () => {
    await pick(shell.app, { save: openToApp(path.join(shell.home, 'elsewhere')) });
    await page.evaluate((wanted) => location.assign(wanted), draft);
    await steps.fillDraft(
      { page, picture },
      { fields: sample.fields, sentence: sample.sentence, after: sample.addedAfter },
    );
    await steps.makePracticeIdentity({ page, picture }, sample.signer);
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByText(/^Ready (for clearance|to sign)$/).waitFor();
    const { sender, handlingNote: note } = sample;
    await steps.signAndWrite({ page, picture: onSignPage }, { sender, note, receiver: 'HQ Legal' });
    await page.getByText(/^Written as .*, read back, and the same byte for byte\.$/).waitFor();
    await numbered(1);
    expect(packages()).toHaveLength(1);
  });
});

/** Which number the package has, or would have, to its receiver as he was first spelt. */
async function numbered(number: number): Promise<void> {
  await page.getByRole('main').getByText(`Package ${number} to HQ Legal`).waitFor();
}

/** On the last page of the wizard the folder is chosen. */
async function onSignPage(name: string): Promise<void> {
  if (name === 'export-sign') await page.getByLabel('Written to').selectOption({ label: 'Folder “POUCH 3”' });
}

/** Where the system lets the tests mount one, and the app finds what is mounted. */
describe.runIf(isRoot)('a stick', () => {
  let stick: SmallDisk | undefined;
  const place = `${ownMedia() ?? '/media'}/nobody`;
  beforeAll(() => {
    mkdirSync(place, { recursive: true });
    stick = mountSmallDisk(place, 'POUCH 7');
  });
  afterAll(() => stick?.[Symbol.dispose]());

  it('takes a draft with five keys, without a dialog', async ({ skip }) => {
    if (!stick) return skip('no mount allowed');
    await page.getByRole('link', { name: 'Stick “POUCH 7”: 0 packages', exact: true }).waitFor();
    await reach(page, page.getByRole('button', { name: 'Back to the draft' }));
    await page.keyboard.press('Enter');
    await page.getByText(/^Ready (for clearance|to sign)$/).waitFor();
    const keys = countKeys(page);
    await keys.press('Control+Shift+e');
    for (const title of pages) {
      await heading(title);
      if (title.startsWith('Check')) await takePicture(page, 'sticks-sign');
      await keys.press('Enter');
    }
    await heading('Signed and written');
    console.info(`P7: ${keys.pressed().length} keys: ${keys.pressed().join(' ')}`);
    expect(keys.pressed().length).toBeLessThanOrEqual(mostKeys);
    expect(readdirSync(stick.folder).filter((name) => name.endsWith('.asice'))).toHaveLength(1);
    await page.getByText('Eject “POUCH 7” in the system').waitFor();
    await takePicture(page, 'sticks-written');
  });

  it('says that it is out', async ({ skip }) => {
    if (!stick) return skip('no mount allowed');
    stick[Symbol.dispose]();
    stick = undefined;
    await page.getByText('“POUCH 7” is out.').waitFor();
  });

  it.each([
    ['write-protected', 'is not offered, and said to be so'],
    ['full', 'fails with a sentence, and leaves nothing half written'],
  ])('that is %s %s', async (kind, _does) => {
    stick = mountSmallDisk(place, 'POUCH 8');
    if (!stick) return;
    if (kind === 'full') stick.fill();
    else expect(spawnSync('mount', ['-o', 'remount,ro', stick.folder]).status).toBe(0);
    await page.getByRole('link', { name: 'Stick “POUCH 8”: 0 packages', exact: true }).waitFor();
    if (kind === 'full') await writeToFull();
    else {
      await page.keyboard.press('Control+7');
      await page.getByText('Write-protected: packages can be read from it').waitFor();
      await takePicture(page, 'sticks-protected');
    }
    stick[Symbol.dispose]();
    stick = undefined;
    await page.getByRole('link', { name: /POUCH 8/ }).waitFor({ state: 'detached' });
  });
});

async function writeToFull(): Promise<void> {
  await page.keyboard.press('Control+6');
  await reach(page, page.getByRole('link', { name: /^Note verbale/ }).first());
  await page.keyboard.press('Enter');
  await page.getByText(/^Ready (for clearance|to sign)$/).waitFor();
  await page.keyboard.press('Control+Shift+e');
  for (const title of pages) {
    await heading(title);
    if (title.startsWith('Who it')) await fillIn(page, page.getByLabel('Receiver'), 'hq legal');
    if (title.startsWith('Check')) await numbered(2);
    await page.keyboard.press('Enter');
  }
  await page.getByText('file/full').waitFor();
  await numbered(2); // what was not written burns none
  await takePicture(page, 'sticks-full');
}
