// One tree in three views: half of it answered question by question, the rest on the sheet; an early answer changed, what
// it puts in doubt marked and confirmed; the map walked by arrows. Stops a view that knows other answers than the rest.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn, press, reach } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { type Launched, launch, takePicture } from './launch';
import { openCase } from './scenario-screens';
import { resize, setTheme, sweep } from './sweep';

let shell: Launched;
let page: Launched['page'];
let id: string;
const hash = () => new URL(page.url()).hash;
const main = () => page.getByRole('main');
const wide = { width: 1440, height: 900 };
const row = (node: string) => main().locator(`form[data-node="${node}"]`);
const item = (name: string | RegExp) => main().getByRole('treeitem', { name });
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
const inFocus = () => page.evaluate(() => document.activeElement?.id ?? '');

async function go(address: string): Promise<void> {
  await page.evaluate((wanted) => location.assign(wanted), `#/cases/${id}/${address}`);
  await main().getByRole('heading', { level: 1 }).waitFor();
}

/** An answer at the question page, as somebody at the keyboard gives it; waits for the next question. */
async function answer(key: string, said: { readonly reason?: string; readonly tick?: string } = {}): Promise<void> {
  const here = hash();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  await page.keyboard.press(key);
  if (said.tick) await main().getByRole('checkbox', { name: said.tick }).check();
  if (said.reason) {
    await fillIn(page, main().getByLabel('Reason', { exact: true }), said.reason);
    await fillIn(page, main().getByLabel('Assessed by', { exact: true }), 'A. Example');
  }
  await main()
    .getByRole('button', { name: /^Continue/ })
    .click();
  await page.waitForFunction((was) => location.hash !== was, here);
}

beforeAll(async () => {
  shell = await launch();
  page = shell.page;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await steps.createVault({ page, picture: async () => undefined }, sample.passphrase);
  await resize({ app: shell.app, page }, wide, 1);
  id = await openCase(page, 'Hospital ransomware');
  for (const key of ['1', '1', '1', '1']) await answer(key);
}, 120_000);
afterAll(() => shell?.close());

describe('the sheet', () => {
  it('comes with X, at the question one stood at, with everything answered before', async () => {
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    const at = /questions\/([^/]+)$/.exec(hash())?.[1] ?? '';
    await takePicture(page, 'trail-question');
    await page.keyboard.press('x');
    await page.waitForFunction((node) => document.activeElement?.id === `sheet-${node}`, at);
    expect(hash()).toBe(`#/cases/${id}/sheet/t1?at=${at}`);
    expect(await main().locator('form[data-node]').count()).toBe(5);
    expect(await row('t1.1').getByRole('radio', { checked: true }).getAttribute('value')).toBe('yes');
    await takePicture(page, 'sheet');
  });

  it('gives an answer in place, brings the next question, and holds an incomplete one back', async () => {
    const last = () => main().locator('form[data-node]').last();
    for (let step = 0; step < 2; step += 1) {
      const node = await last().getAttribute('data-node');
      const before = await main().locator('form[data-node]').count();
      if (node === 't1.7') {
        await page.keyboard.press('1');
        await page.keyboard.press('Enter');
        await row('t1.7').getByText('An assessment needs its reason.').first().waitFor();
        await takePicture(page, 'sheet-incomplete');
        await row('t1.7').getByRole('checkbox').first().check();
        await row('t1.7').getByLabel('Reason', { exact: true }).fill('Two hospitals turned patients away.');
        await row('t1.7').getByLabel('Assessed by', { exact: true }).fill('A. Example');
      } else {
        await page.keyboard.press('1');
        const box = last().getByRole('checkbox').first();
        if (await box.isVisible()) await box.check();
      }
      await press(page, last().getByRole('button', { name: /^Give this answer/ }));
      await page.waitForFunction((was) => document.querySelectorAll('form[data-node]').length > was, before);
      expect(await inFocus()).toBe(`sheet-${await last().getAttribute('data-node')}`);
    }
    expect(await main().locator('form[data-node]').count()).toBe(7);
  });

  it('keeps later answers when an early one changes, marks the judgement, and takes a confirmation', async () => {
    await reach(page, row('t1.4').getByRole('radio', { checked: true }), { back: true });
    await page.keyboard.press('2');
    await row('t1.4').getByText('Typed, not given yet').waitFor();
    await press(page, row('t1.4').getByRole('button', { name: /^Give this answer/ }));
    await row('t1.5').waitFor();
    expect(await inFocus()).toBe('sheet-t1.4');
    await main().getByText('No longer asked (2)').waitFor();
    await takePicture(page, 'sheet-kept');
    await reach(page, row('t1.5').getByRole('radio').first());
    await page.keyboard.press('2');
    await press(page, row('t1.5').getByRole('button', { name: /^Give this answer/ }));
    await row('t1.7').getByText('Check again').waitFor();
    await row('t1.7').getByText('Changed since: A link outside the Union?').waitFor();
    expect(await row('t1.7').getByLabel('Reason', { exact: true }).count()).toBe(0);
    await row('t1.7').getByText('Two hospitals turned patients away.').waitFor();
    await takePicture(page, 'sheet-marks');
    await press(page, row('t1.7').getByRole('button', { name: /^Still valid/ }));
    await row('t1.7').getByText('Check again').waitFor({ state: 'detached' });
  });

  it('says how long a key takes until it is painted', async () => {
    const reason = main().locator('form[data-node]').last().getByRole('textbox').first();
    await reason.focus();
    const ms = await page.evaluate(timeKeys);
    console.log(`sheet-key: ${ms.toFixed(1)} ms from input to frame, median of 9`);
  });
});

