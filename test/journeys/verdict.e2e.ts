// The sheet of a verdict on paper, and sticks that are full, locked against writing, or gone: each ends in a sentence and a code, with
// no half file and the vault as it was. The sticks are real file systems: as root alone, since they are mounted for it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decodeQR } from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, toHex, utf8 } from '#shared/base/bytes';
import { buildPackage, type Signer } from '#shared/package/index';
import { toPem } from '#shared/package/pem';
import { passphrase } from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { createAuthority } from '../fakes/authority';
import { zipOf } from '../fakes/container';
import { sampleManifest } from '../fakes/manifest';
import { contentOf, filesOf, sampleFiles, signOver } from '../fakes/package';
import { countKeys } from './counted-keys';
import { pick } from './dialogs';
import { type Launched, launch, ownMedia, takePicture } from './launch';
import { readPdf } from './pdf-pages';
import { logged } from './profile-files';
import { mountSmallDisk } from './small-disk';
import { storedRows } from './stored';

const picture = async () => undefined;
const { VALISE_HOME: home = '' } = process.env;
const day = 86_400_000;
/** UX P10: an upper bound. */
const mostKeys = 2;
/** Where the app sees it go: not among the sticks that it looks for. */
const stick = mountSmallDisk(aside(ownMedia() ?? home));

function aside(place: string): string {
  const folder = path.join(place, 'aside');
  mkdirSync(folder, { recursive: true });
  return folder;
}

let shell: Launched;
let folder: string;
let digest: string;
const page = () => shell.page;
const plain = (text: string) => text.replace(/\s+/g, '');
const dialog = () => page().getByRole('dialog', { name: 'Print' });

beforeAll(async () => {
  shell = await launch();
  folder = openToApp(path.join(shell.home, 'verdict'));
  digest = await writePackage();
  await steps.createVault({ page: page(), picture }, passphrase);
  await steps.lookAround({ page: page(), picture }, { check: '#/packages/check' });
});
afterAll(async () => {
  await shell?.close();
  stick?.[Symbol.dispose]();
});

/** A package that is good today, it signed once more beside its chain, a container of no package of ours, and their trust file. Answers the digest of the first. */
async function writePackage(): Promise<string> {
  const today = Date.now();
  const life = { notBefore: today - 9 * day, notAfter: today + 9 * day };
  const authority = await createAuthority(life);
  const crl = await authority.crl({ thisUpdate: today - day, nextUpdate: today + day });
  const person = await authority.issue({ name: 'Ana Drafter', ...life });
  const bytes = await numberedLetter(person.signer([crl]), today - 60_000);
  writeFileSync(path.join(folder, 'letter.asice'), bytes, { mode: 0o644 });
  const files = filesOf(bytes);
  const next = {
    signer: (await authority.issue({ name: 'Bo Beside', ...life })).signer([crl]),
    signingTime: today - 30_000,
  };
  const payload = files.filter(([name]) => name !== 'mimetype' && !name.startsWith('META-INF/'));
  const beside = await signOver(files, { ...next, number: '002', covers: payload });
  writeFileSync(path.join(folder, 'beside.asice'), zipOf(beside), { mode: 0o644 });
  const theirs = await signOver(files.slice(0, 1), { ...next, number: '001', covers: [['letter.txt', 'A letter.']] });
  const container = zipOf([...theirs, ['letter.txt', 'A letter.']]);
  writeFileSync(path.join(folder, 'theirs.asice'), container, { mode: 0o644 });
  const pem = toPem('CERTIFICATE', authority.certificate) + toPem('X509 CRL', crl);
  writeFileSync(path.join(folder, 'trust.pem'), pem, { mode: 0o644 });
  const cover = contentOf(filesOf(bytes), 'META-INF/ASiCManifest001.xml');
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', cover)));
}

/** The seventh to its receiver; how it was decided stayed with its sender. */
async function numberedLetter(signer: Signer, signingTime: number): Promise<Bytes> {
  const provenance = {
    path: 'provenance.json',
    role: 'provenance',
    title: 'Provenance',
    type: 'application/json',
  } as const;
  const said = { format: 'valise-provenance/1', overrides: [], leftOut: { above: 'PUBLIC', parts: ['trace'] } };
  return buildPackage({
    files: [...sampleFiles, { path: provenance.path, bytes: utf8(JSON.stringify(said)) }],
    manifest: sampleManifest({
      files: [...sampleManifest().files, provenance],
      sequence: { to: 'HQ Legal', number: 7 },
    }),
    signer,
    signingTime,
    commitment: 'creation',
  });
}

async function choose(file: string, button: RegExp): Promise<void> {
  await pick(shell.app, { open: file });
  await page().getByRole('button', { name: button }).press('Enter');
}

/** Ctrl+P and the choice of a file, in this folder. */
async function print(into: string): Promise<void> {
  await pick(shell.app, { save: into });
  await page().keyboard.press('ControlOrMeta+p');
  await dialog().getByRole('radio', { name: 'PDF file' }).press('Space');
  await page().keyboard.press('Enter');
}

/** What a scanner reads of the code on the sheet, which stands on paper alone: its squares, drawn large. */
async function codeOnPaper(): Promise<string> {
  const code = page().getByRole('img', { name: 'The same digest for a scanner', includeHidden: true });
  expect(await code.isVisible()).toBe(false);
  await page().emulateMedia({ media: 'print' });
  await code.waitFor();
  await takePicture(page(), 'verdict-paper');
  await page().emulateMedia({ media: null });
  const cells = Number((await code.getAttribute('viewBox'))?.split(' ').at(-1));
  const [scale, side] = [4, cells * 4];
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const dark = (await code.locator('path').getAttribute('d')) ?? '';
  for (const [, x, y, width] of dark.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let at = Number(x) * scale; at < (Number(x) + Number(width)) * scale; at++)
        data.fill(0, (row * side + at) * 4, (row * side + at) * 4 + 3);
  return decodeQR({ width: side, height: side, data });
}

