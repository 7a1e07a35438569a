// A package that only its addressees open: from the wizard to a stick, into another vault without a question, to the real age and back.
// Stops a wrong key, a wrong passphrase, and an envelope that was cut or altered: each has its code, and nothing is taken in.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn, press, reach } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { askOthers } from '../../scripts/demo/verdicts.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { createAgeFolder, hasAge } from '../fakes/age';
import { button, choose, field, go, inOwnFolder, title, trustOf } from './clearance-screens';
import { pick } from './dialogs';
import { type Launched, launch, takePicture } from './launch';
import { launchAt } from './prepared';
import { storedRows } from './stored';
import { sweep } from './sweep';

const words = 'seven ships and no wind';
const picture = async () => undefined;
const age = hasAge ? createAgeFolder() : undefined;
let sender: Launched;
let reader: Launched;
let draft: string;
let stick: string;
/** What the reader handed on. */
let recipient: string;

beforeAll(async () => {
  sender = await launchAt('signed', { folder: 'encrypted' });
  draft = new URL(sender.page.url()).hash;
  reader = inOwnFolder(await launch(), 'encrypted-reader');
  for (const { page } of [sender, reader]) await page.emulateMedia({ reducedMotion: 'reduce' });
  stick = openToApp(path.join(sender.home, 'stick'));
  await steps.createVault({ page: reader.page, picture }, sample.passphrase);
}, 240_000);
afterAll(async () => {
  age?.[Symbol.dispose]();
  await sender?.close();
  await reader?.close();
});

const place = (name: string) => path.join(stick, name);
const said = (page: Page, sentence: string) => page.getByText(sentence, { exact: true }).first().waitFor();
/** Chooses a file to check, and nothing more. */
async function hand({ app, page }: Launched, file: string): Promise<void> {
  await go(page, '#/packages');
  await title(page, 'Packages').waitFor();
  await page.keyboard.press('ControlOrMeta+i');
  await title(page, 'Check a package').waitFor();
  await pick(app, { open: file });
  await press(page, button(page, 'Choose a file'));
}

/** From the draft to a written file; how it is encrypted is chosen on the page on who signs. */
async function write(how: (page: Page) => Promise<void>): Promise<void> {
  const { app, page } = sender;
  await pick(app, { save: stick });
  await go(page, draft);
  await page.getByText(/^Ready (for clearance|to sign)$/).waitFor();
  await page.keyboard.press('ControlOrMeta+Shift+e');
  await title(page, 'What leaves this laptop').waitFor();
  await press(page, button(page, 'Continue'));
  await press(page, button(page, 'Continue'));
  await title(page, 'Who signs').waitFor();
  await page.locator('main button[type=submit]:not([aria-disabled])').waitFor();
  await how(page);
  await press(page, button(page, 'Continue'));
  await title(page, 'Check what leaves this laptop').waitFor();
  await takePicture(sender.page, 'encrypted-sign');
  await press(page, button(page, 'Sign and write'));
  await title(page, 'Signed and written').waitFor({ timeout: 60_000 });
}

async function tick(page: Page, name: string): Promise<void> {
  await reach(page, page.getByRole('main').getByLabel(name, { exact: true }));
  await page.keyboard.press('Space');
}

/** What the screen says against it: sentence and code. */
async function refusal(page: Page): Promise<readonly string[]> {
  const alert = page.getByRole('main').getByRole('alert');
  await alert.waitFor();
  return (await alert.innerText()).split(/\n+/);
}

describe('keys to encrypt to', () => {
  it('are made in the vault and handed on as a file, with a fingerprint and a code', async () => {
    const { app, page } = reader;
    await pick(app, { save: stick });
    await steps.runCommand(page, 'Keys to encrypt to');
    await title(page, 'Keys to encrypt to').waitFor();
    await press(page, button(page, 'Make a key'));
    await press(page, button(page, 'Save it as a file'));
    await said(page, 'Saved as valise-recipient.txt and read back.');
    recipient = readFileSync(place('valise-recipient.txt'), 'utf8').trim();
    expect(recipient).toMatch(/^age1[02-9ac-hj-np-z]{58}$/);
    await page.getByRole('img', { name: 'The key as a square code' }).waitFor();
    await takePicture(reader.page, 'recipients-own');
    expect(await sweep(reader, 'own key')).toEqual([]);
  }, 120_000);

  it('of others are kept with how they were compared; what is none is refused', async () => {
    const { app, page } = sender;
    await go(page, '#/packages/recipients');
    await title(page, 'Keys to encrypt to').waitFor();
    await fillIn(page, field(page, 'Their key, age1…'), recipient.slice(0, -1));
    await press(page, button(page, 'Keep this key'));
    await said(page, 'That is no key of the kind age1…: 62 small letters and digits.');
    await said(page, 'Say whose key it is.');
    await pick(app, { open: place('valise-recipient.txt') });
    await press(page, button(page, 'Read it from a file'));
    await fillIn(page, field(page, 'Whose key it is'), 'HQ Legal, cyber desk');
    const groups = /^(\d{5} ){7}\d{5}$/;
    const shown = async ({ page: one }: Launched) => one.getByText(groups).first().innerText();
    expect(await shown(sender)).toBe(await shown(reader));
    await choose(page, 'How it was compared', 'By telephone');
    await fillIn(page, field(page, 'By whom'), 'A. Example');
    await press(page, button(page, 'Keep this key'));
    await page.getByText(/^By telephone, A\. Example, /).waitFor();
    if (age) {
      await fillIn(page, field(page, 'Their key, age1…'), age.keygen('age.key'));
      await fillIn(page, field(page, 'Whose key it is'), 'An officer with age');
      await press(page, button(page, 'Keep this key'));
      await said(page, 'Not compared: it may be anybody’s key.');
    }
    await takePicture(sender.page, 'recipients-others');
    expect(await sweep(sender, 'keys of others')).toEqual([]);
  }, 120_000);
});

