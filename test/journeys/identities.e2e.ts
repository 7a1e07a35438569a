// Several identities in one vault: requests that wait, certificates that come, a PKCS#12 file of openssl, a backup that openssl reads.
// Stops a key of others, an old or endless certificate and a weak backup, and lets nobody guess who signs.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn, press, reach } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { createOpensslFolder } from '../fakes/openssl';
import { createForeignIdentity } from '../fakes/openssl-identity';
import { choose } from './clearance-screens';
import { pick } from './dialogs';
import { identityScreen } from './identity-screen';
import { createInstitution } from './institution';
import { type Launched, launch, takePicture } from './launch';
import { storedRows } from './stored';
import { sweep } from './sweep';

const institution = createInstitution();
const openssl = createOpensslFolder();
const fileWords = 'seven ships and no wind';
const backupWords = 'a lamp in every window';
let shell: Launched;
let folder: string;
let screen: ReturnType<typeof identityScreen>;

beforeAll(async () => {
  shell = await launch();
  folder = openToApp(path.join(shell.home, 'identities'));
  screen = identityScreen(shell, folder);
  await shell.page.emulateMedia({ reducedMotion: 'reduce' });
  await steps.createVault({ page: shell.page, picture: async () => undefined }, sample.passphrase);
});
afterAll(async () => {
  institution[Symbol.dispose]();
  openssl[Symbol.dispose]();
  await shell?.close();
});

const place = (name: string) => path.join(folder, name);
const text = (words: string) => shell.page.getByText(words, { exact: true });
const button = (name: string) => shell.page.getByRole('main').getByRole('button', { name });
const card = (name: string) => shell.page.getByRole('main').getByRole('region', { name, exact: true });
const waiting = () => card('Waits for its certificate');

/** Asks for an identity; answers its request. */
async function request(subject: Readonly<Record<string, string>>, kind?: string): Promise<Uint8Array> {
  await pick(shell.app, { save: folder });
  await screen.open();
  for (const [label, words] of Object.entries(subject)) await fillIn(shell.page, screen.field(label), words);
  if (kind) await choose(shell.page, 'Kind of key', kind);
  await press(shell.page, button('Make a key and save the request'));
  await text('The request is saved. Its key is in the vault.').waitFor();
  return readFileSync(place('valise-request.csr'));
}

/** Hands over a key file and its passphrase. */
async function takeKey(content: Uint8Array, words: string): Promise<void> {
  writeFileSync(place('mine.p12'), content);
  await pick(shell.app, { open: place('mine.p12'), save: folder });
  await screen.open();
  await press(shell.page, button('Choose the key file'));
  await text('Key file: mine.p12').waitFor();
  await shell.page.keyboard.type(words);
  await shell.page.keyboard.press('Enter');
}

function exported(name: string, ...more: readonly string[]): Uint8Array {
  const given = ['-inkey', 'me.key', '-in', 'me.pem', '-certfile', 'ca.pem', '-passout', `pass:${fileWords}`];
  const { status, output } = openssl.run('pkcs12', '-export', ...given, '-out', name, ...more);
  if (status !== 0) throw new Error(output);
  return openssl.read(name);
}

