// Printing by keyboard alone, to PDF files that are read back: the matrix on one page at any date, a brief over several, each
// page with its mark. Stops a sheet that is cut off, says no date or no mark, or prints the desk along with the text.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { pick } from './dialogs';
import { type Launched, launch, takePicture } from './launch';
import { type Printed, readPdf } from './pdf-pages';
import { sweep } from './sweep';

let shell: Launched;
let outbox: string;
const page = () => shell.page;
const picture = async () => undefined;
const dialog = () => page().getByRole('dialog', { name: 'Print' });

beforeAll(async () => {
  shell = await launch();
  outbox = openToApp(path.join(shell.home, 'printed'));
  await pick(shell.app, { save: outbox });
  await shell.page.emulateMedia({ reducedMotion: 'reduce' });
  await steps.createVault({ page: shell.page, picture }, sample.passphrase);
});
afterAll(() => shell?.close());

async function open(address: string): Promise<void> {
  await page().evaluate((next) => window.location.assign(next), address);
  await page().waitForFunction((wanted) => location.hash === wanted, address);
  await page().getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

/** Ctrl+P, the choice of a file, Enter. Answers what stands in the file. */
async function toFile(): Promise<Printed> {
  await page().keyboard.press('ControlOrMeta+p');
  await dialog().getByRole('radio', { name: 'PDF file' }).press('Space');
  await page().keyboard.press('Enter');
  const saved =
    (await dialog()
      .getByText(/^Saved as /)
      .textContent({ timeout: 20_000 })) ?? '';
  await page().keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  return await readPdf(readFileSync(path.join(outbox, saved.replace(/^Saved as |\.$/g, ''))));
}

const actorsInSight = () => page().getByRole('table').locator('td button > span > span:first-child').allTextContents();
const plain = (text: string) => text.replace(/\s+/g, '');

describe('the matrix', () => {
  it.each([
    ['2018-04-30', '30 April 2018'],
    ['2026-11-21', '21 November 2026'],
    ['2033-01-01', '1 January 2033'],
  ])('of %s stands on one page, whole', async (at, day) => {
    await open(`#/matrix?at=${at}&since=2018-04-30`);
    await page()
      .getByRole('table', { name: `Responsibility matrix, ${day}` })
      .waitFor();
    const actors = await actorsInSight();
    const printed = await toFile();
    expect(printed.pages).toHaveLength(1);
    expect(printed.isTagged).toBe(true);
    expect(printed.roles).toContain('Table');
    expect(printed.title).toBe('Who is competent?');
    const [only = { text: '', width: 0, height: 1 }] = printed.pages;
    expect(only.width / only.height).toBeCloseTo(Math.SQRT2, 2);
    expect(only.text.match(/PUBLIC/g)).toHaveLength(2);
    expect(only.text).toContain(`As of ${day}, compared with 30 April 2018.`);
    expect(only.text).toMatch(/Sources:.*Page 1 of 1|Page 1 of 1.*Sources:/s);
    expect(actors.length).toBeGreaterThan(30);
    const text = plain(only.text);
    expect(actors.filter((actor) => !text.includes(plain(actor)))).toEqual([]);
  });

  it('has a button that opens the dialog, which says what and under which mark', async () => {
    await open('#/matrix');
    await press(page(), page().getByRole('button', { name: 'Print one page' }));
    await dialog().getByText('Every page bears this mark.').waitFor();
    expect(await page().evaluate(() => document.activeElement?.textContent)).toContain('Print');
    await takePicture(page(), 'print-dialog');
    expect(await sweep({ app: shell.app, page: page() }, 'print')).toEqual([]);
    await page().keyboard.press('Escape');
    expect(await page().evaluate(() => document.activeElement?.textContent)).toContain('Print one page');
  });
});

describe('the dialog', () => {
  it('is gone with its key: the next key opens the palette, thirty times', async () => {
    await open('#/matrix');
    const palette = page().getByRole('dialog', { name: 'Search or command' });
    const missed: number[] = [];
    for (let time = 1; time <= 30; time += 1) {
      await page().keyboard.press('ControlOrMeta+p');
      await dialog().waitFor();
      // nothing is waited for between the two, as by a fast hand
      await Promise.all([page().keyboard.press('Escape'), page().keyboard.press('ControlOrMeta+k')]);
      await palette.waitFor({ timeout: 3_000 }).catch(() => missed.push(time));
      expect(await dialog().count()).toBe(0);
      await page().keyboard.press('Escape');
      await palette.waitFor({ state: 'detached' });
    }
    expect(missed).toEqual([]);
  });
});

describe('a text', () => {
  it('flows whole over several pages, the mark on each, and nothing of the desk', async () => {
    await open('#/library/toolbox');
    const words = (await page().getByRole('main').locator('article p').allTextContents()).filter(
      (one) => one.length > 80,
    );
    const printed = await toFile();
    expect(printed.pages.length).toBeGreaterThan(1);
    expect(printed.isTagged).toBe(true);
    expect(printed.outline.length).toBeGreaterThan(2);
    printed.pages.forEach(({ text }, index) => {
      expect(text.match(/PUBLIC/g)?.length).toBe(2);
      expect(text).toContain(`Page ${index + 1} of ${printed.pages.length}`);
      expect(text).toMatch(/Content pack .*, law as of/);
    });
    const all = plain(printed.pages.map(({ text }) => text).join(''));
    expect(words.length).toBeGreaterThan(3);
    const begins = words.map((one) => plain(one).slice(0, 40));
    expect(begins.filter((one) => !all.includes(one))).toEqual([]);
    for (const desk of ['Search or command', 'Locks in', 'Settings']) expect(all).not.toContain(plain(desk));
  });

  it('of a case that is LIMITE bears LIMITE', async () => {
    await steps.openSampleCase({ page: page(), picture });
    const printed = await toFile();
    for (const { text } of printed.pages) expect(text.match(/LIMITE/g)?.length).toBeGreaterThanOrEqual(2);
  });
});

describe('what is closed or missing', () => {
  it('a closed dialog of the system leaves nothing and says nothing', async () => {
    await pick(shell.app, {});
    await page().keyboard.press('ControlOrMeta+p');
    await dialog().getByRole('radio', { name: 'PDF file' }).press('Space');
    await page().keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await page().getByText('The pages are being laid out.').waitFor({ state: 'detached' });
    expect(await page().evaluate(() => document.documentElement.dataset['printTo'])).toBeUndefined();
  });

  it('a locked window prints nothing', async () => {
    const locked = await steps.lock({ app: shell.app, page: page() });
    shell = { ...shell, page: locked };
    const answer = await locked.evaluate(() =>
      window.bridge.call['print.document']({
        title: 'x',
        marking: 'PUBLIC',
        layout: 'portrait',
        fit: 'pages',
        to: 'pdf',
      }),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'vault/locked' } });
  });
});
