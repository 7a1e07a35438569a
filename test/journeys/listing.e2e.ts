// P6 by keyboard alone: a listing proposal from six pieces of evidence and twelve quotations, with reasons, annex and receipt.
// Stops a bench that only the mouse can work, a reason without its footnote, and a source that leaves although it may not.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Launched, takePicture } from './launch';
import { launchAt } from './prepared';
import { sweep } from './sweep';

let shell: Launched;
let page: Launched['page'];
let id: string;
let keys = 0;
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const go = (part: string) => page.evaluate((hash) => window.location.assign(hash), `#/cases/${id}/${part}`);
const look = (name: string) => sweep({ app: shell.app, page }, name);

/** A key that counts: everything that is not the words somebody writes. */
async function key(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    keys += 1;
    await page.keyboard.press(name);
  }
}

const inFocus = (what: string) =>
  page.waitForFunction((wanted) => (document.activeElement as HTMLElement | null)?.matches(wanted), what);

/** Whether the focus stands in the limb of that name. */
const isIn = (limb: string) =>
  page.evaluate(
    (name) => document.activeElement?.closest('tbody')?.querySelector('th')?.textContent?.startsWith(name) === true,
    limb,
  );

beforeAll(async () => {
  shell = await launchAt('case');
  page = shell.page;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  id = /cases\/([^/]+)/.exec(page.url())?.[1] ?? '';
  for (const at of [1, 2, 3, 4]) await addPiece(at);
}, 120_000);
afterAll(() => shell?.close());

/** What is on file before the proposal is thought of. */
async function addPiece(at: number): Promise<void> {
  await go('evidence');
  await heading('Evidence register');
  await page.keyboard.press('n');
  await page.locator('input:focus').waitFor();
  await page.keyboard.type(`Imaginary report ${at}`);
  await page.getByLabel('Originator').fill(`Imaginary agency ${at}`);
  await page.getByLabel('Date', { exact: true }).fill(`2026-03-1${at}`);
  await page.getByLabel('Quotation').fill(quotationOf(at));
  if (at === 7) await page.getByLabel('Traffic light (TLP 2.0)').selectOption('RED');
}

function quotationOf(at: number): string {
  return `The Example Unit held ${at} servers abroad in 2025. It took ${at}000 files of the Ministry of Examples.`;
}

it('the last two pieces, entered by keyboard', async () => {
  await go('evidence');
  await heading('Evidence register');
  for (const at of [5, 6]) {
    await key('n');
    await page.waitForFunction(
      (number) => document.activeElement?.closest('form')?.querySelector('h2')?.textContent?.startsWith(`E${number}`),
      at,
    );
    await page.locator('input:focus').waitFor();
    await page.keyboard.type(`Imaginary report ${at}`);
    await key('Enter');
    await page.keyboard.type(`Imaginary agency ${at}`);
    await key('Enter');
    await page.keyboard.type(`1${at}032026`);
    await key('Enter');
    await inFocus('textarea');
    await page.keyboard.type(quotationOf(at));
    if (at === 5) {
      await key('Alt+ArrowLeft');
      await heading('Evidence register');
    }
  }
  expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('2026-03-16');
  console.info(`P6: ${keys} keys for two pieces`);
});

it('the subject: name, original script, identifier with its evidence, who proposes', async () => {
  await go('listings');
  await heading('Listings');
  await key('n');
  await page.locator('input:focus').waitFor();
  await page.keyboard.type('Dmitri Badinov');
  await key('Tab', 'Tab');
  await page.keyboard.type('Дмитрий Бадинов');
  await key('Enter');
  await page.getByText('1 further name', { exact: true }).waitFor();
  const shownBy = page.getByLabel('Shown by');
  while (!(await shownBy.evaluate((element) => element === document.activeElement))) await key('Tab');
  await key('ArrowDown', 'Tab', 'Tab');
  await page.keyboard.type('1990-05-17');
  await key('Enter');
  await page.getByRole('button', { name: 'Remove 1990-05-17' }).waitFor();
  const proposer = page.getByLabel('Who proposes');
  while (!(await proposer.evaluate((element) => element === document.activeElement))) await key('Tab');
  await key('ArrowDown');
  await takePicture(page, 'listing-subject');
});

