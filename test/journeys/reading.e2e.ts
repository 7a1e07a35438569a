// Reading by keyboard alone: the newest brief in two keys, cards and their way out, what is overtaken, two pages side by side.
// Stops a text from being read as of the wrong day, altered on its way out, or lost from where one was.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, reach } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { type Launched, launch, takePicture } from './launch';
import { resize, setTheme, sweep } from './sweep';

let shell: Launched;
let page: Launched['page'];
const picture = async () => undefined;
const hash = () => new URL(page.url()).hash;
const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
const mayBe = (name: string) => page.getByRole('tooltip').filter({ hasText: name });

async function go(address: string, name: string | RegExp): Promise<void> {
  await page.evaluate((wanted) => location.assign(wanted), address);
  await title(name).waitFor();
}
const clipboard = () => shell.app.evaluate(({ clipboard: board }) => board.readText());

async function lockAndBack(): Promise<void> {
  page = await steps.lock({ app: shell.app, page });
  await steps.unlock({ page, picture }, sample.passphrase);
}

beforeAll(async () => {
  shell = await launch();
  page = shell.page;
  await steps.createVault({ page, picture }, sample.passphrase);
  await resize({ app: shell.app, page }, { width: 1440, height: 900 }, 1);
});
afterAll(() => shell?.close());

describe('P1', () => {
  it('the newest brief is read two keys after the passphrase', async () => {
    page = await steps.lock({ app: shell.app, page });
    await title('Locked').waitFor();
    await page.keyboard.type(sample.passphrase);
    await page.keyboard.press('Enter');
    await title('Home').waitFor({ timeout: 60_000 });
    const newest = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Enter' }).getByRole('link');
    const name = (await newest.textContent()) ?? '';
    await page.keyboard.press('Enter');
    await title(name).waitFor();
    expect(hash()).toMatch(/^#\/library\/[a-z0-9-]+$/);
    expect(await focused()).toBe(name);
  });
});

describe('the list', () => {
  it('is narrowed by words, and its one brief opened, by keyboard', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('renewal');
    await page.waitForFunction(() => location.hash.includes('text=renewal'));
    await takePicture(page, 'library-filtered');
    await press(page, page.getByRole('navigation', { name: 'Briefs' }).getByRole('link').first());
    await title(/delisting/).waitFor();
    expect(hash()).toBe('#/library/delisting?text=renewal');
  });
});

describe('cards', () => {
  it('come with the focus, go with Esc, which does nothing else, and Enter follows the link', async () => {
    await go('#/library/toolbox', /toolbox/);
    const link = page.getByRole('main').getByRole('link', { name: 'cyber diplomacy toolbox', exact: true }).first();
    await reach(page, link);
    await mayBe('Term').waitFor();
    await takePicture(page, 'reader-card');
    const described = await link.getAttribute('aria-describedby');
    expect(described).toBe(await page.getByRole('tooltip').getAttribute('id'));
    await page.keyboard.press('Escape');
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
    expect(hash()).toBe('#/library/toolbox');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#\/glossary\//);
  });

  it('stay while the pointer is on them', async () => {
    await go('#/library/toolbox', /toolbox/);
    await title(/toolbox/).focus();
    await page.getByRole('main').getByRole('link', { name: 'cyber diplomacy toolbox', exact: true }).first().hover();
    const card = page.getByRole('tooltip');
    await card.waitFor();
    await card.hover();
    await page.waitForTimeout(600);
    expect(await card.isVisible()).toBe(true);
    await page.mouse.move(5, 400);
    await card.waitFor({ state: 'detached' });
  });
});

describe('overtaken', () => {
  it('is named, told in a card, and opened with its ground in the inspector', async () => {
    await go('#/library/eu-matrix-2018', /April 2018/);
    const mark = button(/^GSA, overtaken since 12 May 2021: now EUSPA/).first();
    for (let step = 0; step < 40 && !(await mark.evaluate((one) => one === document.activeElement)); step += 1)
      await page.keyboard.press('F8');
    await mayBe('In this text, 2018').waitFor();
    await takePicture(page, 'reader-overtaken');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id.startsWith('overtaken-'));
    expect(await focused()).toContain('Not verified');
    await takePicture(page, 'reader-overtaken-inspector');
  });

  it('is nothing on the day of the brief, and grows with the day of reading', async () => {
    const marks = () => page.locator('[data-mark]').count();
    const today = await marks();
    await title(/April 2018/).focus();
    await page.keyboard.press('d');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1/2021');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.includes('on=2021-01-31'));
    const earlier = await marks();
    await page.keyboard.press('Escape');
    expect(await focused()).toContain('31 January 2021');
    expect(earlier).toBeGreaterThan(0);
    expect(earlier).toBeLessThan(today);
    await go('#/library/eu-matrix-2018?on=2018-04-30', /April 2018/);
    await page.waitForFunction(() => document.querySelectorAll('[data-mark]').length === 0);
  });

  it('does not alter what is copied: neither the numbers of marks nor those of grounds come along', async () => {
    await go('#/library/eu-matrix-2018?on=2026-11-22', /April 2018/);
    await page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('[data-document] > p')].find((one) =>
        one.querySelector('[data-mark]'),
      );
      getSelection()?.selectAllChildren(paragraph ?? document.body);
    });
    await page.keyboard.press('ControlOrMeta+c');
    await expect.poll(clipboard).toContain('28 Member States, and the High Representative is Federica Mogherini.');
  });
});

