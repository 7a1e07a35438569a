// What the rules of wording find while somebody writes, by keyboard alone: a point appears, F8 leads to it, its rule opens, an
// offer is taken, another point is put aside, and too much said of an author is caught in both languages.
import { rmSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, reach } from '../../scripts/demo/keys.mjs';
import { type Launched, takePicture } from './launch';
import { launchAt } from './prepared';
import { sweep } from './sweep';

let shell: Launched;
let page: Launched['page'];
let draft: string;

beforeAll(async () => {
  shell = await launchAt('drafted');
  page = shell.page;
  page.setDefaultTimeout(10_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  draft = new URL(page.url()).hash;
}, 120_000);
afterAll(async () => {
  await shell?.close();
  rmSync(shell.profile, { recursive: true, force: true, maxRetries: 5 });
});

const key = (name: string) => page.keyboard.press(name);
const text = () => page.getByRole('textbox', { name: 'Text of the draft' });
const words = async () => (await text().textContent()) ?? '';
const findings = () => page.getByRole('region', { name: 'Wording' });
const finding = (name: RegExp) => findings().getByRole('article', { name });
const hasFocus = (place: Locator) => place.evaluate((element) => element.contains(document.activeElement));

/** Types a line of its own at the end of the text. */
async function write(line: string): Promise<void> {
  await text().focus();
  await key('Control+End');
  await key('Enter');
  await page.keyboard.type(line);
}

/** Goes from point to point until the focus is in the one that is meant. */
async function stepTo(point: Locator, by = 'F8'): Promise<void> {
  await point.waitFor();
  for (let count = 0; count < 60; count++) {
    if (await hasFocus(point)) return;
    await key(by);
  }
  throw new Error(`not reached by ${by}: ${point}`);
}

describe('a finding', () => {
  const author = () => finding(/carried out by Russia/);

  it('appears while the sentence is written, and F8 and Shift+F8 lead to it', async () => {
    await write('The Embassy knows that the intrusion was carried out by Russia. ');
    await author().waitFor();
    await stepTo(author());
    await takePicture(page, 'findings-studio');
    await key('F8');
    expect(await hasFocus(author())).toBe(false);
    await stepTo(author(), 'Shift+F8');
  });

  it('says what the words say and what the decision allows', async () => {
    await author()
      .getByText(/A State did it: only A3 says so\./)
      .waitFor();
    await author()
      .getByText(/By the answers on file/)
      .waitFor();
  });

  it('leads to its words in the text', async () => {
    await stepTo(author());
    await key('Enter');
    expect(await hasFocus(text())).toBe(true);
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('carried out by Russia');
  });

  it('opens its rule, and the way back leads to the draft', async () => {
    await stepTo(author());
    await press(page, author().getByRole('link', { name: /^Rule/ }));
    await page.getByRole('heading', { level: 1, name: /author/i }).waitFor();
    await takePicture(page, 'findings-rule');
    await key('Alt+ArrowLeft');
    await text().waitFor();
  });

  it('is settled by an offer, which stands in the text in its place', async () => {
    await stepTo(author());
    const offer = author().getByRole('list', { name: 'Instead' }).getByRole('button').first();
    const offered = (await offer.textContent()) ?? '';
    await press(page, offer);
    await author().waitFor({ state: 'detached' });
    expect(await hasFocus(text())).toBe(true);
    const said = await words();
    expect(said).not.toContain('carried out by Russia');
    expect(said).toContain(offered);
    await key('Control+z');
    await expect.poll(words).toContain('carried out by Russia');
    await key('Control+y');
    await expect.poll(words).not.toContain('carried out by Russia');
  });

  it('is put aside with a reason, and shown again', async () => {
    await write('We are grateful for a reply.');
    const voice = () => finding(/: We$/);
    await stepTo(voice());
    await press(page, voice().getByRole('button', { name: /^Put aside/ }));
    await key('Escape');
    await voice().getByRole('textbox').first().waitFor({ state: 'detached' });
    await press(page, voice().getByRole('button', { name: /^Put aside/ }));
    await page.keyboard.type('The letter is signed in person.');
    await takePicture(page, 'findings-reason');
    expect(await sweep({ app: shell.app, page }, 'findings beside a draft')).toEqual([]);
    const name = voice().getByRole('textbox').nth(1);
    if ((await name.count()) > 0) {
      await reach(page, name);
      await page.keyboard.type('B. Sample');
    }
    await press(page, voice().getByRole('button', { name: /^Put aside/ }));
    await findings().getByText('1 put aside').waitFor();
    expect(await hasFocus(findings())).toBe(true);
    await press(page, findings().locator('summary'));
    await findings()
      .getByText(/The letter is signed in person\./)
      .waitFor();
    await press(page, findings().getByRole('button', { name: 'Show again' }));
    await findings().getByText('1 put aside').waitFor({ state: 'detached' });
  });
});

describe('a name in two spellings', () => {
  it('leads to both places, and takes the one that came first', async () => {
    await write('The outage reached Zaporizhzhia. By night Zaporijjia had power.');
    const name = finding(/: Zaporijjia$/);
    await stepTo(name);
    await takePicture(page, 'findings-two-spellings');
    await press(page, name.getByRole('button', { name: /^Elsewhere in the text/ }));
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('Zaporizhzhia');
    await stepTo(name);
    await press(page, name.getByRole('list', { name: 'Instead' }).getByRole('button').first());
    await name.waitFor({ state: 'detached' });
    expect(await words()).toContain('By night Zaporizhzhia had power');
  });
});

describe('the French beside it', () => {
  it('is read as well, and marked where it says more than the decision allows', async () => {
    await press(page, page.getByRole('button', { name: 'FR', exact: true }));
    await press(page, page.getByRole('button', { name: 'Begin the text in the other language' }));
    await page
      .getByText(/words for the translator/)
      .first()
      .waitFor();
    await key('Alt+n');
    await key('Enter');
    await page.getByRole('textbox', { name: 'Paragraph in the other language' }).waitFor();
    await page.keyboard.type("L'intrusion est imputable à la Russie. ");
    await key('Escape');
    const author = finding(/imputable à la Russie/);
    await stepTo(author);
    await author.getByText('In the other language').waitFor();
    await author.getByText(/A State did it: only A3 says so\./).waitFor();
    await takePicture(page, 'findings-french');
    expect(await sweep({ app: shell.app, page }, 'findings in two languages')).toEqual([]);
    expect(new URL(page.url()).hash).toBe(draft);
  });
});
