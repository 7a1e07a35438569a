// An identity as an institution issues it, from the request to a package that strangers accept; the authority is openssl alone.
// Stops a certificate that is not this person's, or not for signing, from becoming an identity, and practice from passing for real.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn, press } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { askOthers } from '../../scripts/demo/verdicts.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { pick } from './dialogs';
import { identityScreen, isInSight } from './identity-screen';
import { createInstitution } from './institution';
import type { Launched } from './launch';
import { launchAt } from './prepared';
import { refusedAnswers } from './refused-answers';
import { storedRows } from './stored';

const institution = createInstitution();
let shell: Launched;
let desk: steps.Desk;
let folder: string;
let atDraft: string;
let screen: ReturnType<typeof identityScreen>;
let request: Uint8Array;

beforeAll(async () => {
  shell = await launchAt('drafted');
  atDraft = new URL(shell.page.url()).hash;
  desk = { page: shell.page, picture: async () => undefined };
  folder = openToApp(path.join(shell.home, 'identity'));
  screen = identityScreen(shell, folder);
});
afterAll(async () => {
  institution[Symbol.dispose]();
  await shell?.close();
});

const place = (name: string) => path.join(folder, name);
const text = (words: string) => shell.page.getByText(words, { exact: true });
const enter = () => shell.page.keyboard.press('Enter');

describe('the request', () => {
  it('comes first, and needs a name', async () => {
    const before = await storedRows(shell.page);
    await screen.takeIn(institution.issue({ request: institution.requestOfAnother() }));
    expect(await screen.refusal()).toEqual([
      'There is no key for a certificate on this laptop yet. First make the key and save the request.',
      'identity/certificate',
    ]);
    await fillIn(shell.page, screen.field('Country, two letters'), 'eu');
    await enter();
    await text('The certificate needs a name.').waitFor();
    await text('Two capital letters, as in EU.').waitFor();
    expect(await storedRows(shell.page)).toEqual(before);
  });

  it('is made with a key of its own, saved, and verified by openssl', async () => {
    await pick(shell.app, { save: folder });
    await screen.open();
    const subject = { Name: 'Ana Kovač', Institution: 'Test Institution', Unit: 'Cyber', 'Country, two letters': 'EU' };
    for (const [label, words] of Object.entries(subject)) await fillIn(shell.page, screen.field(label), words);
    await enter();
    await text('The request is saved. Its key is in the vault.').waitFor();
    request = readFileSync(place('valise-request.csr'));
    const { status, output } = institution.examine(request);
    expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('self-signature verify OK') });
    expect(output).toContain('C=EU, O=Test Institution, OU=Cyber, CN=Ana Kovač');
    expect(output).toContain('ASN1 OID: prime256v1');
    expect(output).toContain('Digital Signature, Non Repudiation');
  });
});

describe('in place of the certificate', () => {
  const answers = refusedAnswers.map((answer) => [answer.what, answer] as const);
  it.each(answers)('%s is refused, and nothing is stored', async (_what, { sentence, code, make }) => {
    const before = await storedRows(shell.page);
    await screen.takeIn(make(institution, request));
    expect(await screen.refusal()).toEqual([sentence, code]);
    expect(await storedRows(shell.page)).toEqual(before);
    await text('There is no signing identity on this laptop yet.').waitFor();
  });
});

describe('the certificate', () => {
  it('is listed as issued by the institution, and once only though taken in twice', async () => {
    const certificate = institution.issue({ request });
    for (const _time of ['first', 'again']) {
      await screen.takeIn(`${certificate}${institution.anchor}${institution.list()}`);
      await text('The certificate fits the key of this laptop and is taken in.').waitFor();
    }
    await screen.open();
    await screen.real.first().waitFor();
    expect(await screen.cards.count()).toBe(1);
    const said = await screen.real.innerText();
    expect(said).toContain('CN=Ana Kovač, OU=Cyber, O=Test Institution, C=EU');
    expect(said).toContain('CN=Test authority, O=Test Institution, C=EU');
    expect(said.toUpperCase()).not.toContain('PRACTICE');
  });

  it('stands before a practice identity, and each says which it is', async () => {
    await fillIn(shell.page, screen.field('Your name on the certificate'), '');
    await enter();
    await text('The certificate needs a name.').waitFor();
    await shell.page.keyboard.type('Ana Kovač');
    await enter();
    await screen.practice.waitFor();
    const titles = await screen.cards.getByRole('heading').allInnerTexts();
    expect(titles).toEqual(['Identity issued by your institution', 'Practice identity']);
    expect(await screen.practice.innerText()).toContain('CN=Ana Kovač (PRACTICE), O=PRACTICE');
  });

  it('is handed on with the anchor and the newest list of the institution', async () => {
    await press(shell.page, screen.real.getByRole('button', { name: 'Save its trust file' }));
    await text('Saved as trust.pem and read back.').waitFor();
    const handedOn = readFileSync(place('trust.pem'), 'utf8');
    expect(handedOn).toBe(institution.anchor + institution.lastList());
  });

  it('stays as it is when another is refused, and the refusal is seen beside the button', async () => {
    const before = await storedRows(shell.page);
    await screen.takeIn(institution.issue({ request, use: 'server' }));
    await screen.refusal();
    for (const one of [screen.alert, screen.take]) expect(await isInSight(one)).toBe(true);
    expect(await storedRows(shell.page)).toEqual(before);
  });
});