describe('the map', () => {
  it('comes with M, and stands at the same question', async () => {
    await row('t1.7').getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('m');
    await main().getByRole('tree').waitFor();
    expect(hash()).toBe(`#/cases/${id}/map/t1?at=t1.7`);
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'treeitem');
    expect(await main().locator('[role="treeitem"][tabindex="0"]').count()).toBe(1);
    await takePicture(page, 'map');
  });

  it('is walked by arrows: up and down, home and end, folded and unfolded', async () => {
    await page.keyboard.press('Home');
    expect(await inFocus()).toBe('map-start');
    await page.keyboard.press('ArrowLeft');
    expect(await main().getByRole('treeitem').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await inFocus()).toMatch(/^map-t1\.1-/);
    await page.keyboard.press('End');
    const last = await inFocus();
    await page.keyboard.press('ArrowUp');
    expect(await inFocus()).not.toBe(last);
  });

  it('opens a closed branch, which names the answer that closes it', async () => {
    const closed = main().locator('[role="treeitem"][aria-expanded="false"]').filter({ hasText: 'Closed by' }).first();
    const name = await closed.getAttribute('id');
    await page.keyboard.press('Home');
    for (let step = 0; step < 60 && (await inFocus()) !== name; step += 1) await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('Closed by');
    const before = await main().getByRole('treeitem').count();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => main().getByRole('treeitem').count()).toBeGreaterThan(before);
    await takePicture(page, 'map-opened');
  });

  it('finds by letters, and Enter opens the question', async () => {
    await page.keyboard.press('Home');
    const wanted =
      (await item(/You are here/)
        .first()
        .textContent()) ?? '';
    expect(wanted).not.toBe('');
    await page.keyboard.type('sig');
    await expect.poll(focused).toMatch(/Sig/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /questions\/t1\./.test(location.hash));
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  });

  it('says the same as a list, and back', async () => {
    await page.keyboard.press('m');
    await main().getByRole('tree').waitFor();
    await press(page, main().getByRole('button', { name: 'List' }));
    await main().getByRole('list').first().waitFor();
    expect(await main().getByText('Closed by:').count()).toBeGreaterThan(0);
    await takePicture(page, 'map-list');
  });
});

describe('what is not there', () => {
  it.each(['questions/t1.99', 'sheet/t99', 'map/t99'])('%s is said, with its code, and leads on', async (address) => {
    await go(address);
    await page.getByText('tree/unknown-node').waitFor();
    await press(page, main().getByRole('link', { name: 'To the next open question' }));
    await main()
      .getByRole('button', { name: /^Continue/ })
      .waitFor();
  });
});

describe('a tree from the toolbox', () => {
  it('is answered in the open case, stands in the trail, and is put down again without loss', async () => {
    await page.evaluate(() => location.assign('#/toolbox/t8'));
    await press(page, main().getByRole('button', { name: 'Answer it in the open case' }));
    await page.waitForFunction(() => /questions\/t8\./.test(location.hash));
    await answer('1');
    const trail = main().getByRole('region', { name: 'Your answers' });
    await trail.getByRole('link', { name: 'Dual-use export' }).waitFor();
    await takePicture(page, 'trail-taken');
    const down = trail.getByRole('button', { name: /^Put down ?: Dual-use export$/ });
    await press(page, down);
    await down.waitFor({ state: 'detached' });
    await go('sheet/t8');
    expect(await row('t8.1').getByRole('radio', { checked: true }).count()).toBe(1);
  });
});

describe('axe finds nothing, and nothing is cut off at 400 %', () => {
  it.each([
    ['sheet', 'sheet/t1'],
    ['map', 'map/t1'],
    ['question', 'questions/t1.4'],
    ['unknown', 'map/t99'],
  ])('in the %s', async (name, address) => {
    await go(address);
    expect(await sweep({ app: shell.app, page }, name)).toEqual([]);
    await setTheme(page, 'contrast');
    await takePicture(page, `contrast-tree-${name}`);
    await setTheme(page, 'dark');
    await takePicture(page, `dark-tree-${name}`);
    await setTheme(page, undefined);
  });

  it('with the answers as a drawer, which Esc closes', async () => {
    await go('questions/t1.4');
    await resize({ app: shell.app, page }, { width: 1024, height: 720 }, 1);
    const drawer = main().getByRole('button', { name: /^Your answers/ });
    await drawer.focus();
    await page.keyboard.press('Enter');
    await main().getByRole('region', { name: 'Your answers' }).waitFor();
    await takePicture(page, 'trail-drawer');
    expect(await sweep({ app: shell.app, page }, 'drawer')).toEqual([]);
    await resize({ app: shell.app, page }, { width: 1024, height: 720 }, 1);
    await drawer.focus();
    await page.keyboard.press('Escape');
    expect(await drawer.getAttribute('aria-expanded')).toBe('false');
    await resize({ app: shell.app, page }, wide, 1);
  });
});

/** Runs in the page: types letters into the field in focus; from each to the frame after it, the median. */
async function timeKeys(): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 9; count += 1) {
    const began = performance.now();
    document.execCommand('insertText', false, 'a');
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[4] ?? 0;
}
