// From an outcome to a démarche that may leave, by keyboard alone: the case fills the fields, the instruction is attached, and
// nothing is left to settle. Stops a studio that needs a pointer, or more keys than was promised. It also walks what a
// drafter meets on the way: a gate passed in a name, a fact that changes, clauses, comments, and the second language.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillIn, press, reach } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { countKeys, focusedName } from './counted-keys';
import { pick } from './dialogs';
import { type FocusReport, watchFocus } from './focus-watch';
import { type Launched, takePicture } from './launch';
import { launchAt } from './prepared';

let shell: Launched;
let page: Launched['page'];
let report: () => Promise<FocusReport>;
const mostKeys = 18;
const field = (label: string) => page.getByRole('region', { name: 'To settle' }).getByLabel(label, { exact: true });
const key = (name: string) => page.keyboard.press(name);

beforeAll(async () => {
  shell = await launchAt('answered');
  page = shell.page;
  page.setDefaultTimeout(8000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const inbox = openToApp(path.join(shell.home, 'demarche-in'));
  const file = path.join(inbox, 'CYBER-2026-118.txt');
  writeFileSync(file, 'An imaginary instruction.');
  await pick(shell.app, { open: file });
  report = await watchFocus(page);
}, 120_000);
afterAll(() => shell?.close());

it('takes no more than eighteen keys from the outcome until nothing is left to settle', async () => {
  const keys = countKeys(page);
  await keys.press('d');
  await page.getByRole('region', { name: 'Gates' }).waitFor();
  expect(await field('Host State').inputValue()).toBe('Vardania');
  await takePicture(page, 'studio-begun');
  await keys.press('F8');
  expect(await focusedName(page)).toBe('Attach the file');
  await keys.press('Enter');
  await page.getByLabel('Date of the document').waitFor();
  await keys.press('Tab');
  await keys.write('20112026');
  await keys.press('Enter');
  await page.waitForFunction(() => document.activeElement?.id === 'to-settle');
  expect(await field('Instruction of the High Representative').inputValue()).toBe('CYBER-2026-118');
  expect(await field('Date of the instruction').inputValue()).toBe('2026-11-20');
  await keys.press('F8');
  expect(await focusedName(page)).toMatch(/^I have read the text/);
  await keys.press('Space');
  const texts: Readonly<Record<string, string>> = { ...sample.fields, 'Reply by': '27112026' };
  for (let left = 0; left < 5; left++) {
    await keys.press('F8');
    await keys.write(texts[await focusedName(page)] ?? '');
  }
  await page.getByText(/^Ready (for clearance|to sign)$/).waitFor();
  await takePicture(page, 'studio-ready');
  await keys.press('Control+Shift+e');
  await page.getByRole('heading', { level: 1, name: 'What leaves this laptop' }).waitFor();
  console.info(`P4: ${keys.pressed().length} keys: ${keys.pressed().join(' ')}`);
  expect(keys.pressed().length).toBeLessThanOrEqual(mostKeys);
  await key('Alt+ArrowLeft');
  await page.getByRole('region', { name: 'Gates' }).waitFor();
});

it('keeps the instruction in the evidence register, tied to its question', async () => {
  const studio = new URL(page.url()).hash;
  await page.evaluate(() =>
    window.location.assign(document.querySelector<HTMLAnchorElement>('a[href$="/evidence"]')?.hash ?? ''),
  );
  await page
    .getByRole('link', { name: /CYBER-2026-118/ })
    .first()
    .waitFor();
  await page.evaluate((hash) => window.location.assign(hash), studio);
  await page.getByRole('region', { name: 'Gates' }).waitFor();
});

it('passes a gate in a name with a reason, and takes it back', async () => {
  await reach(page, page.getByRole('checkbox', { name: /no EU, national or NATO classified/ }));
  await key('Space');
  await page.getByText('1 to settle').waitFor();
  await press(page, page.getByRole('button', { name: /^No classified information/ }));
  await press(page, page.getByRole('button', { name: /^Pass it in your name/ }));
  await page.keyboard.type('The registry reads it once more.');
  await press(page, page.getByRole('button', { name: 'Pass this gate' }));
  await page.getByText(/^Ready (for clearance|to sign)$/).waitFor();
  await page.getByText(/^Passed by .+ although it is not met/).waitFor();
  await takePicture(page, 'studio-passed');
  await press(page, page.getByRole('button', { name: 'Take this back' }));
  await page.getByText('1 to settle').waitFor();
  await key('F8');
  await key('Space');
  await page.getByText(/^Ready (for clearance|to sign)$/).waitFor();
});

it('asks when the case says something else, and follows only when told', async () => {
  const studio = new URL(page.url()).hash;
  await press(page, page.getByRole('link', { name: 'Open the case' }).first());
  const state = page.getByLabel('State', { exact: true }).last();
  await fillIn(page, state, 'Borduria');
  await page.getByText(/^Saved \d/).waitFor();
  await page.evaluate((hash) => window.location.assign(hash), studio);
  await page.getByText('Host State: the case says something else now').waitFor();
  expect(await field('Host State').inputValue()).toBe('Vardania');
  await takePicture(page, 'studio-drift');
  await key('F8');
  expect(await focusedName(page)).toBe('Take it over');
  await key('Enter');
  await page.getByText(/^Ready (for clearance|to sign)$/).waitFor();
  expect(await field('Host State').inputValue()).toBe('Borduria');
});

it('puts a clause in behind the cursor, and undoes it', async () => {
  const text = page.getByRole('textbox', { name: 'Text of the draft' });
  await text.focus();
  const before = await text.textContent();
  await key('Control+Shift+l');
  await page.keyboard.type('territory');
  await page.getByRole('listbox', { name: 'Clauses' }).getByRole('option').first().waitFor();
  await takePicture(page, 'studio-clauses');
  await key('Enter');
  await page.waitForFunction(
    (was) => document.querySelector('[role=textbox][contenteditable]')?.textContent !== was,
    before,
  );
  await text.focus();
  await key('Control+z');
  expect(await text.textContent()).toBe(before);
});

it('comments on selected words, answers, and says what becomes of it', async () => {
  const text = page.getByRole('textbox', { name: 'Text of the draft' });
  await text.focus();
  await key('Control+Home');
  await key('ArrowDown');
  await key('Home');
  await key('Shift+End');
  await key('Control+Alt+m');
  await page.keyboard.type('Is this the title they use?');
  await takePicture(page, 'studio-commenting');
  await press(page, page.getByRole('button', { name: 'Add the comment' }));
  const thread = page.getByRole('article', { name: /^Comment of/ });
  await press(page, thread.getByRole('button', { name: 'Reply' }));
  await page.keyboard.type('It is.');
  await press(page, thread.getByRole('button', { name: 'Reply' }));
  await thread.getByText('It is.').waitFor();
  await takePicture(page, 'studio-comments');
  await press(page, thread.getByRole('button', { name: 'Not taken' }));
  await page.keyboard.type('The title stands.');
  await press(page, thread.getByRole('button', { name: 'Not taken' }));
  await thread.getByText('Because: The title stands.').waitFor();
  await press(page, thread.getByRole('button', { name: /^Go to the words/ }));
  expect(await text.evaluate((element) => element === document.activeElement)).toBe(true);
});

it('stands beside its French, and marks what changed since the two agreed', async () => {
  await press(page, page.getByRole('button', { name: 'FR', exact: true }));
  await press(page, page.getByRole('button', { name: 'Begin the text in the other language' }));
  await page
    .getByText(/words for the translator/)
    .first()
    .waitFor();
  await key('Alt+n');
  await key('Enter');
  await page.getByRole('textbox', { name: /in the other language$/ }).waitFor();
  await page.keyboard.type('Réf. ');
  await key('Escape');
  await page.getByText('Not compared yet').waitFor();
  await key('Alt+g');
  await page.getByText('The two agree', { exact: true }).first().waitFor();
  await takePicture(page, 'studio-twin');
});

it('never lost the focus from sight, and no pointer was pressed', async () => {
  const { faults, pointers } = await report();
  expect(faults).toEqual([]);
  expect(pointers).toBe(0);
});
