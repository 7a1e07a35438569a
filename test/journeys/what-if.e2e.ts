// What would be if: from the outcome another way, one answer changed, the ways side by side, the way kept and taken back;
// candidates under the same questions, and two cases beside each other. By keyboard alone. Stops a way that touches the
// case before it is kept, and an outcome that says more than is known.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn, press, reach } from '../../scripts/demo/keys.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { type Launched, takePicture } from './launch';
import { launchAt } from './prepared';
import { resize, setTheme, sweep } from './sweep';

let shell: Launched;
let page: Launched['page'];
let caseId: string;
const picture = async () => undefined;
const hash = () => new URL(page.url()).hash;
const main = () => page.getByRole('main');
const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => main().getByRole('button', { name });
const link = (name: string | RegExp) => main().getByRole('link', { name });
const table = (name: string) => main().getByRole('region', { name }).getByRole('table');

async function go(part: string, name: string | RegExp): Promise<void> {
  await page.evaluate((wanted) => location.assign(wanted), `#/cases/${part}`);
  await title(name).waitFor();
}

async function look(name: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await takePicture(page, name);
  await setTheme(page, 'dark');
  await takePicture(page, `dark-${name}`);
  await setTheme(page, undefined);
}
const findings = (name: string) => sweep({ app: shell.app, page }, name);

beforeAll(async () => {
  shell = await launchAt('answered');
  page = shell.page;
  await resize({ app: shell.app, page }, { width: 1440, height: 900 }, 1);
  caseId = hash().split('/')[2] ?? '';
});
afterAll(() => shell?.close());

describe('the outcome', () => {
  it('names in its head what is not known, and shows a way to open with who can say', async () => {
    await title(/^\w+.* open/).waitFor();
    const unknown = await main().locator('[data-unknown]').textContent();
    expect(unknown).toMatch(/^Not known yet.+/);
    const path = main()
      .getByRole('region', { name: /^What would open it/ })
      .first();
    await path.waitFor();
    expect(await path.getByRole('listitem').count()).toBeGreaterThan(1);
    await look('outcome');
  });

  it('opens the whole reasoning from the inspector, as table and as list', async () => {
    await page.getByRole('button', { name: /^All \d+ grounds/ }).focus();
    await page.keyboard.press('Enter');
    await table('Reasoning as a table').waitFor();
    await look('outcome-reasoning');
    await press(page, main().getByRole('button', { name: 'List', exact: true }));
    await page
      .getByText(/^Rests on: /)
      .first()
      .waitFor();
    expect(await findings('outcome')).toEqual([]);
  });

  it('puts a question to those who can say, once', async () => {
    const ask = button(/^Ask ?: /).first();
    await press(page, ask);
    await main().getByText('Asked, no day set').first().waitFor();
  });

  it('prints how long it takes to open', async () => {
    for (const part of [`${caseId}/outcome`, `${caseId}/ways`]) {
      await page.evaluate(() => location.assign('#/'));
      await title('Home').waitFor();
      const ms = await page.evaluate(openAndTime, `#/cases/${part}`);
      console.log(`page-open ${part.replace(caseId, 'case')}: ${ms.toFixed(0)} ms`);
    }
    await go(`${caseId}/outcome`, /open/);
  });
});