describe('a reference', () => {
  it('is copied by one key: form, words, address', async () => {
    await go('#/library/toolbox?at=what-it-is-for', /toolbox/);
    await page.waitForFunction(() => document.activeElement?.id === 'what-it-is-for');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.keyboard.press('c');
    await page.getByText('Reference copied.').waitFor();
    const [form, quote, address] = (await clipboard()).split('\n');
    expect(form).toContain('section “What it is for”, as of 21 November 2026, content EU-CDT');
    expect(quote).toMatch(/^“.{40,}”$/);
    expect(address).toBe('valise://library/toolbox?at=what-it-is-for');
  });
});

describe('coming back', () => {
  it('after locking, to the same place, and says so', async () => {
    await go('#/library/cyber-sanctions', /sanctions/);
    await page
      .getByRole('region', { name: /sanctions/ })
      .first()
      .focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('PageDown');
    await page.getByText(/^\d\d % read/).waitFor();
    await page.waitForTimeout(900);
    const current = () => page.locator('aside [aria-current="location"]').textContent();
    const section = await current();
    await lockAndBack();
    await page.getByText(/^Back where you were/).waitFor();
    await takePicture(page, 'reader-back');
    expect(await page.getByText(/^\d\d % read/).count()).toBe(1);
    expect(await current()).toBe(section);
    await reach(page, button('To the top'), { back: true });
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1');
  });
});

describe('how the text looks', () => {
  it('goes up to 400 % and is kept', async () => {
    await go('#/library/tlp', /./);
    await page.keyboard.press('a');
    await reach(page, button('Larger'));
    for (let step = 0; step < 9; step += 1) await page.keyboard.press('Enter');
    await page.getByText('400 %').waitFor();
    await takePicture(page, 'reader-400');
    await page.keyboard.press('Escape');
    expect(await button('How the text looks').evaluate((one) => one === document.activeElement)).toBe(true);
    await lockAndBack();
    await page.locator('[data-size="400"]').waitFor();
    await page.keyboard.press('a');
    await reach(page, button('As it was'));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  });
});

describe('two panes', () => {
  it('a link opens beside, each pane goes its own way, and the address keeps both', async () => {
    await go('#/library/toolbox', /The cyber diplomacy toolbox/);
    await page.keyboard.press('Control+\\');
    const second = page.getByRole('region', { name: 'Second pane' });
    await second.waitFor();
    expect(hash()).toContain('beside=library%2Ftoolbox');
    await go('#/matrix?at=2018-04-30', 'Who is competent?').catch(() =>
      page.getByRole('main').getByRole('table').waitFor(),
    );
    await page.waitForFunction(() => /^#\/matrix\?.*beside=library%2Ftoolbox/.test(location.hash));
    await takePicture(page, 'split-matrix');
    await second.getByRole('link', { name: 'Acts' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /^#\/matrix\?.*beside=acts/.test(location.hash));
    await second.getByRole('searchbox').fill('budapest');
    await page.waitForFunction(() => /^#\/matrix\?at=2018-04-30&beside=acts%3Ftext%3Dbudapest/.test(location.hash));
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('F6');
      if (await page.getByRole('main').evaluate((main) => main.contains(document.activeElement))) break;
    }
    expect(await page.getByRole('main').evaluate((main) => main.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Control+\\');
    await second.waitFor({ state: 'detached' });
    expect(hash()).not.toContain('beside');
  });

  it('a result of the palette opens beside with Ctrl', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('handling marks');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await page.keyboard.press('Control+Enter');
    const second = page.getByRole('region', { name: 'Second pane' });
    await second.getByRole('heading', { level: 1 }).waitFor();
    expect(hash()).toMatch(/^#\/matrix\?.*beside=/);
    await page.keyboard.press('Control+\\');
    await second.waitFor({ state: 'detached' });
  });
});

describe('axe finds nothing, and nothing is cut off at 400 %', () => {
  const look = async (name: string) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await sweep({ app: shell.app, page }, name)).toEqual([]);
    await setTheme(page, 'dark');
    await takePicture(page, `dark-${name}`);
    await setTheme(page, undefined);
  };

  it('in an overtaken brief with a card', async () => {
    await go('#/library/eu-matrix-2018?on=2026-11-22', /April 2018/);
    await look('overtaken');
    await page.keyboard.press('F8');
    await page.getByRole('tooltip').waitFor();
    await look('card');
  });

  it('with the panels open', async () => {
    await go('#/library/eipa-2021', /2021/);
    await page.keyboard.press('d');
    await look('day');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await look('looks');
    await page.keyboard.press('Escape');
  });

  it('in the list with its filters', async () => {
    await go('#/library?pillar=p3&only=overtaken', /./);
    await look('filters');
  });

  it('with two panes', async () => {
    await go('#/library/toolbox?beside=matrix', /toolbox/);
    await look('split');
    await page.keyboard.press('Control+\\');
  });
});

describe('any page opens at once', () => {
  it('prints how long each took, from the click to the painted title', async () => {
    const addresses = [
      'library',
      'library/eu-matrix-2018',
      'matrix',
      'glossary',
      'timeline',
      'acts',
      'measures',
      'sources',
      'toolbox/t3',
    ];
    for (const address of addresses) {
      const ms = await page.evaluate(openAndTime, `#/${address}`);
      console.log(`page-open ${address}: ${ms.toFixed(0)} ms`);
      await page.evaluate(() => location.assign('#/'));
      await title('Home').waitFor();
    }
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
