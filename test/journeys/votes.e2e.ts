// A vote counted by keyboard: positions, the result that follows, and all of it there again after a lock.
// Stops a count that only the mouse can enter, that says more than it knows, or that forgets.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { type Launched, takePicture } from './launch';
import { launchAt } from './prepared';
import { sweep } from './sweep';

let shell: Launched;
let atCase: string;
const page = () => shell.page;
const hash = () => new URL(page().url()).hash;
const look = (name: string) => sweep({ app: shell.app, page: page() }, name);
const said = () => page().getByRole('main').getByRole('status').first();
const radio = (name: string) => page().getByRole('radio', { name, exact: true });

beforeAll(async () => {
  shell = await launchAt('case');
  await shell.page.emulateMedia({ reducedMotion: 'reduce' });
  atCase = hash();
});
afterAll(() => shell?.close());

async function open(address: string): Promise<void> {
  await page().evaluate((next) => window.location.assign(next), address);
  await page().waitForFunction((wanted) => location.hash === wanted, address);
}

describe('a vote', () => {
  it('is begun from a measure, under the rule of that measure', async () => {
    await open(`${atCase}/votes/of/sanctions-listing`);
    await page()
      .getByRole('button', { name: /^Count the vote on “/ })
      .press('Enter');
    await page().getByRole('table', { name: 'Positions of the Member States' }).waitFor();
    await said().getByText('This is open.').waitFor();
    expect(await page().getByRole('row').count()).toBe(28);
  });

  it('is entered by letters and arrows, and the result follows', async () => {
    await page().getByRole('button', { name: 'Put those not known in favour' }).press('Enter');
    await said().getByText('This would be adopted.').waitFor();
    await radio('Belgium: For').focus();
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('a');
    await said().getByText('This would not be adopted.').waitFor();
    await page().keyboard.press('b');
    await said().getByText('This would be adopted.').waitFor();
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('n');
    await said().getByText('This is open.').waitFor();
    expect(await said().textContent()).toContain('25 for, 0 against, 1 abstaining, 1 not known.');
    expect(await page().getByText('Alone decisive: Czechia.').count()).toBe(1);
    expect(await said().evaluate((line) => line.getBoundingClientRect().top)).toBeGreaterThan(0);
    await takePicture(page(), 'votes-open');
  });

  it('is another one under another rule, with what is not verified marked so', async () => {
    await page().getByLabel('Rule', { exact: true }).selectOption('qualified-majority-cfsp');
    await page().getByLabel('Vital and stated reasons').selectOption('MT');
    await page().getByLabel('Reasons as stated').fill('Reasons of policy');
    await page().getByLabel('Military or defence implications').selectOption('no');
    await said().getByText('No vote is taken.').waitFor();
    await page().getByLabel('Vital and stated reasons').selectOption('');
    await said().getByText('This would be adopted, whatever those do who are not known.').waitFor();
    await page().getByLabel('Population of Malta').fill('600 000');
    await page().getByText('Own figure').waitFor();
    expect(await page().getByText('Not verified').count()).toBeGreaterThan(1);
    await page()
      .getByRole('main')
      .evaluate((main) => main.scrollTo(0, 0));
    await takePicture(page(), 'votes-majority');
    await page().getByText('What would tip it').scrollIntoViewIfNeeded();
    await takePicture(page(), 'votes-tips');
    expect(await look('a vote')).toEqual([]);
  });

  it('is there again after a lock', async () => {
    const at = hash();
    const locked = await steps.lock({ app: shell.app, page: page() });
    await steps.unlock({ page: locked, picture: async () => undefined }, sample.passphrase);
    shell = { ...shell, page: locked };
    await locked.emulateMedia({ reducedMotion: 'reduce' });
    await open(at);
    await radio('Bulgaria: Abstains').waitFor();
    expect(await radio('Bulgaria: Abstains').isChecked()).toBe(true);
    expect(await radio('Czechia: Not known').isChecked()).toBe(true);
    expect(await page().getByLabel('Population of Malta').inputValue()).toMatch(/^600\D000$/);
    expect(await page().getByLabel('Rule', { exact: true }).inputValue()).toBe('qualified-majority-cfsp');
    await open(`${atCase}/votes`);
    await page().getByText('Would be adopted', { exact: true }).waitFor();
    expect(await look('votes of a case')).toEqual([]);
    await takePicture(page(), 'votes-list');
  });
});
