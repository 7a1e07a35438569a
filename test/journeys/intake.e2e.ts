// P3 by keyboard alone: new incident, kind, title, six facts, fourteen questions, three of them with a reason, and the outcome.
// Stops the intake from growing keys, from losing what was typed, and from taking a template for a fact.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compile } from '#shared/content/compile';
import { readContent } from '../../content/read';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { checkAccessibility, type Launched, launch, takePicture } from './launch';

let shell: Launched;
let page: Launched['page'];
let keys = 0;
const picture = async () => undefined;
const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const place = () => page.evaluate(() => location.hash.split('/').slice(3).join('/'));

/** A key that counts: everything that is not the words somebody writes. */
async function key(name: string): Promise<void> {
  keys += 1;
  await page.keyboard.press(name);
}
const { pack } = compile(readContent());

/** The question of the content that reads so. */
function nodeAsked(question: string) {
  for (const { graph, words } of pack.trees)
    for (const node of graph.nodes) if (words.nodes[node.id]?.question === question) return node;
  throw new Error(`no question reads: ${question}`);
}

const inFocus = () => page.evaluate(() => document.activeElement?.closest('[data-fact]')?.getAttribute('data-fact'));

beforeAll(async () => {
  shell = await launch();
  page = shell.page;
  await steps.createVault({ page, picture }, sample.passphrase);
});
afterAll(() => shell?.close());

it('what is typed before the case is begun stands after Esc, and after going elsewhere', async () => {
  await page.keyboard.press('ControlOrMeta+n');
  await title('New incident').waitFor();
  const name = page.getByRole('main').getByLabel('Working title');
  await name.focus();
  await page.keyboard.type('Harbour');
  await page.keyboard.press('Escape');
  expect(await name.inputValue()).toBe('Harbour');
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+1');
  await title('Home').waitFor();
  await page.keyboard.press('ControlOrMeta+n');
  await title('New incident').waitFor();
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('main input[maxlength]')?.value === 'Harbour',
  );
  await name.fill('');
  await page.keyboard.press('Control+1');
  await title('Home').waitFor();
});

it('the kind, the title and six facts', async () => {
  await key('ControlOrMeta+n');
  await title('New incident').waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('input[name="template"]'));
  await takePicture(page, 'intake-templates');
  await key('ArrowDown');
  await key('Enter');
  await page.keyboard.type('Voter register of the north');
  await key('Enter');
  await title('Six facts').waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('[data-fact="activity"]') !== null);
  await page.keyboard.type('Pages of the voter register were altered.');
  await takePicture(page, 'intake-facts');
  await key('Enter');
  for (const fact of ['when', 'victim', 'effect', 'abroad', 'running']) {
    expect(await inFocus()).toBe(fact);
    if (fact === 'victim') await page.keyboard.type('Aurelia');
    if (fact === 'effect') await page.keyboard.type('The register was closed for two days.');
    if (fact === 'abroad') {
      await key('ControlOrMeta+u');
      await page.waitForFunction(
        () => document.querySelector<HTMLInputElement>('[data-fact="abroad"] label:nth-child(2) input')?.checked,
      );
    }
    await key('Enter');
  }
  await page.waitForFunction(() => location.hash.includes('/questions'));
});

it('fourteen questions, three of them with a reason, within 48 keys to the outcome', async () => {
  let asked = 0;
  let reasons = 0;
  let last = '';
  while (asked < 40) {
    await page.waitForFunction(
      (before) =>
        location.hash.endsWith('/outcome') ||
        (document.activeElement?.tagName === 'H1' && document.activeElement.textContent !== before),
      last,
    );
    if ((await place()) === 'outcome') break;
    last = (await page.evaluate(() => document.activeElement?.textContent)) ?? '';
    const node = nodeAsked(last);
    const isJudged = node.kind === 'assessment' && reasons < 3;
    const isPlain = node.kind === 'fact' && node.ask !== 'set' && !node.answers[0]?.items;
    await key(isJudged || isPlain ? '1' : 'u');
    if (isJudged) {
      await key('Tab');
      await page.keyboard.type('The reports agree.');
      await key('Tab');
      const author = await page.evaluate(() => (document.activeElement as HTMLInputElement).value); // a field of text
      if (author === '') await page.keyboard.type('A. Example');
      reasons += 1;
    }
    asked += 1;
    await key('Enter');
  }
  await page
    .getByRole('main')
    .getByRole('heading', { level: 1, name: /measure/ })
    .waitFor();
  await takePicture(page, 'intake-outcome');
  // what is asked beyond fourteen questions takes two keys each
  const counted = keys - 2 * (asked - 14);
  console.log(`P3: ${keys} keys, ${asked} questions, ${reasons} with a reason; ${counted} keys with 14 questions`);
  expect(reasons).toBe(3);
  expect(asked).toBeGreaterThanOrEqual(14);
  expect(counted).toBeLessThanOrEqual(48);
});

it('the template brought questions and points, and no fact', async () => {
  const address = (await page.evaluate(() => location.hash)).split('/').slice(0, 3).join('/');
  await page.evaluate((wanted) => location.assign(wanted), `${address}/points`);
  await title('Open points').waitFor();
  await page.getByText('Ask for the analysis of foreign information manipulation.').first().waitFor();
  expect(await checkAccessibility(page)).toEqual([]);
});