interface Wish {
  /** One of those offered: between several nobody is chosen beforehand. */
  readonly signer: string;
  /** Done once all is ready to be signed. */
  readonly beforeSigning?: () => Promise<void>;
}

describe('the export', () => {
  beforeAll(async () => {
    await shell.page.evaluate((wanted) => location.assign(wanted), atDraft);
    await steps.fillDraft(desk, { fields: sample.fields, sentence: sample.sentence, after: sample.addedAfter });
  });

  /** Signs the draft; answers who was offered, who was chosen, and on which pages PRACTICE was said. */
  async function sign({ signer, beforeSigning }: Wish) {
    await shell.page.evaluate((wanted) => location.assign(wanted), atDraft);
    await shell.page.getByText(/^Ready (for clearance|to sign)$/).waitFor();
    const warning = text('PRACTICE: nobody trusts this signature unless they are given its anchor.');
    const select = shell.page.getByLabel('Sign as');
    const seen: { offered: string[]; chosen: string; warnedOn: string[] } = { offered: [], chosen: '', warnedOn: [] };
    const look = async (name: string) => {
      if (name === 'export-how') {
        seen.offered = await select.locator('option').allInnerTexts();
        // Enter goes nowhere until somebody is chosen
        await enter();
        await text('Who signs').waitFor();
        await select.selectOption({ label: signer });
        seen.chosen = await select.locator('option:checked').innerText();
      }
      if ((await warning.count()) > 0) seen.warnedOn.push(name);
      if (name === 'export-sign') await beforeSigning?.();
    };
    await steps.signAndWrite({ page: shell.page, picture: look }, { sender: sample.sender, note: sample.handlingNote });
    return seen;
  }

  it('writes nothing that it would not accept itself, and says why', async () => {
    const before = readdirSync(folder);
    const signTooLate = async () => {
      await setClock(shell.page, 40);
      await shell.page.getByRole('button', { name: 'Sign and write' }).press('Enter');
      const said = await screen.refusal();
      await setClock(shell.page, 0);
      expect(said).toEqual([
        'The package did not pass its own check and was not written.',
        'The certificate has expired.',
        'package/certificate-expired',
      ]);
      expect(readdirSync(folder)).toEqual(before);
    };
    await sign({ signer: 'Ana Kovač', beforeSigning: signTooLate });
  });

  it('signs as the real one once it was chosen, without a warning, and strangers accept it', async () => {
    expect(await sign({ signer: 'Ana Kovač' })).toEqual({
      offered: ['Choose who signs', 'Ana Kovač', 'Ana Kovač (PRACTICE)'],
      chosen: 'Ana Kovač',
      warnedOn: [],
    });
    writeFileSync(place('institution.pem'), institution.anchor + institution.list());
    for (const trust of ['institution.pem', 'trust.pem'])
      expect(askOthers(place('note-verbale.asice'), place(trust))).toEqual([
        { who: 'npm run verify', says: 'valid', accepts: true },
        { who: 'openssl cms -verify -cades', says: 'CAdES Verification successful', accepts: true },
        { who: 'sha256 of each file', says: expect.any(String), accepts: true },
      ]);
  });

  it('signs as practice only when told so, says so wherever it names the signer, and nobody takes it for real', async () => {
    expect(await sign({ signer: 'Ana Kovač (PRACTICE)' })).toEqual({
      offered: ['Choose who signs', 'Ana Kovač', 'Ana Kovač (PRACTICE)'],
      chosen: 'Ana Kovač (PRACTICE)',
      warnedOn: ['export-how', 'export-sign', 'export-done'],
    });
    const [commandLine, openssl] = askOthers(place('note-verbale.asice'), place('institution.pem'));
    expect(commandLine).toEqual({ who: 'npm run verify', says: 'unknown, certificate-untrusted', accepts: false });
    expect(openssl).toMatchObject({ who: 'openssl cms -verify -cades', accepts: false });
  });
});

/** The clock as the page reads it, so many days from now. */
function setClock(page: Launched['page'], days: number): Promise<void> {
  return page.evaluate((ms) => {
    Date.now = () => Math.round(performance.timeOrigin + performance.now()) + ms;
  }, days * 86_400_000);
}
