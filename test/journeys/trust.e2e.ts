// Whom a laptop believes, from the first certificate compared by its digits to a list that two officers replace.
// Stops a certificate from being trusted unread, a list that too few signed or that is older, and a clock set back in silence.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPackage } from '#shared/package/build';
import { toPem } from '#shared/package/pem';
import type { Signer } from '#shared/package/signer';
import { fillIn, press, reach } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { sampleManifest } from '../fakes/manifest';
import { sampleFiles } from '../fakes/package';
import { entryOf, listOf, officerEntry, packageOf, person, trustAuthority } from '../fakes/trust';
import { button, go, title } from './clearance-screens';
import { pick } from './dialogs';
import { checkAccessibility, type Launched, launch, takePicture } from './launch';
import { sweep } from './sweep';

const day = 24 * 60 * 60 * 1000;
const at = Date.now();
const fresh = await trustAuthority.crl({ number: 1, thisUpdate: at - day, nextUpdate: at + 9 * day });
const old = await trustAuthority.crl({ number: 2, thisUpdate: at - 40 * day, nextUpdate: at - 10 * day });
const [ana, bo, cy] = [await person('Ana Officer'), await person('Bo Officer'), await person('Cy Drafter')];
const root = (roles: readonly ('drafter' | 'clearer')[]) =>
  entryOf(trustAuthority.certificate, roles, { as: 'anchor', label: 'Test Institution' });
const letter = (signer: Signer) =>
  buildPackage({ files: sampleFiles, manifest: sampleManifest(), signer, signingTime: at, commitment: 'creation' });
const lists = {
  two: listOf([root(['drafter']), officerEntry(ana), officerEntry(bo)], {
    version: 2,
    crls: [Buffer.from(old).toString('base64')],
  }),
  alone: listOf([root(['clearer']), officerEntry(ana), officerEntry(cy)], { version: 3 }),
};

let shell: Launched;
let folder: string;
const place = (name: string) => path.join(folder, name);
const main = () => shell.page.getByRole('main');
const field = (label: string) => main().getByLabel(label, { exact: true });
const text = (words: string | RegExp) => main().getByText(words).first();
const violations = async () => (await checkAccessibility(shell.page)).map(({ id, targets }) => `${id}: ${targets}`);