async function leave(): Promise<void> {
  await page().keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
}

describe('the sheet of a verdict', () => {
  it('stands on paper with every check in words, the fingerprint, and when it was read', async () => {
    await choose(path.join(folder, 'letter.asice'), /^Choose a file$/);
    await page().getByText('Not known', { exact: true }).first().waitFor();
    await choose(path.join(folder, 'trust.pem'), /^Give a trust file/);
    await page().getByText('Valid', { exact: true }).first().waitFor();
    await takePicture(page(), 'verdict');
    const checks = await page().getByRole('table', { name: 'Checks' }).getByRole('rowheader').allTextContents();
    await print(folder);
    const saved =
      (await dialog()
        .getByText(/^Saved as /)
        .textContent()) ?? '';
    await leave();
    const printed = await readPdf(readFileSync(path.join(folder, saved.replace(/^Saved as |\.$/g, ''))));
    expect(await codeOnPaper()).toBe(digest);
    // columns come out of a PDF with or without spaces between them
    const text = plain(printed.pages.map((one) => one.text).join(''));
    expect(checks.length).toBeGreaterThan(8);
    for (const check of checks) expect(text).toContain(plain(check));
    expect(text).toContain(plain('Each certificate leads to a trusted anchor, in time and not revoked'));
    expect(text).toContain(digest);
    expect(text).toContain(plain('Ana Drafter'));
    expect(text).toContain(plain('The first package from Ana Drafter to HQ Legal that is seen here.'));
    expect(text).toContain(plain('Left out by the sender'));
    expect(text).toContain(plain('of the case, which is marked above PUBLIC'));
    expect(text).toMatch(/Checked\d{1,2}[A-Z][a-z]+\d{4}at\d\d:\d\d:\d\dUTC/);
    for (const [n, { text: own }] of printed.pages.entries()) {
      expect(plain(own)).toContain(`Page${n + 1}of${printed.pages.length}`);
      expect(own).toContain('LIMITE');
    }
    expect(text).not.toContain(plain('Another file'));
    expect(text).not.toContain(plain('Print this sheet'));
  });

  it('says which signature stands beside the chain, and that a container is of another program', async () => {
    const another = /^Another file$/;
    await choose(path.join(folder, 'beside.asice'), another);
    const parallel = page().getByText('The files alone: a parallel signature, which clears nothing');
    await parallel.waitFor();
    expect(await parallel.count()).toBe(1);
    await parallel.scrollIntoViewIfNeeded();
    await page()
      .getByRole('cell', { name: /vouches for the files, not for who signed before/ })
      .waitFor();
    await takePicture(page(), 'verdict-parallel');
    await choose(path.join(folder, 'theirs.asice'), another);
    await page().getByText('Made by another program: it can be checked here, and never taken in.').waitFor();
    await page().getByText('CN=Bo Beside', { exact: false }).waitFor();
    await takePicture(page(), 'verdict-foreign');
  });
});

describe.skipIf(stick === undefined)('a stick (where one can be mounted: as root)', () => {
  const place = () => stick?.folder ?? '';
  const pdfs = () => (existsSync(place()) ? readdirSync(place()).filter((name) => name !== 'filler') : []);
  const refusal = () => dialog().getByRole('alert');

  it('that is full is said to be, and nothing half is left on it', async () => {
    stick?.fill();
    const before = await storedRows(page());
    await print(place());
    await refusal()
      .getByText(/^There is no room/)
      .waitFor();
    expect(pdfs()).toEqual([]);
    await leave();
    stick?.makeRoom();
    await expect.poll(() => logged(shell.profile)).toContain('file/full');
    expect(await storedRows(page())).toEqual(before);
  });

  it('that is locked against writing is said to be not written to', async () => {
    stick?.protect(true);
    await print(place());
    await refusal().waitFor();
    expect(pdfs()).toEqual([]);
    await leave();
    stick?.protect(false);
    await expect.poll(() => logged(shell.profile)).toContain('file/write');
  });

  it('that was pulled out is read no further, and the desk goes on', async () => {
    const file = path.join(place(), 'letter.asice');
    writeFileSync(file, readFileSync(path.join(folder, 'letter.asice')), { mode: 0o644 });
    stick?.pull();
    await choose(file, /^Another file$/);
    await page()
      .getByRole('alert')
      .getByText(/^The file could not be read/)
      .waitFor();
    await print(place());
    await refusal().waitFor();
    await leave();
    expect(pdfs()).toEqual([]);
    await choose(path.join(folder, 'letter.asice'), /^Another file$/);
    await page().getByText('Valid', { exact: true }).first().waitFor();
  });
});

describe('a package from a colleague', () => {
  it('is checked with two keys from wherever one is', async () => {
    await page().keyboard.press('ControlOrMeta+1');
    await page().getByRole('heading', { level: 1, name: 'Home' }).and(page().locator(':focus')).waitFor();
    await pick(shell.app, { open: path.join(folder, 'letter.asice') });
    const keys = countKeys(page());
    await keys.press('ControlOrMeta+i');
    await page().getByRole('heading', { level: 1, name: 'Check a package' }).and(page().locator(':focus')).waitFor();
    await keys.press('Enter');
    await page().getByText('Not known', { exact: true }).first().waitFor();
    await page().getByRole('table', { name: 'Checks' }).waitFor();
    console.info(`P10: ${keys.pressed().length} keys: ${keys.pressed().join(' ')}`);
    expect(keys.pressed().length).toBeLessThanOrEqual(mostKeys);
  });
});
