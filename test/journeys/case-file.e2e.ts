// The case file by its screens: further facts with uncertain times, what contradicts, the time line, points, the journal that
// reads as prose, undo, the handover note, archive, and deletion. Stops anything typed from being lost on the way.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as steps from '../../scripts/demo/steps.mjs';
import { type Launched, takePicture } from './launch';
import { launchAt } from './prepared';
import { setTheme, sweep } from './sweep';

let shell: Launched;
let page: Launched['page'];
let atCase: string;
const main = () => page.getByRole('main');
const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const field = (name: string) => main().getByLabel(name, { exact: true });
const button = (name: string | RegExp) => main().getByRole('button', { name });

async function go(part: string, name: string | RegExp): Promise<void> {
  await page.evaluate((wanted) => location.assign(wanted), `${atCase}${part}`);
  await title(name).waitFor();
}

/** In every theme and size, and at 400 %; a picture of each look. */
async function look(name: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await sweep({ app: shell.app, page }, name)).toEqual([]);
  await takePicture(page, `case-${name}`);
  await setTheme(page, 'dark');
  await takePicture(page, `case-${name}-dark`);
  await setTheme(page, undefined);
}

beforeAll(async () => {
  shell = await launchAt('case');
  page = shell.page;
  atCase = new URL(page.url()).hash;
});
afterAll(() => shell?.close());

describe('further facts', () => {
  it('take an uncertain time by the clock of Brussels, and say what it stands for', async () => {
    await go('/facts', 'Further facts');
    await button('Add a fact').press('Enter');
    await field('What happened').fill('A scan of the clinic network was seen.');
    await field('How exactly it is known').selectOption('day');
    await field('By the clock of').selectOption('Europe/Brussels');
    await field('When').fill('8 Nov 2026');
    await main().getByText('Stands for 7 Nov 2026, 23:00 to 8 Nov 2026, 22:59, UTC').waitFor();
    await field('Source').fill('Note of the operator');
  });

  it('keep a day that does not exist as typed, with its code', async () => {
    await field('When').fill('31 Nov 2026');
    await main()
      .getByText(/calendar\/date/)
      .first()
      .waitFor();
    expect(await field('When').inputValue()).toBe('31 Nov 2026');
    await main().getByText('case/unread').waitFor();
    await field('When').fill('8 Nov 2026');
    await main().getByText('case/unread').waitFor({ state: 'detached' });
    await look('facts');
  });
});

it('what does not go together is told in words', async () => {
  await go('', 'Six facts');
  await field('Ended, UTC').fill('2026-11-09T10:00');
  await main().getByText('case/end-first').waitFor();
  await main().getByText('case/still-running').waitFor();
  await look('six-facts');
  await field('Ended, UTC').fill('');
  await main().getByText('case/end-first').waitFor({ state: 'detached' });
});

it('the time line has three clocks', async () => {
  await go('/timeline', 'Timeline');
  await field('Clock of the host country').selectOption({ index: 1 });
  await main().getByRole('row').filter({ hasText: 'A scan of the clinic network' }).waitFor();
  await main().getByText('Uncertain by 24 hours').waitFor();
  await button('Copy as Markdown').press('Enter');
  await expect.poll(() => shell.app.evaluate(({ clipboard }) => clipboard.readText())).toContain('| UTC | Host |');
  await look('timeline');
});

it('a point is written, asked, and stands in the tasking note', async () => {
  await go('/points', 'Open points');
  await button('Add a point').press('Enter');
  await field('What is asked').fill('Confirm the number of wards');
  await field('Who is asked').selectOption('national-csirt');
  await field('Due, Brussels time').fill('2026-12-01T12:00');
  await field('How it stands').selectOption('asked');
  await main().getByText('- Confirm the number of wards (Due 1 Dec 2026, 12:00, Brussels)').waitFor();
  await look('points');
});

describe('the journal', () => {
  it('reads as prose and is whole', async () => {
    await go('/journal', 'Journal');
    await main()
      .getByText(/Somebody .*the open point/)
      .first()
      .waitFor();
    await button('Check the chain').press('Enter');
    await main()
      .getByText(/The chain is whole/)
      .waitFor();
    await look('journal');
  });

  it('Ctrl+Z takes the last change back, Ctrl+Y does it again, and both are entries', async () => {
    await go('', 'Six facts');
    const name = field('Working title');
    const was = await name.inputValue();
    await go('/journal', 'Journal');
    const count = () => main().getByRole('listitem').count();
    const before = await count();
    await page.keyboard.press('Control+z');
    await main()
      .getByText(/Taken back\./)
      .first()
      .waitFor();
    await page.keyboard.press('Control+y');
    await main()
      .getByText(/Done again\./)
      .first()
      .waitFor();
    expect(await count()).toBe(before + 2);
    await go('', 'Six facts');
    expect(await name.inputValue()).toBe(was);
  });
});

it('the handover note says what is open, and who is asked', async () => {
  await steps.runCommand(page, 'Handover note of the open case');
  await title('Handover note').waitFor();
  await main()
    .getByText(/National computer security incident response team: Confirm the number of wards/)
    .waitFor();
  await look('handover');
});

describe('the end of a case', () => {
  it('an archived case is read only, and is opened again', async () => {
    await go('/closure', 'Close and archive');
    await look('closure');
    await field('Reason').fill('Answered by the host State.');
    await field('Name').fill('A. Example');
    await button('Archive the case').press('Enter');
    await main().getByText('This case is archived and read only.').waitFor();
    await go('', 'Six facts');
    expect(await field('Working title').isDisabled()).toBe(true);
    await takePicture(page, 'case-archived');
    // said once on every screen that would take an answer
    for (const part of ['/questions/t1.1', '/sheet', '/outcome', '/ways']) {
      await page.evaluate((wanted) => location.assign(wanted), `${atCase}${part}`);
      await main().getByRole('heading', { level: 1 }).waitFor();
      await main().getByText('This case is archived and read only.').first().waitFor();
      expect([part, await main().getByText('This case is archived and read only.').count()]).toEqual([part, 1]);
    }
    await page.evaluate(() => location.assign('#/cases'));
    await main().getByRole('region', { name: 'Archived' }).waitFor();
    await look('list');
    await go('', 'Six facts');
    await button('Work on it again').press('Enter');
    await main().getByText('This case is archived and read only.').waitFor({ state: 'detached' });
  });

  it('it is deleted only once its title is typed', async () => {
    await go('/closure', 'Close and archive');
    await field('Type the title of the case').fill('Another');
    await button('Delete for good').press('Enter');
    await main().getByText('This is not the title of the case.').waitFor();
    const name = (await main().locator('[aria-labelledby="delete-case"] p[id$="-hint"]').textContent()) ?? '';
    await field('Type the title of the case').fill(name);
    await button('Delete for good').press('Enter');
    await title('Cases').waitFor();
    expect(await main().getByText(name).count()).toBe(0);
  });
});