describe('two requests', () => {
  it('wait side by side, each with a key of its own, and each finds its certificate', async () => {
    const first = await request({ Name: 'Ana Kovač', Institution: 'Delegation', 'What you call it': 'Delegation' });
    const second = await request(
      { Name: 'Ana Kovač', Institution: 'Headquarters', 'What you call it': 'Headquarters' },
      'P-384, stronger',
    );
    await screen.open();
    await waiting().nth(1).waitFor();
    expect(await waiting().count()).toBe(2);
    expect(institution.examine(first).output).toContain('ASN1 OID: prime256v1');
    expect(institution.examine(second).output).toContain('ASN1 OID: secp384r1');

    await screen.takeIn(institution.issue({ request: second }) + institution.anchor);
    await text('The certificate fits the key of this laptop and is taken in.').waitFor();
    await card('Headquarters').waitFor();
    expect(await card('Headquarters').innerText()).toContain('P-384');
    expect(await waiting().count()).toBe(1);
    await screen.takeIn(institution.issue({ request: first }) + institution.anchor);
    await card('Delegation').waitFor();
    await waiting().waitFor({ state: 'detached' });
  });

  it('refuses a certificate for a thousand years, and says so', async () => {
    const third = await request({ Name: 'Ana Kovač', Institution: 'Endless' });
    const before = await storedRows(shell.page);
    const endless = institution.issue({ request: third, valid: ['20260101000000Z', '30260101000000Z'] });
    await screen.takeIn(endless);
    expect(await screen.refusal()).toEqual([
      'That certificate claims more than fifty years. Nobody can answer for a key so long: ask for another.',
      'identity/certificate',
    ]);
    expect(await storedRows(shell.page)).toEqual(before);
    const ending = new Date(Date.now() + 9.5 * 86_400_000).toISOString().replace(/\.\d+Z$|[-:T]/g, '');
    await screen.takeIn(institution.issue({ request: third, valid: ['20260101000000Z', `${ending}Z`] }));
    await text('Only 10 days are left of its certificate. Press for a new one.').waitFor();
  });
});

