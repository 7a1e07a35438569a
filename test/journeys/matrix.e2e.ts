// Journey P2 by keyboard alone: who decides a listing, today and in April 2018. Then the views of the matrix, the table of
// the founding document, and the table as a file. Stops a matrix that answers only the mouse, or only for today.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { pick } from './dialogs';
import { type Launched, launch, takePicture } from './launch';
import { sweep } from './sweep';

let shell: Launched;
let outbox: string;
const page = () => shell.page;
const look = (name: string) => sweep({ app: shell.app, page: page() }, name);
const hash = () => new URL(page().url()).hash;

beforeAll(async () => {
  shell = await launch();
  outbox = openToApp(path.join(shell.home, 'matrix'));
  await pick(shell.app, { save: outbox });
  // colours on their way from one theme to the next would be measured half way
  await shell.page.emulateMedia({ reducedMotion: 'reduce' });
  await steps.createVault({ page: shell.page, picture: async () => undefined }, sample.passphrase);
});
afterAll(() => shell?.close());

async function open(address: string): Promise<void> {
  await page().evaluate((next) => window.location.assign(next), address);
  await page().waitForFunction((wanted) => location.hash === wanted, address);
}

describe('P2: who decides a listing', () => {
  it('today and in April 2018, within sixteen keys', async () => {
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await page().keyboard.press(key);
    };
    await press('ControlOrMeta+k');
    for (const letter of 'listings') await press(letter);
    const best = page().getByRole('option').first();
    await best.filter({ hasText: 'Listings under the cyber sanctions regime' }).waitFor();
    await press('Enter');
    await page().getByRole('heading', { level: 1, name: 'Listings under the cyber sanctions regime' }).waitFor();
    const answer = page().getByRole('main').getByRole('status');
    expect(await answer.textContent()).toMatch(/Council of the European Union.*Unanimity/);
    await takePicture(page(), 'matrix-p2-today');
    await press('d');
    for (const key of '4/18') await press(key);
    await press('Enter');
    await answer.getByText('Nobody: this begins on 17 May 2019').first().waitFor();
    expect(await answer.textContent()).toContain('there was no cyber regime');
    await page().waitForFunction(() => location.hash === '#/matrix/council-listing?at=2018-04-30');
    expect(keys).toBeLessThanOrEqual(16);
    await takePicture(page(), 'matrix-p2-2018');
    expect(await look('a matter in 2018')).toEqual([]);
  });

  it('and the place comes back after a lock', async () => {
    const locked = await steps.lock({ app: shell.app, page: page() });
    await steps.unlock({ page: locked, picture: async () => undefined }, sample.passphrase);
    shell = { ...shell, page: locked };
    await locked.emulateMedia({ reducedMotion: 'reduce' });
    await page().getByText('Nobody: this begins on 17 May 2019').first().waitFor();
    expect(hash()).toBe('#/matrix/council-listing?at=2018-04-30');
  });
});

describe('the views', () => {
  it('G shows what nobody decides, and again the table', async () => {
    await open('#/matrix?at=2018-04-30');
    await page().getByRole('table').waitFor();
    await page().keyboard.press('g');
    await page().getByRole('heading', { name: 'Not there yet on 30 April 2018' }).waitFor();
    expect(await look('gaps')).toEqual([]);
    await page().keyboard.press('g');
    await page().getByRole('table').waitFor();
  });

  it('Space sets those of a cell side by side', async () => {
    await open('#/matrix?about=council-listing&role=proposes&level=union');
    await page().getByRole('table').getByRole('button').last().focus();
    await page().keyboard.press('Space');
    await page().getByRole('columnheader', { name: /^HR/ }).waitFor();
    expect(await look('comparison')).toEqual([]);
  });

  it('by level is the table of the founding document when it is April 2018', async () => {
    await open('#/matrix?at=2018-04-30&view=levels');
    const seats = page().getByRole('list', { name: /^In the table of the founding document/ });
    const cells = await seats.allTextContents();
    expect(cells.slice(0, 3)).toEqual(['EC3Eurojusteu-LISA', 'ENISACSIRTs networkCERT-EU', 'EDAGSA']);
    await takePicture(page(), 'matrix-levels-2018');
    expect(await look('by level')).toEqual([]);
  });

  it('the table stands beside its mock', async () => {
    await open('#/matrix?category=restrictive');
    await page().getByRole('table').getByRole('button').first().focus();
    await takePicture(page(), 'matrix-table');
    await open('#/matrix?view=changes');
    await page().getByRole('table').waitFor();
    await takePicture(page(), 'matrix-changes');
  });
});

it('what is in sight is saved as a table', async () => {
  await open('#/matrix?at=2026-11-21&about=council-listing');
  await page().getByRole('button', { name: 'Save as CSV' }).press('Enter');
  await page().getByText('Saved as matrix-2026-11-21.csv.').waitFor();
  const lines = readFileSync(path.join(outbox, 'matrix-2026-11-21.csv'), 'utf8').split('\r\n');
  expect(lines[0]).toContain('"Pillar"');
  expect(lines.filter((line) => line.includes('"Decides","Council of the European Union"'))).toHaveLength(1);
});
