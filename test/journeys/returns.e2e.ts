// What came back in two signed packages and a Word file is laid together, decided on and carried out, by keyboard alone. Stops
// a board that shows one way of answering only, that takes the second package of many for the first, or that loses a word.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWord } from '#shared/word/read';
import { fillIn, press, reach } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { createOpensslFolder } from '../fakes/openssl';
import { createForeignIdentity, opensslSign } from '../fakes/openssl-identity';
import { askToClear, button, check, choose, field, go, inOwnFolder, trustOf } from './clearance-screens';
import { pick } from './dialogs';
import { watchFocus } from './focus-watch';
import { type Launched, launch, takePicture } from './launch';
import { launchAt } from './prepared';
import { sweep } from './sweep';
import { draftIn, loneWords, wordAnswer } from './word-answers';

let drafter: Launched;
let clearer: Launched;
let draft: string;
let stick: string;
let pointers: () => Promise<number>;
const picture = async () => undefined;
const main = () => drafter.page.getByRole('main');
const allDecided = () => main().getByText(/^All \d+ decided/);
const said = {
  shared: 'Is the date right?',
  de: 'Berlin asks for an answer soon.',
  fr: 'Paris expects an answer at once.',
};

beforeAll(async () => {
  drafter = await launchAt('signed', { folder: 'returns' });
  draft = new URL(drafter.page.url()).hash;
  clearer = inOwnFolder(await launch(), 'returns-clearer');
  for (const { page } of [drafter, clearer]) await page.emulateMedia({ reducedMotion: 'reduce' });
  await steps.createVault({ page: clearer.page, picture }, sample.passphrase);
  await pick(clearer.app, { save: clearer.home });
  await steps.makePracticeIdentity({ page: clearer.page, picture }, 'B. Clearer');
  stick = openToApp(path.join(drafter.home, 'stick'));
  await pick(drafter.app, { save: stick });
  await askToClear(drafter.page, draft, 'Legal');
  const report = await watchFocus(drafter.page);
  pointers = async () => (await report()).pointers;
}, 180_000);
afterAll(async () => {
  await drafter?.close();
  await clearer?.close();
});

/** One delegation after the other at the same laptop: what counts is that each signs its own second signature. */
async function answer(name: string, wording: string): Promise<string> {
  const { app, page } = clearer;
  const folder = path.join(stick, name);
  mkdirSync(folder);
  openToApp(folder);
  await check(clearer, path.join(stick, 'note-verbale.asice'), trustOf(drafter));
  await press(page, button(page, 'Open it to clear'));
  await choose(page, 'Paragraph', '3.');
  await fillIn(page, field(page, 'Words'), wording);
  await press(page, button(page, 'Propose these words instead'));
  await page.getByText('0 comments, 1 change proposed').waitFor();
  await choose(page, 'Paragraph', '2.');
  await fillIn(page, field(page, 'Words'), said.shared);
  await press(page, button(page, 'Add a comment'));
  await page.getByText('1 comment, 1 change proposed').waitFor();
  await choose(page, 'Decision', 'Comments');
  await choose(page, 'As', 'Legal');
  await fillIn(page, field(page, 'Your name'), name);
  await pick(app, { save: folder });
  if (name === 'Delegation FR') await signElsewhere(folder);
  else await press(page, button(page, 'Sign and write'));
  await page.getByText(/^Signed, written as .+ and read back\.$/).waitFor();
  return path.join(folder, 'note-verbale-cleared.asice');
}