describe('a key file of openssl', () => {
  beforeAll(() => createForeignIdentity(openssl, ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']));

  it.each([
    [
      'under another passphrase',
      [],
      'not this one, surely',
      'That passphrase does not open the key file, or the file was altered. Check Caps Lock and the keyboard layout.',
      'identity/key-passphrase',
    ],
    [
      'as programs wrote it ten years ago',
      ['-legacy'],
      fileWords,
      'That key file is protected in an old way (RC2 or triple DES). Have it written again with AES.',
      'identity/key-file',
    ],
  ] as const)('is refused %s, and nothing is stored', async (_, more, words, sentence, code) => {
    const before = await storedRows(shell.page);
    await takeKey(exported('refused.p12', ...more), words);
    expect(await screen.refusal()).toEqual([sentence, code]);
    expect(await storedRows(shell.page)).toEqual(before);
  });

  it('is taken in with its certificate, and only once', async () => {
    await takeKey(exported('me.p12'), fileWords);
    await text('Taken in: 1 to sign with, 0 to open with. Left in the file: 0.').waitFor();
    await shell.page.getByText('CN=Officer, O=Elsewhere, C=EU').waitFor();
    await takeKey(exported('me.p12'), fileWords);
    expect(await screen.refusal()).toEqual(['That key is in this vault already.', 'identity/key-file']);
  });
});

describe('the backup of a key', () => {
  const inCard = (name: string) => card('Delegation').getByLabel(name, { exact: true });

  it('wants a passphrase as strong as that of the vault, twice', async () => {
    await pick(shell.app, { save: folder });
    await screen.open();
    await reach(shell.page, card('Delegation').locator('summary', { hasText: 'Back up the key' }));
    await shell.page.keyboard.press('Enter');
    await fillIn(shell.page, inCard('Passphrase of the file'), 'short');
    await shell.page.keyboard.press('Enter');
    await text('Five words or twelve characters at least.').waitFor();
    await text('The two are not the same.').waitFor();
  });

  it('is opened again before it is written, and read by openssl with no other passphrase', async () => {
    await fillIn(shell.page, inCard('Passphrase of the file'), backupWords);
    await fillIn(shell.page, inCard('The same once more'), backupWords);
    await shell.page.keyboard.press('Enter');
    await text('Saved as valise-signing-key.pem. It was opened again before it was written.').waitFor();
    const backup = readFileSync(place('valise-signing-key.pem'));
    openssl.write('backup.pem', backup);
    const read = (words: string) => openssl.run('pkey', '-in', 'backup.pem', '-passin', `pass:${words}`, '-pubout');
    const own = openssl.run('x509', '-in', 'backup.pem', '-noout', '-pubkey').output;
    expect(read(backupWords)).toMatchObject({ status: 0, output: own });
    expect(read(fileWords).status).not.toBe(0);
    await takeKey(backup, backupWords);
    expect(await screen.refusal()).toEqual(['That key is in this vault already.', 'identity/key-file']);
  });
});

describe('a key that is removed', () => {
  const removal = (name: string) => card(name).locator('details', { hasText: 'Remove this key' });
  const field = (name: string) => removal('Headquarters').getByLabel(name, { exact: true });

  it('says what ends with it, and goes neither without a backup unseen nor under another passphrase', async () => {
    const { page } = shell;
    await screen.open();
    const before = await storedRows(page);
    await reach(page, removal('Headquarters').locator('summary'));
    await page.keyboard.press('Enter');
    await removal('Headquarters')
      .getByText(/^Nothing can be signed with it here any more/)
      .waitFor();
    await press(page, removal('Headquarters').getByRole('button'));
    await removal('Headquarters').getByText('Save a backup above, or say that none is needed.').waitFor();
    expect(await sweep(shell, 'a key to remove')).toEqual([]);
    await takePicture(page, 'identities-remove');
    await reach(page, removal('Headquarters').getByRole('checkbox'));
    await page.keyboard.press('Space');
    await fillIn(page, field('Passphrase of the vault'), 'not this one, surely');
    await page.keyboard.press('Enter');
    await removal('Headquarters').getByText('vault/passphrase', { exact: true }).waitFor();
    expect(await storedRows(page)).toEqual(before);
  });

  it('is gone for good under the right one, and the screen says so', async () => {
    const { page } = shell;
    // a wrong one has to be waited for, as at the lock screen
    const tryOnce = async () => {
      if (await text('The key is removed.').count()) return true;
      await fillIn(page, field('Passphrase of the vault'), sample.passphrase);
      await page.keyboard.press('Enter');
      const ended = text('The key is removed.').or(removal('Headquarters').getByRole('alert'));
      await ended.first().waitFor();
      return (await text('The key is removed.').count()) > 0;
    };
    await expect.poll(tryOnce, { timeout: 60_000, interval: 1000 }).toBe(true);
    expect(await card('Headquarters').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1');
  });
});

it('gives up a key that waits for its certificate, which fits nothing here any more', async () => {
  const { page } = shell;
  const given = await request({ Name: 'Ana Kovač', Institution: 'Given up' });
  await screen.open();
  await reach(page, waiting().locator('summary'));
  await page.keyboard.press('Enter');
  await waiting()
    .getByText(/^The certificate that your institution makes for this request can then be taken in nowhere/)
    .waitFor();
  await takePicture(page, 'identities-give-up');
  await fillIn(page, waiting().getByLabel('Passphrase of the vault'), sample.passphrase);
  await page.keyboard.press('Enter');
  await text('The key is removed.').waitFor();
  expect(await waiting().count()).toBe(0);
  await screen.takeIn(institution.issue({ request: given }) + institution.anchor);
  expect(await screen.refusal()).toEqual([
    'That certificate is for another key, not for the one of this laptop.',
    'identity/certificate',
  ]);
});

it('says of an expired certificate that nothing can be signed with it', async () => {
  await setClock(40);
  await screen.open();
  await card('Delegation').getByText('Its certificate has expired. Nothing can be signed with it.').waitFor();
  expect(await card('Delegation').getByRole('alert').innerText()).toContain('identity/expired');
  await setClock(0);
  await screen.open();
  await card('Delegation').getByText('Its certificate ends in 30 days. Ask for a new one.').waitFor();
});

it('is laid out for everybody', async () => {
  await screen.open();
  await takePicture(shell.page, 'identities');
  expect(await sweep(shell, 'identities')).toEqual([]);
}, 180_000);

/** The clock as the page reads it, so many days from now. */
function setClock(days: number): Promise<void> {
  return shell.page.evaluate((ms) => {
    Date.now = () => Math.round(performance.timeOrigin + performance.now()) + ms;
  }, days * 86_400_000);
}
