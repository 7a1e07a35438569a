// A package just written leaves as codes on the screen and on paper, and comes back in by pictures of them, to be checked as any
// package. Stops a bridge that one side cannot read, that flashes, or that goes past the door of verification.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { press } from '../../scripts/demo/keys.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import type { Picture } from '../fakes/camera';
import { greyScan, type Scan, scanPdf } from '../fakes/scan-pdf';
import { pick } from './dialogs';
import { type Launched, takePicture, takeWindow } from './launch';
import { signSample } from './main-job';
import { readPdf } from './pdf-pages';
import { launchAt } from './prepared';
import { sweep } from './sweep';

let shell: Launched;
let page: Launched['page'];
let folder: string;
let words: string;
const button = (name: string) => page.getByRole('button', { name, exact: true });
const title = (name: string) => page.getByRole('heading', { level: 1, name });
const eightWords = /^(\p{L}+ ){7}\p{L}+$/u;
const code = () => page.getByRole('region', { name: 'Codes for the camera' }).getByRole('img');
const drawn = () => code().locator('path').getAttribute('d');

beforeAll(async () => {
  shell = await launchAt('drafted');
  page = shell.page;
  page.setDefaultTimeout(15_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  folder = openToApp(path.join(shell.home, 'bridge'));
  await signSample(shell);
}, 240_000);
afterAll(() => shell?.close());

/** What the window shows, as a file. */
async function photograph(name: string): Promise<string> {
  const bytes = await shell.app.evaluate(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
  );
  const file = path.join(folder, name);
  writeFileSync(file, Buffer.from(bytes ?? '', 'base64'));
  return file;
}

/** Reads one picture; answers whether all has arrived. */
async function read(file: string, pictures: number): Promise<boolean> {
  await pick(shell.app, { open: file });
  await press(page, button(pictures === 1 ? 'Choose a picture' : 'Add a picture'));
  const more = page.getByText(pictures === 1 ? 'From 1 picture.' : `From ${pictures} pictures.`);
  await more.or(title('Check a package')).first().waitFor();
  return await title('Check a package').isVisible();
}

async function openReader(): Promise<void> {
  await page.evaluate(() => window.location.assign('#/packages'));
  await press(page, button('Read codes'));
  await title('Read codes').waitFor();
}

/** What stands in the page is on the screen after the next two frames: a picture taken before shows the code before. */
function painted(): Promise<unknown> {
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))),
  );
}

/** The package is checked, by nobody's trust, and its words are those that the sender showed. */
async function expectArrived(): Promise<void> {
  await page.getByText('Not known', { exact: true }).first().waitFor();
  expect(await page.getByText(words).count()).toBe(1);
  await button('Show as light').waitFor();
}

it('shows what was just written, with its eight words, and stands still until it is started', async () => {
  await title('Signed and written').waitFor();
  words = (await page.getByText(eightWords).first().textContent()) ?? '';
  await press(page, button('Show as light'));
  await title('Show as light').waitFor();
  expect(await page.getByText(eightWords).textContent()).toBe(words);
  await page.getByText('This laptop is set to little motion.').waitFor();
  const first = await drawn();
  await press(page, button('Next'));
  await page.getByText('Code 2.', { exact: true }).waitFor();
  expect(await drawn()).not.toBe(first);
  await press(page, button('Previous'));
  await page.getByText('Code 1.', { exact: true }).waitFor();
  expect(await drawn()).toBe(first);
  await takePicture(page, 'bridge-show');
  expect(await sweep(shell, 'show as light')).toEqual([]);
}, 120_000);

it('never changes more than six times in a second, so that nothing flashes more than three times', async () => {
  await press(page, button('Faster'));
  await page.getByText('6 codes a second').waitFor();
  await page.evaluate(() => {
    const changes: number[] = [];
    const path = document.querySelector('main section svg path');
    if (!path) throw new Error('no code');
    new MutationObserver(() => changes.push(performance.now())).observe(path, { attributes: true });
    Reflect.set(window, 'codeChanges', changes);
  });
  await press(page, button('Start'));
  await page.waitForFunction(() => Number(Reflect.get(window, 'codeChanges')?.length) >= 24, undefined, {
    timeout: 60_000,
  });
  await press(page, button('Pause'));
  const changes: number[] = await page.evaluate(() => Reflect.get(window, 'codeChanges'));
  const most = Math.max(...changes.map((at) => changes.filter((one) => one >= at && one < at + 1000).length));
  const seconds = ((changes.at(-1) ?? 0) - (changes[0] ?? 0)) / 1000;
  console.info(`light: ${changes.length} codes in ${seconds.toFixed(1)} s, at most ${most} in any second`);
  expect(most).toBeLessThanOrEqual(6);
  await takeWindow(shell, 'bridge-moving');
}, 120_000);