describe('a package to people', () => {
  it('is written in an envelope, opened again, and says who can open it', async () => {
    await write(async (page) => {
      await choose(page, 'Who can open it', 'Only those I choose');
      await press(page, button(page, 'Continue'));
      await title(page, 'Who signs').waitFor();
      await tick(page, 'HQ Legal, cyber desk');
      if (age) await tick(page, 'An officer with age: the key was never compared');
      await takePicture(sender.page, 'encrypted-how');
      expect(await sweep(sender, 'who can open it')).toEqual([]);
    });
    await said(sender.page, 'Written as note-verbale.asice.age, read back, and opened again before that.');
    await sender.page.getByText(/^To HQ Legal, cyber desk/).waitFor();
    expect(readFileSync(place('note-verbale.asice.age'), 'latin1')).toMatch(/^age-encryption\.org\/v1\n/);
  }, 120_000);

  it('is opened by the key of the other vault without a question, and then judged as any package', async () => {
    const { app, page } = reader;
    await hand(reader, place('note-verbale.asice.age'));
    await said(page, 'It was encrypted to a key of this vault. Who signed it stands below.');
    await said(page, 'Not known');
    await pick(app, { open: trustOf(sender) });
    await press(page, button(page, 'Give a trust file for this check'));
    await said(page, 'Valid');
    await takePicture(reader.page, 'encrypted-opened');
  });

  it('is signed in its turn, and leaves in an envelope: not before its readers are chosen', async () => {
    const { app, page } = reader;
    await press(page, button(page, 'Open it to clear'));
    await page.getByRole('heading', { name: 'Say something of a paragraph' }).waitFor();
    // fields as on paper, not as they are kept, and who sent it in full
    await page.getByText('that began on 10 November 2026 at 04:20 UTC and affects').waitFor();
    await said(
      page,
      `From ${['A. Example', 'Political section', 'Delegation of the European Union to Vardania'].join(', ')}`,
    );
    const address = new URL(page.url()).hash;
    await pick(app, { save: stick });
    await steps.makePracticeIdentity({ page, picture }, 'B. Clearer');
    await go(page, address);
    await page.getByRole('heading', { name: 'Say something of a paragraph' }).waitFor();
    await fillIn(page, field(page, 'Your name'), 'B. Clearer');
    await press(page, button(page, 'Sign and write'));
    await page.getByText('Choose at least one who can open it.').first().waitFor();
    await tick(page, 'Your own key');
    expect(await sweep(reader, 'who can open what goes back')).toEqual([]);
    await takePicture(reader.page, 'encrypted-reply');
    await press(page, button(page, 'Sign and write'));
    await said(page, 'Signed, written as note-verbale-cleared.asice.age and read back.');
    const written = readFileSync(place('note-verbale-cleared.asice.age'), 'latin1');
    expect(written).toMatch(/^age-encryption\.org\/v1\n/);
    await hand(reader, place('note-verbale-cleared.asice.age'));
    await said(page, 'It was encrypted to a key of this vault. Who signed it stands below.');
  }, 120_000);

  it.runIf(hasAge)('is opened by the real age, and what comes out is what was signed', () => {
    if (!age) return;
    age.write('package.age', readFileSync(place('note-verbale.asice.age')));
    expect(age.run('-d', '-i', 'age.key', '-o', 'package.asice', 'package.age')).toBe(0);
    writeFileSync(place('opened.asice'), age.read('package.asice'));
    expect(askOthers(place('opened.asice'), trustOf(sender)).map(({ accepts }) => accepts)).toEqual([true, true, true]);
  });

  it.runIf(hasAge)('is opened when the real age wrote it', async () => {
    if (!age) return;
    expect(age.run('-r', recipient, '-o', 'theirs.age', 'package.asice')).toBe(0);
    writeFileSync(place('theirs.asice.age'), age.read('theirs.age'));
    await hand(reader, place('theirs.asice.age'));
    await said(reader.page, 'It was encrypted to a key of this vault. Who signed it stands below.');
    await said(reader.page, 'Not known');
  });

  it.each([
    [
      'for others',
      (bytes: Buffer) => bytes,
      () => sender,
      'No key of this vault opens it: it is encrypted to others, or its header was altered. Nothing was opened.',
      'package/encryption-key',
    ],
    [
      'that was cut',
      (bytes: Buffer) => bytes.subarray(0, -20),
      () => reader,
      'The encrypted file was cut or altered. Nothing was opened; ask for it again.',
      'package/encryption-damaged',
    ],
    [
      'with one byte altered',
      (bytes: Buffer) => Buffer.from(bytes).fill(0, bytes.length - 900, bytes.length - 899),
      () => reader,
      'The encrypted file was cut or altered. Nothing was opened; ask for it again.',
      'package/encryption-damaged',
    ],
    [
      'of a later version',
      (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('org/v1', 'org/v2'), 'latin1'),
      () => reader,
      'It is encrypted in a way that this app does not open. Nothing was opened.',
      'package/encryption-unsupported',
    ],
  ] as const)('%s is refused with its code, and nothing is stored', async (_, make, whose, sentence, code) => {
    const bytes = make(readFileSync(place('note-verbale.asice.age')));
    writeFileSync(place('altered.asice.age'), bytes);
    const laptop = whose();
    const before = await storedRows(laptop.page);
    await hand(laptop, place('altered.asice.age'));
    expect(await refusal(laptop.page)).toEqual([sentence, code]);
    expect(await storedRows(laptop.page)).toEqual(before);
  });
});