describe('another way', () => {
  const differ = () => main().getByText(/answers? differs? from the case\./);
  let before: string;

  it('is gone from a step of the path, and says how far it is from the case', async () => {
    before = (await title(/open/).textContent()) ?? '';
    await press(page, button(/^What if… ?: /).first());
    await page.waitForURL(/\/ways\/[0-9a-f-]{36}\/outcome$/);
    expect(await differ().textContent()).toMatch(/\d answers? differs? from the case/);
    await look('way-outcome');
  });

  it('is answered like the case, which stays as it is', async () => {
    await reach(page, link('Back to the questions'), { back: true });
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/ways\/[0-9a-f-]{36}\/questions\//);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    const node = hash().split('/').at(-1) ?? '';
    await page.keyboard.press('u');
    await page.keyboard.press('Enter');
    await page.waitForFunction((was) => !location.hash.endsWith(`/${was}`), node);
    await go(`${caseId}/outcome`, /./);
    expect(await title(/./).textContent()).toBe(before);
  });

  it('stands beside the case, with what differs', async () => {
    await page.keyboard.press('w');
    await title('Other ways').waitFor();
    const answers = table('Answers');
    expect(await answers.getByRole('columnheader').count()).toBe(3);
    expect(await answers.getByRole('row').count()).toBeGreaterThan(1);
    expect(await table('Measures').getByRole('row').count()).toBeGreaterThan(1);
    await look('ways');
    expect(await findings('ways')).toEqual([]);
  });

  it('is kept after it said how many answers change', async () => {
    await press(page, button(/^Keep ?: /));
    await main()
      .getByText(/answers? of the case changes?\./)
      .waitFor();
    await takePicture(page, 'ways-keep');
    await page.keyboard.press('Enter');
    await main().getByText('1 kept or put aside').waitFor();
    await go(`${caseId}/outcome`, /./);
    expect(await title(/./).textContent()).not.toBe(before);
  });

  it('is taken back by the key that undoes', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await page.waitForFunction((was) => document.querySelector('main h1')?.textContent === was, before);
    await go(`${caseId}/ways`, 'Other ways');
    await button(/^Keep ?: /).waitFor();
  });

  it('is put aside and taken up again', async () => {
    await press(page, button(/^Put aside ?: /));
    await main().getByText('1 kept or put aside').waitFor();
    await reach(page, main().getByText('1 kept or put aside'));
    await page.keyboard.press('Enter');
    await press(page, button(/^Take up again ?: /));
    await button(/^Keep ?: /).waitFor();
  });

  it('takes another name and a note, which last', async () => {
    await press(page, button(/^Name and note ?: /));
    await fillIn(page, main().getByLabel('Name', { exact: true }), 'If the line were agreed');
    await fillIn(page, main().getByLabel('Note', { exact: true }), 'Asked for by the desk.');
    await page.keyboard.press('Tab');
    await main().getByRole('heading', { name: 'If the line were agreed' }).waitFor();
    await go(`${caseId}/outcome`, /./);
    await go(`${caseId}/ways`, 'Other ways');
    await main().getByText('Asked for by the desk.').waitFor();
  });
});

describe('candidates', () => {
  it('stand as rows under the same questions, and are answered there', async () => {
    await press(page, button('Candidates'));
    for (const name of ['Unit 7', 'Front company', 'Third person']) {
      await fillIn(page, main().getByLabel('Name of the candidate'), name);
      await page.keyboard.press('Enter');
      await main().getByRole('heading', { name }).waitFor();
    }
    await press(page, main().getByRole('group', { name: 'Rows of “Answers”' }).getByRole('button', { name: /^All/ }));
    expect(await table('Answers').getByRole('row').count()).toBe(5);
    const cell = button(/, Unit 7, /).first();
    await press(page, cell);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await look('candidates');
    expect(await findings('candidates')).toEqual([]);
    await press(page, button('Give this answer'));
    await main().getByText('1 answer differs from the case').first().waitFor();
    expect(await cell.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});

describe('cases', () => {
  it('stand side by side, found in the palette', async () => {
    await steps.openSampleCase({ page, picture });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Compare cases');
    await page
      .getByRole('option', { name: /Compare cases/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await title('Compare cases').waitFor();
    await main().getByRole('checkbox').nth(1).waitFor();
    for (const box of await main().getByRole('checkbox').all()) {
      await reach(page, box);
      await page.keyboard.press('Space');
    }
    await page.waitForFunction(() => /ids=[0-9a-f-]{36},[0-9a-f-]{36}$/.test(decodeURIComponent(location.hash)));
    expect(await table('Answers').getByRole('row').count()).toBeGreaterThan(5);
    await look('compare-cases');
    expect(await findings('compare-cases')).toEqual([]);
  });
});

/** Runs in the page: from the address to the frame in which a title of the new page stands. */
function openAndTime(address: string): Promise<number> {
  return new Promise((done) => {
    const started = performance.now();
    const before = document.querySelector('main h1');
    location.assign(address);
    const look = () => {
      const now = document.querySelector('main h1');
      if (now && now !== before) done(performance.now() - started);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
