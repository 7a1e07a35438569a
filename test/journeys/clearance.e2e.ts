// Two laptops and a stick: one asks, the other clears with a second signature, and the first takes the answer in. Every
// screen on the way is looked at in each theme and width; what the reviewer typed is there after a lock.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn, press, reach } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { askToClear, button, check, choose, field, go, inOwnFolder, title, trustOf } from './clearance-screens';
import { pick } from './dialogs';
import { type Launched, launch } from './launch';
import { launchAt } from './prepared';
import { sweep } from './sweep';

let drafter: Launched;
let clearer: Launched;
/** The window of the clearer after the lock. */
let unlocked: Page;
let draft: string;
let stick: string;
let again: string;
const picture = async () => undefined;

beforeAll(async () => {
  // journeys beside this one write files of the same names
  drafter = await launchAt('signed', { folder: 'clearance' });
  draft = new URL(drafter.page.url()).hash;
  clearer = inOwnFolder(await launch(), 'clearance-clearer');
  // colours on their way from one theme to the next would be measured half way
  for (const { page } of [drafter, clearer]) await page.emulateMedia({ reducedMotion: 'reduce' });
  stick = openToApp(path.join(drafter.home, 'stick'));
  await steps.createVault({ page: clearer.page, picture }, sample.passphrase);
  await pick(clearer.app, { save: clearer.home });
  await steps.makePracticeIdentity({ page: clearer.page, picture }, 'B. Clearer');
}, 180_000);
afterAll(async () => {
  await drafter?.close();
  await clearer?.close();
});

