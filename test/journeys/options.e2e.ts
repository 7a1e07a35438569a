// From an outcome to an options note: aims and limits narrow the sets, none is recommended, what is taken stands in the draft.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillIn, press, reach } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { type Launched, takePicture } from './launch';
import { launchAt } from './prepared';
import { sweep } from './sweep';

let shell: Launched;
let page: Launched['page'];
let address: string;
const picture = async () => undefined;
const sets = () => page.getByRole('region', { name: 'Sets of measures by criterion' }).locator('tbody tr');

beforeAll(async () => {
  shell = await launchAt('answered');
  page = shell.page;
  address = new URL(page.url()).hash.replace('/outcome', '/options');
  await page.evaluate((wanted) => location.assign(wanted), address);
  await page.getByRole('heading', { level: 1, name: 'Compose a response' }).waitFor();
});
afterAll(() => shell?.close());

describe('the composer', () => {
  it('lists sets of measures that can stand together, with the limits said', async () => {
    expect(await sets().count()).toBeGreaterThan(0);
    const said = await page.getByRole('status').filter({ hasText: 'open or possible' }).textContent();
    expect(said).toMatch(/3 at most in one/);
  });

  it('follows an aim and a limit, and says what cannot be served', async () => {
    const before = await sets().count();
    await reach(page, page.getByRole('checkbox', { name: 'Stability' }));
    await page.keyboard.press('Space');
    await page.getByRole('combobox', { name: 'Widest circle that sees it' }).selectOption('confidential');
    await page.getByText('Nothing within these limits serves: Stability').waitFor();
    await page.getByRole('combobox', { name: 'Widest circle that sees it' }).selectOption('');
    await sets().first().waitFor();
    expect(await sets().count()).not.toBe(0);
    expect(before).toBeGreaterThan(0);
  });

  it('takes a set with a remark, and keeps it over a lock', async () => {
    await press(page, sets().first().getByRole('button', { name: /^Take/ }));
    const remark = page.getByRole('textbox', { name: 'Remark' });
    await fillIn(page, remark, 'Quiet first, words later.');
    page = await steps.lock({ app: shell.app, page });
    await steps.unlock({ page, picture }, sample.passphrase);
    await page.getByRole('heading', { level: 1, name: 'Compose a response' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Remark' }).inputValue()).toBe('Quiet first, words later.');
    expect(await page.getByRole('checkbox', { name: 'Stability' }).isChecked()).toBe(true);
    await takePicture(page, 'options');
  });

  it('is accessible in every theme and width', async () => {
    expect(await sweep({ app: shell.app, page }, 'options')).toEqual([]);
  });

  it('drafts the options note with what was taken', async () => {
    await press(page, page.getByRole('button', { name: 'Draft the options note' }));
    await page.getByRole('region', { name: 'Gates' }).waitFor();
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('Quiet first, words later.');
    expect(text).toContain('Options side by side');
  });
});
