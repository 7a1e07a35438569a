// A tired desk officer looks things up from wherever they are, by keyboard alone: a word, an old name, a slip of the finger.
// Stops a search that opens another thing than it shows, loses what was typed, or cannot start under the policy of the app.
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { type Launched, launch } from './launch';

let shell: Launched;

beforeAll(async () => {
  shell = await launch();
  await steps.createVault({ page: shell.page, picture: async () => undefined }, sample.passphrase);
});
afterAll(() => shell?.close());

const best = () => shell.page.getByRole('option', { selected: true });

async function type(query: string): Promise<void> {
  await shell.page.keyboard.press('Control+k');
  await shell.page.keyboard.type(query);
}

/** The list is that of what was typed. */
async function answered(): Promise<void> {
  await shell.page.locator('[role=listbox][aria-busy=false]').waitFor();
}

/** A heading may bear a number before its words. */
async function focused(text: string): Promise<void> {
  await shell.page.waitForFunction((wanted) => {
    const { activeElement } = document;
    return activeElement?.localName === 'h2' && activeElement.textContent?.endsWith(wanted);
  }, text);
}

it('eight letters and Enter lead to who decides a listing, without a pause between', async () => {
  for (const query of ['sanction', 'listings']) {
    await type(query);
    await shell.page.keyboard.press('Enter');
    await shell.page.waitForURL(/#\/matrix\/council-listing$/);
    await shell.page.keyboard.press('Control+1');
    await shell.page.waitForURL(/#\/$/);
  }
});

it('the index works under the policy of the app: no word of a fault, and nothing was refused', async () => {
  await type('solidarity clause');
  await answered();
  expect(await shell.page.getByRole('alert').count()).toBe(0);
  expect(await best().locator('mark').first().textContent()).toMatch(/solidarity clause/i);
  await shell.page.keyboard.press('Escape');
  await shell.page.getByText('No network: verified').waitFor();
});

it('a passage is opened where it stands, its heading in focus', async () => {
  await type('kind:brief "omission"');
  await answered();
  const heading = (await best().locator('[class*="crumb"]').nth(1).textContent()) ?? '';
  await shell.page.keyboard.press('Enter');
  await shell.page.waitForURL(/#\/library\/[a-z0-9-]+\?at=/);
  await focused(heading);
});

it('a question of a tree is opened where it stands', async () => {
  await type('kind:tree who leads the delegation today');
  await answered();
  await shell.page.keyboard.press('Enter');
  await shell.page.waitForURL(/#\/toolbox\/t3\?at=t3\./);
  await focused('Who leads the delegation today?');
});

it('a name of before is found, and says until when', async () => {
  await type('GSA');
  await answered();
  await shell.page.getByText('also named GSA until 2021').first().waitFor();
  await shell.page.keyboard.press('Escape');
});

it('a slip is put right, and said', async () => {
  await type('sanctoins');
  await shell.page.getByText('Searched for “sanctions”').waitFor();
  await shell.page.keyboard.press('Escape');
});

it('Tab narrows to a kind, and the count follows', async () => {
  await type('council');
  await answered();
  await shell.page.keyboard.press('Tab');
  await answered();
  const kinds = await shell.page.locator('[role=option] [class*="kind"]').allTextContents();
  expect(new Set(kinds)).toEqual(new Set(['Competence', 'Actor']));
  await shell.page
    .getByRole('status')
    .getByText(/^Competence: \d+ results$/)
    .waitFor();
  await shell.page.keyboard.press('Escape');
});

it('own work and commands are in the same box', async () => {
  await steps.openSampleCase({ page: shell.page, picture: async () => undefined });
  await type('hospital');
  await answered();
  await shell.page
    .getByRole('group', { name: /Best match|Your work/ })
    .first()
    .waitFor();
  expect(await shell.page.locator('[role=option] [class*="kind"]').allTextContents()).toContain('Case');
  await shell.page.keyboard.press('Escape');
  await steps.runCommand(shell.page, 'Settings');
  await shell.page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
});

it('what was typed is gone with the lock', async () => {
  await type('unit 29155');
  await answered();
  const next = shell.app.waitForEvent('window');
  await shell.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('vault.lock')?.click());
  const locked = await next;
  await locked.getByRole('heading', { name: 'Locked' }).waitFor();
  expect(await locked.evaluate(() => document.body.textContent)).not.toContain('29155');
});