it('twelve quotations, tied from the table by arrows and figures', async () => {
  await key('Tab', 'Tab', 'Tab');
  await key('c');
  await page.getByRole('table').waitFor();
  await key('c');
  await inFocus('[data-cell]');
  // six limbs, two pieces each: the sentence that speaks of it
  const limbs = [
    { limb: 'Cyber-attack', digit: '1' },
    { limb: 'External threat', digit: '1' },
    { limb: 'Who was hit', digit: '2' },
    { limb: 'Significant effect', digit: '2' },
    { limb: 'Head of listing', digit: '1' },
    { limb: 'The entry itself', digit: '1' },
  ];
  // each limb begins where the one before it ended, so that all six pieces are quoted
  for (const [at, { limb, digit }] of limbs.entries()) {
    while (!(await isIn(limb))) await key('PageDown');
    await key(digit, at === limbs.length - 1 ? 'ArrowLeft' : 'ArrowRight', digit);
  }
  await page
    .getByRole('row', { name: /^Head of listing/ })
    .getByText('Covered')
    .waitFor();
  await takePicture(page, 'listing-criteria');
  expect(await page.locator('[data-cell]').filter({ hasText: /\d/ }).count()).toBe(12);
});

it('the reasons, the annex and the proposal are begun, and the receipt shows the case', async () => {
  await key('p');
  const make = page.getByRole('button', { name: 'Make the proposal' });
  while (!(await make.evaluate((element) => element === document.activeElement))) await key('Tab');
  await key('Enter');
  await page.getByText(/^Proposal for a listing: Dmitri Badinov is begun/).waitFor();
  await key('Tab', 'Enter');
  await page.getByText(/^Statement of reasons: Dmitri Badinov is begun/).waitFor();
  await key('Tab', 'Enter');
  await page.getByText(/^Annex to a listing.*is begun/).waitFor();
  await takePicture(page, 'listing-papers');
  await key('Tab', 'Enter');
  await heading('Decision receipt');
  console.info(`P6: ${keys} keys beside free text; at most 70`);
  expect(keys).toBeLessThanOrEqual(70);
});

it('the statement of reasons has a footnote behind every half-sentence', async () => {
  await go('drafts');
  await page.getByRole('link', { name: /Statement of reasons: Dmitri Badinov/ }).press('Enter');
  await heading(/Statement of reasons: Dmitri Badinov/);
  await page.getByText('The Example Unit held 1 servers abroad in 2025').first().waitFor();
  await takePicture(page, 'listing-reasons-draft');
});

it('the reasons ask before they follow what changed on the bench', async () => {
  const draft = new URL(page.url()).hash;
  await go('listings');
  await page.getByRole('link', { name: /Dmitri Badinov/ }).press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const name = page.getByLabel('Name as listed');
  await page.keyboard.press('s');
  await name.fill('Dmitri Badinov the elder');
  await name.press('Tab');
  await page.evaluate((hash) => window.location.assign(hash), draft);
  const card = page.getByText('Name as listed: the case says something else now').first();
  await card.waitFor();
  await page.getByText('The case says: Dmitri Badinov the elder').waitFor();
  await takePicture(page, 'listing-asks');
  await page.getByRole('button', { name: 'Keep the draft' }).first().press('Enter');
  const signer = page.getByLabel(/^Your name/).first();
  await signer.fill('Ida Example');
  await signer.press('Enter');
  await card.waitFor({ state: 'detached' });
  await go('listings');
  await page.getByRole('link', { name: /Dmitri Badinov/ }).press('Enter');
  await page.keyboard.press('s');
  await name.fill('Dmitri Badinov');
});