describe('a package under a passphrase', () => {
  it('wants a strong one, twice, before it goes on', async () => {
    await write(async (page) => {
      await choose(page, 'Who can open it', 'Whoever knows a passphrase');
      await fillIn(page, field(page, 'Passphrase of the file'), 'short');
      await fillIn(page, field(page, 'The same once more'), 'other');
      await said(page, 'Five words or twelve characters at least.');
      await said(page, 'The two are not the same.');
      await page.keyboard.press('Enter');
      await title(page, 'Who signs').waitFor();
      await fillIn(page, field(page, 'Passphrase of the file'), words);
      await fillIn(page, field(page, 'The same once more'), words);
    });
    await said(sender.page, 'Under a passphrase');
  }, 180_000);

  it('asks for it, says when it is another, and opens', async () => {
    const { page } = reader;
    await hand(reader, place('note-verbale.asice.age'));
    await said(page, 'This package is encrypted');
    await takePicture(reader.page, 'encrypted-asks');
    expect(await sweep(reader, 'asks for a passphrase')).toEqual([]);
    await fillIn(page, field(page, 'Passphrase of the package'), 'seven ships and a gale');
    await page.keyboard.press('Enter');
    expect(await refusal(page)).toEqual([
      'That passphrase does not open it, or its header was altered. Nothing was opened.',
      'package/encryption-passphrase',
    ]);
    await fillIn(page, field(page, 'Passphrase of the package'), words);
    await page.keyboard.press('Enter');
    await said(page, 'The passphrase opened it. Who signed it stands below.');
    await said(page, 'Not known');
  }, 180_000);

  it.runIf(hasAge)('is opened by the real age with the same words', () => {
    if (!age) return;
    age.write('locked.age', readFileSync(place('note-verbale.asice.age')));
    expect(age.runTyping(words, '-d', '-o', 'unlocked.asice', 'locked.age')).toBe(0);
    expect(new TextDecoder('latin1').decode(age.read('unlocked.asice').subarray(0, 4))).toBe('PK\u0003\u0004');
  });
});

it('a key of somebody else is removed with a reason, and is offered no more', async () => {
  const { page } = sender;
  await go(page, '#/packages/recipients');
  const card = page.getByRole('region', { name: 'HQ Legal, cyber desk' });
  await reach(page, card.locator('summary', { hasText: 'Remove' }));
  await page.keyboard.press('Enter');
  await fillIn(page, card.getByLabel('Why it is removed'), 'The key was lost');
  await page.keyboard.press('Enter');
  await card.waitFor({ state: 'detached' });
  await press(page, page.locator('summary', { hasText: 'Removed' }));
  await page.getByText(/: The key was lost$/).waitFor();
});