describe('clearance on a stick', () => {
  it('asks for it from the studio with Ctrl+Enter', async () => {
    const { app, page } = drafter;
    await pick(app, { save: stick });
    await go(page, draft);
    await page.getByText(/^Ready (for clearance|to sign)$/).waitFor();
    await button(page, 'Request clearance').waitFor();
    expect(await button(page, 'Export and sign').count()).toBe(0);
    await press(page, button(page, 'Word, PDF, print'));
    await page.getByText('Not everybody on its route has cleared this text.').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Enter');
    await title(page, 'What leaves this laptop').waitFor();
    await press(page, button(page, 'Continue'));
    await choose(page, 'What it is for', 'To clear: Legal');
    expect(await sweep(drafter, 'what it is for')).toEqual([]);
    await press(page, button(page, 'Continue'));
    await title(page, 'Who signs').waitFor();
    await press(page, button(page, 'Continue'));
    await press(page, button(page, 'Sign and write'));
    await title(page, 'Signed and written').waitFor();
    await steps.runCommand(page, 'What waits for whom');
    await title(page, 'What waits for whom').waitFor();
    await page.getByRole('cell', { name: 'Legal view' }).waitFor();
    expect(await sweep(drafter, 'what waits for whom')).toEqual([]);
  });

  it('is read and commented by another person, and what was typed is there after a lock', async () => {
    const { app, page } = clearer;
    await check(clearer, path.join(stick, 'note-verbale.asice'), trustOf(drafter));
    await page.getByText(/^The first package from .+ to .+ that is seen here\.$/).waitFor();
    await press(page, button(page, 'Open it to clear'));
    await page.getByRole('heading', { name: 'Say something of a paragraph' }).waitFor();
    await fillIn(page, field(page, 'Words'), 'The date of reply is missing here.');
    await press(page, button(page, 'Add a comment'));
    await page.getByText('1 comment, 0 changes proposed').waitFor();
    await choose(page, 'As', 'Legal');
    await fillIn(page, field(page, 'Remark'), 'No legal objection.');
    expect(await sweep(clearer, 'clear a text')).toEqual([]);
    const place = new URL(page.url()).hash;
    await reach(page, field(page, 'Your name'));
    await page.keyboard.type('B. Clearer');
    unlocked = await steps.lock({ app, page }); // no moment after the last letter
    await steps.unlock({ page: unlocked, picture }, sample.passphrase);
    await go(unlocked, place);
    await unlocked.getByText('1 comment, 0 changes proposed').waitFor();
    expect(await field(unlocked, 'Remark').inputValue()).toBe('No legal objection.');
    expect(await field(unlocked, 'Your name').inputValue()).toBe('B. Clearer');
  });

  it('is cleared with signature 002', async () => {
    const { app } = clearer;
    const page = unlocked;
    await pick(app, { save: stick });
    await press(page, button(page, 'Sign and write'));
    await page.getByText(/^Signed, written as .+ and read back\.$/).waitFor();
  });

  it('holds before openssl, both signatures', () => {
    const folder = path.join(stick, 'pkg');
    mkdirSync(folder);
    const run = (command: string, ...args: readonly string[]) =>
      spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
    expect(run('unzip', '-q', path.join(stick, 'note-verbale-cleared.asice')).status).toBe(0);
    for (const [number, trust] of [
      ['001', trustOf(drafter)],
      ['002', trustOf(clearer)],
    ] as const) {
      const result = run(
        'openssl',
        'cms',
        '-verify',
        '-cades',
        '-binary',
        '-inform',
        'DER',
        '-in',
        `META-INF/signature${number}.p7s`,
        '-content',
        `META-INF/ASiCManifest${number}.xml`,
        '-CAfile',
        trust,
        '-purpose',
        'any',
        '-out',
        '/dev/null',
      );
      expect(result.stderr).toContain('CAdES Verification successful');
    }
    const note = JSON.parse(readFileSync(path.join(folder, 'clearance/002.json'), 'utf8'));
    expect(note).toMatchObject({ decision: 'cleared', step: 'legal', remark: 'No legal objection.' });
    expect(note.text.comments.at(-1).text).toBe('The date of reply is missing here.');
  });

  it('comes back, and nothing is in until the last button', async () => {
    const { page } = drafter;
    await check(drafter, path.join(stick, 'note-verbale-cleared.asice'), trustOf(clearer));
    await page.getByText(/B\. Clearer answered: Cleared\./).waitFor();
    expect(await sweep(drafter, 'an answer')).toEqual([]);
    await press(page, button(page, 'Take this return in'));
    await page.getByText('It is taken in.').waitFor();
    await go(page, draft);
    await page.getByText('Legal view: cleared').waitFor();
    await go(page, `${draft}/clearance`);
    await page
      .getByText(/B\. Clearer/)
      .first()
      .waitFor();
    expect(await sweep(drafter, 'the log of a draft')).toEqual([]);
    await go(page, draft);
    await page.getByText('Legal view: cleared').waitFor();
  });

  it('is void with one word more, and stands again without it', async () => {
    const { page } = drafter;
    const text = page.getByRole('textbox', { name: 'Text of the draft' });
    await reach(page, text);
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('x');
    await page.getByText('Legal view: void: the text was changed').waitFor();
    await page.keyboard.press('Backspace');
    await page.getByText('Legal view: cleared').waitFor();
  });

  it('is recalled with a reason, and the board and the history say so', async () => {
    const { app, page } = drafter;
    again = openToApp(path.join(drafter.home, 'stick-again'));
    await pick(app, { save: again });
    await askToClear(page, draft, 'Head');
    await go(page, `${draft}/clearance`);
    const opener = page.locator('summary', { hasText: 'Recall this request' });
    await press(page, opener);
    await fillIn(page, field(page, 'Why it is recalled'), 'The date of reply changes.');
    expect(await sweep(drafter, 'a recall')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText(/recalled a request: The date of reply changes\./).waitFor();
    expect(await opener.count()).toBe(0);
    await steps.runCommand(page, 'What waits for whom');
    await page.getByText(/^recalled \d/).waitFor();
    expect(await sweep(drafter, 'what was recalled')).toEqual([]);
  });

  it('is answered all the same: the answer is known to be late, and taken as comments', async () => {
    const { app } = clearer;
    await check({ app, page: unlocked }, path.join(again, 'note-verbale.asice'), trustOf(drafter));
    await press(unlocked, button(unlocked, 'Open it to clear'));
    await choose(unlocked, 'As', 'Head');
    await fillIn(unlocked, field(unlocked, 'Your name'), 'B. Clearer');
    await fillIn(unlocked, field(unlocked, 'Words'), 'Is this the last text?');
    await pick(app, { save: again });
    await press(unlocked, button(unlocked, 'Sign and write'));
    await unlocked.getByText('Not added yet: “Is this the last text?”').waitFor();
    expect(await sweep({ ...clearer, page: unlocked }, 'words not added')).toEqual([]);
    await press(unlocked, button(unlocked, 'Add them as a comment'));
    await unlocked.getByText('1 comment, 0 changes proposed').waitFor();
    await press(unlocked, button(unlocked, 'Sign and write'));
    const said = await unlocked.getByText(/^Signed, written as .+ and read back\.$/).textContent();
    const name = /written as (.+) and read back/.exec(said ?? '')?.[1] ?? '';
    const { page } = drafter;
    await check(drafter, path.join(again, name), trustOf(clearer));
    await page.getByText(/It answers a request that was recalled/).waitFor();
    expect(await sweep(drafter, 'a late answer')).toEqual([]);
    await press(page, button(page, 'Take it in as comments'));
    await page.getByText('It is taken in.').waitFor();
    await go(page, `${draft}/clearance`);
    await page.getByText('It answers a request that was recalled before, and clears nothing.').waitFor();
    expect(await page.getByText(/: recalled/).count()).toBe(1);
  });

  it('goes out with what was passed alone, and whoever checks it is told who did it and why', async () => {
    const { app, page } = drafter;
    const alone = openToApp(path.join(drafter.home, 'stick-alone'));
    await pick(app, { save: alone });
    await go(page, `${draft}/clearance`);
    await choose(page, 'Step', 'Head of');
    await fillIn(page, field(page, 'Reason'), 'The head is on the aeroplane.');
    await press(page, button(page, 'Pass it in my name'));
    await page.getByText(/without a second pair of eyes: The head is on the aeroplane\./).waitFor();
    await go(page, draft.replace('#/drafts/', '#/packages/export/'));
    await title(page, 'What leaves this laptop').waitFor();
    await press(page, button(page, 'Continue'));
    await press(page, button(page, 'Continue'));
    await title(page, 'Who signs').waitFor();
    await press(page, button(page, 'Continue'));
    await press(page, button(page, 'Sign and write'));
    await title(page, 'Signed and written').waitFor();
    const { app: other } = clearer;
    await check({ app: other, page: unlocked }, path.join(alone, 'note-verbale.asice'), trustOf(drafter));
    await unlocked.getByText('The head is on the aeroplane.').waitFor();
    await unlocked.getByText('Head of delegation signs off').waitFor();
    expect(await sweep({ ...clearer, page: unlocked }, 'what was passed')).toEqual([]);
    const verified = spawnSync(
      process.execPath,
      ['scripts/verify.mjs', path.join(alone, 'note-verbale.asice'), '--trust', trustOf(drafter), '--json'],
      { encoding: 'utf8' },
    );
    expect(JSON.parse(verified.stdout).passed).toMatchObject([
      { kind: 'step', id: 'head', reason: 'The head is on the aeroplane.' },
    ]);
  });
});