it('a RED source may not be shown, and the other side says so', async () => {
  await addPiece(7);
  await go('listings');
  await page.getByRole('link', { name: /Dmitri Badinov/ }).press('Enter');
  await page.getByRole('table').waitFor();
  await page.keyboard.press('c');
  await page.keyboard.press('End');
  await page.keyboard.press('1');
  await page.keyboard.press('o');
  await page.getByText(/^The traffic light of E7 forbids showing it/).waitFor();
  await takePicture(page, 'listing-brief');
  await page.keyboard.press('p');
  await page.getByText('1 quotation is left out because it cannot be shown.').waitFor();
});

it('a name nearby is shown with its arithmetic, and a person says what was found', async () => {
  await page.keyboard.press('s');
  const name = page.getByLabel('Name as listed');
  await name.fill('Dmitri Badin');
  const nearby = page.getByRole('region', { name: 'Names nearby' });
  await nearby.getByText('An initial stands for a name').waitFor();
  await nearby.getByText('No date to compare').waitFor();
  await nearby.getByLabel('What you found about D. Badin').fill('Another year of birth');
  await page.keyboard.press('Enter');
  await nearby.getByText(/Another year of birth/).waitFor();
  await page.getByLabel('Add a name').fill('Ba\u202Edin');
  await page.getByLabel('Add a name').press('Enter');
  await page.getByText('Holds characters that cannot be seen').waitFor();
  expect(await page.getByText('U+202E', { exact: true }).count()).toBeGreaterThan(0);
  await page.getByLabel('Day of listing or last renewal').fill('23 November 2026');
  await page.getByLabel('Day of listing or last renewal').press('Enter');
  await page.getByRole('button', { name: 'Set the review after twelve months' }).press('Enter');
  await page.getByRole('link', { name: 'The review stands among the deadlines of this case.' }).waitFor();
});

it('the choice of regime closes what its answers close, and counts nothing', async () => {
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('r');
  const group = page.getByRole('group', { name: 'Can a link to the Russian Government be proven?' });
  await group.getByRole('radio', { name: 'No', exact: true }).press('Space');
  await page.getByRole('region', { name: 'Hybrid regime' }).getByText('Closed').waitFor();
  await page.getByRole('button', { name: 'Take the cyber regime' }).press('Enter');
  await page.getByText('This listing is made under the cyber regime.').waitFor();
  await takePicture(page, 'listing-regime');
});

it('words of one’s own choice are tied by selecting them', async () => {
  await page.keyboard.press('c');
  await page.getByRole('table').waitFor();
  await page.keyboard.press('c');
  await page.keyboard.press('ArrowDown');
  const field = page.getByLabel('Words of your own choice').first();
  await field.focus();
  await field.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(0, 16));
  await page.keyboard.press('Enter');
  await page.getByText('Tied to this criterion').waitFor();
  await page.getByText('Tied by').first().waitFor();
});

it('every part of the lab passes the sweep', async () => {
  const found: string[] = [];
  for (const [letter, name] of [
    ['s', 'Names nearby'],
    ['c', 'How this light came about'],
    ['r', 'Destabilising activities'],
    ['o', 'The identity is doubtful'],
    ['p', 'Annex table'],
  ] as const) {
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press(letter);
    await page
      .getByRole('heading', { level: 2, name: new RegExp(name) })
      .first()
      .waitFor();
    if (letter === 's') await page.getByRole('heading', { level: 2, name: 'Names nearby' }).scrollIntoViewIfNeeded();
    if (letter === 's') await takePicture(page, 'listing-nearby');
    found.push(...(await look(`listing ${letter}`)));
  }
  await go('listings');
  await heading('Listings');
  found.push(...(await look('listings')));
  expect(found).toEqual([]);
}, 120_000);