/** With the tool of the house: what is to be signed goes out, and its signature comes in once its signer is vouched for. */
async function signElsewhere(folder: string): Promise<void> {
  const { app, page } = clearer;
  await press(page, page.locator('summary', { hasText: 'Sign with a card or another tool' }));
  await press(page, button(page, 'Save what is to be signed'));
  await page.getByText(/^Saved on .+ Sign that file/).waitFor();
  expect(await sweep(clearer, 'a signature made elsewhere')).toEqual([]);
  using openssl = createOpensslFolder();
  createForeignIdentity(openssl, ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']);
  openssl.write('content.xml', readFileSync(path.join(folder, 'ASiCManifest002.xml')));
  writeFileSync(path.join(folder, 'signature002.p7s'), opensslSign(openssl));
  writeFileSync(path.join(folder, 'trust.pem'), Buffer.concat([openssl.read('ca.pem'), openssl.read('crl.pem')]));
  await pick(app, { open: path.join(folder, 'signature002.p7s'), save: folder });
  await press(page, button(page, 'Take in the signature'));
  await page.getByText('package/certificate-untrusted').waitFor();
  await pick(app, { open: path.join(folder, 'trust.pem') });
  await press(page, button(page, 'Give a trust file for this check'));
  await page.getByText('1 anchor given for this check').waitFor();
  await pick(app, { open: path.join(folder, 'signature002.p7s'), save: folder });
  await takePicture(page, 'clearance-elsewhere');
  await press(page, button(page, 'Take in the signature'));
}

async function takeIn(page: Page, file: string, name: string): Promise<void> {
  const own = path.join(path.dirname(file), 'trust.pem');
  await check(drafter, file, existsSync(own) ? own : trustOf(clearer));
  await page.getByText(`${name} answered: Comments, not cleared.`).waitFor();
  await press(page, button(page, 'Take this return in'));
  await page.getByText('It is taken in.').waitFor();
}

describe('returns in packages and in Word', () => {
  it('are taken in, the second package of the same text like the first', async () => {
    const { page } = drafter;
    for (const [name, wording] of [
      ['Delegation DE', said.de],
      ['Delegation FR', said.fr],
    ] as const)
      await takeIn(page, await answer(name, wording), name);
    const sent = draftIn(new Uint8Array(readFileSync(path.join(stick, 'note-verbale.asice'))));
    const [word = ''] = loneWords(sent).slice(-1);
    const plan = {
      state: 'PL',
      words: new Map([[word, 'asPLwants']]),
      remarks: [[4, 'Shorter, for Warsaw.']] as const,
    };
    const file = path.join(stick, 'note PL.docx');
    writeFileSync(file, wordAnswer(sent, plan));
    await go(page, `${draft}/returns`);
    await pick(drafter.app, { open: file });
    await press(page, button(page, 'Add a returned Word file'));
    await main().getByText('note PL.docx is taken in, from PL.').waitFor();
    for (const name of ['Delegation DE', 'Delegation FR']) await main().getByText(name).first().waitFor();
    await main()
      .getByText(/^\d+ of \d+ to decide, [1-9]\d* in conflict$/)
      .waitFor();
    await takePicture(page, 'returns-board');
    expect(await sweep(drafter, 'the board of returns')).toEqual([]);
  });

  it('put the conflict first, and what two say alike once', async () => {
    const groups = main()
      .getByRole('listitem')
      .filter({ has: main().page().getByRole('heading', { level: 3 }) });
    expect(await groups.first().textContent()).toContain('Berlin');
    expect(await groups.first().textContent()).toContain('Paris');
    expect(await main().getByText(said.shared, { exact: true }).count()).toBe(1);
  });

  it('are decided with a wording of compromise, and carried out', async () => {
    const { page } = drafter;
    await page.keyboard.press('F8');
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-variant'));
    await page.keyboard.press('p');
    await main().getByLabel('Compromise wording').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('The Union expects an answer soon.');
    await takePicture(page, 'returns-compromise');
    expect(await sweep(drafter, 'a wording of compromise')).toEqual([]);
    await reach(page, main().getByLabel('Compromise wording'));
    await page.keyboard.press('Control+Enter');
    const isDone = async () => (await allDecided().count()) > 0;
    for (let n = 0; n < 20 && !(await isDone()); n++) {
      const isAtOne = await page.evaluate(() => document.activeElement?.hasAttribute('data-variant') ?? false);
      await page.keyboard.press(isAtOne ? 'a' : 'F8');
      await page.waitForTimeout(200); // each decision lays the list anew
    }
    await allDecided().waitFor();
  });

  it('stand in the disposition table, on the screen, in Word and in print', async () => {
    const { page } = drafter;
    await press(page, button(page, 'Disposition table'));
    const row = main().getByRole('row').filter({ hasText: said.shared });
    expect(await row.textContent()).toMatch(/Delegation DE.*Delegation FR/);
    expect(
      await main().getByRole('row').filter({ hasText: 'The Union expects an answer soon.' }).count(),
    ).toBeGreaterThan(0);
    expect(await main().getByRole('table').textContent()).toMatch(/to Vardania presents/);
    await takePicture(page, 'returns-table');
    expect(await sweep(drafter, 'the disposition table')).toEqual([]);
    await pick(drafter.app, { save: stick });
    await press(page, button(page, 'Save as Word'));
    const told = await main()
      .getByText(/^Saved as .+ and read back\.$/)
      .textContent();
    const name = /^Saved as (.+) and read back/.exec(told ?? '')?.[1] ?? '';
    expect(name).toMatch(/\.docx$/);
    const lines = readWord(new Uint8Array(readFileSync(path.join(stick, name)))).lines;
    const words = JSON.stringify(lines.map(({ pieces }) => pieces));
    for (const part of [said.shared, 'Shorter, for Warsaw.', 'The Union expects an answer soon.'])
      expect(words).toContain(part);
    await press(page, button(page, 'Print'));
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('stand in the draft as changes of those who proposed them, and no pointer was pressed', async () => {
    const { page } = drafter;
    await page.keyboard.press('Control+Enter');
    await main().getByRole('region', { name: 'Gates' }).waitFor();
    const text = main().getByRole('textbox', { name: 'Text of the draft' });
    const inserted = (await text.locator('ins').allTextContents()).join(' ');
    expect(inserted).toContain('asPLwants');
    expect(inserted).not.toContain('Berlin');
    await takePicture(page, 'returns-carried-out');
    expect(await pointers()).toBe(0);
  });
});