it('is read back from pictures of its own window, one of them missing, and checked', async () => {
  while (await page.getByText('Code 1.', { exact: true }).isHidden()) await press(page, button('Previous'));
  const needed = Number(/^(\d+) of them/.exec((await page.getByText(/of them are enough/).textContent()) ?? '')?.[1]);
  const taken: string[] = [];
  for (let at = 1; at <= needed + 6; at++) {
    await page.getByText(`Code ${at}.`, { exact: true }).waitFor();
    await painted();
    if (at !== 3) taken.push(await photograph(`screen-${at}.png`));
    await press(page, button('Next'));
  }
  console.info(`light: ${needed} codes carry the package`);
  await openReader();
  const other = path.join(folder, 'other.txt');
  writeFileSync(other, 'no picture');
  await pick(shell.app, { open: other });
  await press(page, button('Choose a picture'));
  await page.getByText('bridge/picture').waitFor();
  for (const [at, file] of taken.entries()) {
    if (await read(file, at + 1)) break;
    if (at !== 1) continue;
    await page.getByText(`2 of ${needed} parts are here.`).waitFor();
    await takePicture(page, 'bridge-read');
    expect(await sweep(shell, 'read codes')).toEqual([]);
  }
  await expectArrived();
  await takePicture(page, 'bridge-arrived');
}, 240_000);

it('prints sheets with page, mark and words on each, and comes back from a scan without one of them', async () => {
  await press(page, button('Show as light'));
  await press(page, button('Sheets to print'));
  await page.getByText('All sheets are drawn.').waitFor();
  await takePicture(page, 'bridge-sheets');
  expect(await sweep(shell, 'sheets of codes')).toEqual([]);
  const sheets = await page.getByRole('heading', { level: 2, name: /^Sheet \d/ }).count();
  const pdf = await printed();
  const { pages } = await readPdf(pdf);
  expect(pages).toHaveLength(sheets);
  for (const [at, { text }] of pages.entries()) {
    expect(text).toContain(`Sheet ${at + 1} of ${sheets}`);
    expect(text.replace(/\s+/g, ' ')).toContain(words);
    expect(text.match(/PUBLIC|LIMITE/g)?.length).toBeGreaterThanOrEqual(2);
  }
  const scans = scanned(pdf);
  if (scans.length === 0) return;
  expect(scans).toHaveLength(sheets);
  await openReader();
  // drawn, not scanned: there is no picture on its pages
  const drawing = path.join(folder, 'drawn.pdf');
  writeFileSync(drawing, pdf);
  await pick(shell.app, { open: drawing });
  await press(page, button('Choose a picture'));
  await page.getByText('bridge/pdf', { exact: true }).waitFor();
  const binder = path.join(folder, 'scan.pdf');
  writeFileSync(binder, scanPdf(scans.slice(1)));
  expect(await read(binder, 1)).toBe(true);
  await expectArrived();
}, 240_000);

/** The screen as a PDF file, by Ctrl+P. */
async function printed(): Promise<Buffer> {
  await pick(shell.app, { save: folder });
  await page.keyboard.press('ControlOrMeta+p');
  const dialog = page.getByRole('dialog', { name: 'Print' });
  await dialog.getByRole('radio', { name: 'PDF file' }).press('Space');
  await page.keyboard.press('Enter');
  await dialog.getByText(/^Saved as /).waitFor({ timeout: 60_000 });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return readFileSync(path.join(folder, readdirSync(folder).find((one) => one.endsWith('.pdf')) ?? ''));
}

/**
 * Each page at 200 points an inch, as scanners put them into a PDF: as JPEG, and every second one as bare samples of grey. None where
 * this machine has nothing that draws PDF.
 */
function scanned(pdf: Buffer): readonly Scan[] {
  const draw = (...how: string[]) =>
    spawnSync('pdftoppm', ['-r', '200', '-gray', ...how, '-', path.join(folder, 'scan')], { input: pdf });
  if (draw().error) return [];
  expect(draw('-jpeg').status).toBe(0);
  const pages = (ending: string) => {
    const names = readdirSync(folder).filter((name) => name.startsWith('scan-') && name.endsWith(ending));
    return names.toSorted().map((name) => readFileSync(path.join(folder, name)));
  };
  const grey = pages('.pgm');
  return pages('.jpg').map((data, at) =>
    at % 2 === 0 ? { dictionary: '/Filter /DCTDecode', data } : greyScan(fromPgm(grey[at])),
  );
}

/** `P5`, width, height, 255, and a byte for each pixel. */
function fromPgm(file = Buffer.alloc(0)): Picture {
  const [head = '', width = 0, height = 0] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 40)) ?? [];
  const data = new Uint8ClampedArray(Number(width) * Number(height) * 4);
  for (let at = 0; at < data.length / 4; at++) data.fill(file[head.length + at] ?? 0, at * 4, at * 4 + 4);
  return { width: Number(width), height: Number(height), data };
}