beforeAll(async () => {
  shell = await launch();
  folder = openToApp(path.join(shell.home, 'trust'));
  const files = {
    'root.pem': toPem('CERTIFICATE', trustAuthority.certificate),
    'ana.pem': toPem('CERTIFICATE', ana.certificate),
    'bo.pem': toPem('CERTIFICATE', bo.certificate),
    'words.pem': 'a certificate, they said',
    'ages.pem': toPem('CERTIFICATE', (await trustAuthority.issue({ notAfter: at + 1000 * 365 * day })).certificate),
    'letter.asice': await letter(cy.signer([fresh])),
    'list.asice': await packageOf(lists.two, [ana, bo], { at, crls: [fresh] }),
    'older.asice': await packageOf({ ...lists.two, version: 1, crls: [] }, [ana, bo], { at, crls: [fresh] }),
    'other.asice': await packageOf({ ...lists.two, crls: [] }, [ana, bo], { at, crls: [fresh] }),
    'one.asice': await packageOf(lists.alone, [ana, cy], { at, crls: [fresh] }),
    'self.asice': await packageOf(lists.alone, [ana, bo], { at, crls: [fresh] }),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(place(name), content);
  await steps.createVault({ page: shell.page, picture: async () => undefined }, sample.passphrase);
});
afterAll(() => shell?.close());

/** Comes to the screen anew. */
async function open(): Promise<void> {
  await go(shell.page, '#/packages');
  await title(shell.page, 'Packages').waitFor();
  await press(shell.page, button(shell.page, 'Trust'));
  await title(shell.page, 'Trust').waitFor();
}

async function bring(name: string, control = 'Choose a certificate file'): Promise<void> {
  await pick(shell.app, { open: place(name) });
  await press(shell.page, button(shell.page, control));
}

async function tick(label: string): Promise<void> {
  await reach(shell.page, field(label));
  await shell.page.keyboard.press('Space');
}

/** Says of the certificate on the screen what a person would. */
async function trustIt(label: string, roles: readonly string[]): Promise<void> {
  await fillIn(shell.page, field('With whom'), 'Duty officer, by the number in the book');
  await fillIn(shell.page, field('By whom'), 'A. Example');
  await tick('All eight groups are the same');
  await fillIn(shell.page, field('Name in this list'), label);
  for (const role of roles) await tick(role);
  await press(shell.page, button(shell.page, 'Trust this certificate'));
  await text(`${label} is trusted from now on.`).waitFor();
}

async function checkLetter(level: string): Promise<void> {
  await go(shell.page, '#/packages/check');
  await title(shell.page, 'Check a package').waitFor();
  await bring('letter.asice', 'Choose a file');
  await text(level).waitFor();
}

/** The fingerprint by the words of the format, with nothing of ours. */
function digitsOf(der: Uint8Array): readonly string[] {
  const hash = createHash('sha512').update(der).digest();
  return Array.from({ length: 8 }, (_, n) => String(hash.readUIntBE(n * 5, 5) % 100_000).padStart(5, '0'));
}

describe('a certificate', () => {
  it('is not believed for being a file', async () => {
    await checkLetter('Not known');
    await open();
    await text('Nobody yet').waitFor();
    expect(await violations()).toEqual([]);
    await bring('words.pem');
    await text('The file holds no certificate that can be read.').waitFor();
    await bring('ages.pem');
    await text(/claims to be valid for more than fifty years/).waitFor();
    await text('Nobody yet').waitFor();
  });

  it('shows its digits, and waits until they were compared', async () => {
    await bring('root.pem');
    await main().getByRole('heading', { name: 'CN=Trust Root' }).waitFor();
    const shown = await main()
      .getByRole('list')
      .filter({ hasText: /^\d{40}$/ })
      .getByRole('listitem')
      .allInnerTexts();
    expect(shown).toEqual(digitsOf(trustAuthority.certificate));
    await main()
      .getByRole('img', { name: `The whole fingerprint as a square code: ${shown.join(' ')}` })
      .waitFor();
    await takePicture(shell.page, 'trust-digits');
    await press(shell.page, button(shell.page, 'Trust this certificate'));
    await text('Compare the digits first.').waitFor();
    await text('Choose what it is trusted for.').waitFor();
    await takePicture(shell.page, 'trust-compare');
    expect(await violations()).toEqual([]);
    // an authority makes no officers
    expect(await field('Trust officer').count()).toBe(0);
  });

  it('is trusted in the roles that were ticked, and the verdict says by which entry', async () => {
    await trustIt('Our institution', ['Drafts', 'Clears']);
    await main().getByRole('region', { name: 'Our institution' }).waitFor();
    await takePicture(shell.page, 'trust-one');
    await checkLetter('Valid');
    await text('Our institution, in the trust list: Drafts, Clears').waitFor();
  });

  it('is removed with a reason, and can be brought back', async () => {
    await open();
    await press(shell.page, main().getByRole('button', { name: 'Remove Our institution' }));
    await fillIn(shell.page, field('Why is it trusted no longer?'), 'Its key was lost');
    await shell.page.keyboard.press('Enter');
    await text('Give a name.').waitFor();
    await fillIn(shell.page, field('Who decides'), 'A. Example');
    await shell.page.keyboard.press('Enter');
    await text('Our institution is trusted no longer.').waitFor();
    await text(/Its key was lost/).waitFor();
    await checkLetter('Not known');
    await open();
    await press(shell.page, main().getByRole('button', { name: 'Trust Our institution again' }));
    await main().getByRole('region', { name: 'Our institution' }).waitFor();
  });
});

describe('a trust list', () => {
  it('begins with officers who were added by hand', async () => {
    await bring('list.asice', 'Choose a trust package');
    await text('This list cannot take the place of the one in force').waitFor();
    for (const [file, label] of [
      ['ana.pem', 'Ana'],
      ['bo.pem', 'Bo'],
    ] as const) {
      await bring(file);
      await trustIt(label, ['Trust officer']);
    }
  });

  it('is shown with what it changes, and in force after the last button alone', async () => {
    await bring('list.asice', 'Choose a trust package');
    await text('The first list, version 2').waitFor();
    await text('Our institution: Drafts, Clears, from now on Test Institution: Drafts').waitFor();
    await button(shell.page, 'Put this list in force').scrollIntoViewIfNeeded();
    await takePicture(shell.page, 'trust-preview');
    expect(await violations()).toEqual([]);
    expect(await text(/^Trust list trust, version 2, taken in/).count()).toBe(0);
    await press(shell.page, button(shell.page, 'Put this list in force'));
    await text('Trust list trust, version 2, is in force.').waitFor();
    await text(/^Trust list trust, version 2, taken in/).waitFor();
  });

  it('brings what is known of revocation, and a banner where that is old', async () => {
    await open();
    await text('What is known of revocation is 40 days old').waitFor();
    await text('Number 2, of').waitFor();
    await takePicture(shell.page, 'trust-stale');
    expect(await sweep(shell, 'trust')).toEqual([]);
  });

  it.each([
    ['an older one', 'older.asice', /It is older than what was here/],
    ['another under the same number', 'other.asice', /Another package with the same number was here before/],
    ['one that an officer signed alone', 'one.asice', /Missing: Trust officer, 1 of 2 signed/],
    ['one whose new officer did not sign', 'self.asice', /fewer than two|too few of them signed it/],
  ])('does not give way to %s', async (_, file, words) => {
    await open();
    await bring(file, 'Choose a trust package');
    await text(words).waitFor();
    await text(/^There is no way back to an earlier list, on purpose/).waitFor();
    expect(await button(shell.page, 'Put this list in force').count()).toBe(0);
    await text(/^Trust list trust, version 2, taken in/).waitFor();
  });
});

describe('a clock that is set back', () => {
  it('is told, and does not make anything young again', async () => {
    await shell.page.evaluate((ms) => {
      Date.now = () => Math.round(performance.timeOrigin + performance.now()) - ms;
    }, 2 * day);
    await open();
    await text('The clock of this laptop is behind').waitFor();
    await checkLetter('Valid, with a warning');
    await text(
      'The clock of this laptop is behind: it was judged at the latest moment known to have passed.',
    ).waitFor();
  });
});
