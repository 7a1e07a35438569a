// A quick statement of the High Representative on own responsibility, from the outcome to the wizard, by keyboard alone, with
// three clauses of the bank put in. Stops a studio that needs a pointer, or more keys than was promised.
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { countKeys, focusedName } from './counted-keys';
import { type FocusReport, watchFocus } from './focus-watch';
import { type Launched, launch, takePicture } from './launch';

let shell: Launched;
let page: Launched['page'];
let report: () => Promise<FocusReport>;
const picture = async () => undefined;
/** UX P5: an upper bound. */
const mostKeys = 22;
const author = 'A. Example, cyber desk';
const by = { reason: 'The patients cannot wait for a text of all.', author };

/** A reaction is needed today, the 27 cannot agree in time, and the High Representative is to speak. */
const answers: Parameters<typeof steps.answerQuestions>[1] = {
  first: { choose: 'Yes', source: 'National CSIRT, first assessment' },
  't1.2': { choose: 'Yes' },
  't1.3': { choose: 'Yes' },
  't1.4': { choose: 'Yes', source: 'National CSIRT, second assessment' },
  't1.6': { choose: 'These are hit', tick: ['Systems of a Member State'] },
  't1.7': { choose: 'Yes', tick: ['Number of persons or bodies affected'], ...by },
  't1.10': { choose: 'No', reason: 'No deaths are reported.', author },
  't2.1': { choose: 'Send a signal', source: 'Meeting of the desk' },
  't2.7': { choose: 'A Member State, and it wants the Union to speak', source: 'Note of its ministry' },
  't2.6': { choose: 'No', source: 'Calls of the desk' },
  't2.5': { choose: 'Yes', ...by },
  't2.8': { choose: 'Yes', ...by },
  't4.1': { choose: 'Yes', source: 'Note of its ministry' },
  't4.2': { choose: 'Yes', ...by },
  't4.3': { choose: 'No', ...by },
  't4.9': { choose: 'No', source: 'Meeting of the desk' },
  't4.11': { choose: 'No', source: 'Meeting of the desk' },
  't4.4': { choose: 'The High Representative', source: 'Meeting of the desk' },
};
const texts: Readonly<Record<string, string>> = {
  Subject: 'the attack on hospitals in Aurelia',
  'What is called for': 'I call on those responsible to stop at once.',
  'Agreed line relied on': 'Declaration of 10 November 2025',
};

beforeAll(async () => {
  shell = await launch();
  page = shell.page;
  page.setDefaultTimeout(8000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await steps.createVault({ page, picture }, sample.passphrase);
  await steps.openSampleCase({ page, picture });
  await steps.answerQuestions({ page, picture }, answers);
  report = await watchFocus(page);
}, 120_000);
afterAll(() => shell?.close());

it('goes from the outcome to the wizard with three clauses of the bank', async () => {
  const keys = countKeys(page);
  await takePicture(page, 'statement-outcome');
  await keys.press('3');
  await page.getByRole('heading', { level: 1, name: /^Statement/ }).waitFor();
  const text = page.getByRole('textbox', { name: 'Text of the draft' });
  await keys.press('Control+Shift+l');
  const before = (await text.locator('p').count()) + 3;
  await keys.press('Enter');
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await expect.poll(() => text.locator('p').count()).toBe(before);
  await takePicture(page, 'statement-clauses');
  await keys.press('F8');
  for (let at = 0; at < 12 && (await page.getByText(/^Ready (for clearance|to sign)$/).count()) === 0; at++)
    await settle(keys);
  await page.getByText(/^Ready (for clearance|to sign)$/).waitFor();
  await takePicture(page, 'statement-ready');
  await keys.press('Control+Shift+e');
  await page.getByRole('heading', { level: 1, name: 'What leaves this laptop' }).waitFor();
  console.info(`P5: ${keys.pressed().length} keys: ${keys.pressed().join(' ')}`);
  expect(keys.pressed().length).toBeLessThanOrEqual(mostKeys);
});

/** What a drafter does at each stop: says, chooses or states what is asked for, and goes on. */
async function settle(keys: ReturnType<typeof countKeys>): Promise<void> {
  const name = await focusedName(page);
  const kind = await page.evaluate(
    () => document.activeElement?.getAttribute('type') ?? document.activeElement?.tagName,
  );
  expect(kind === 'checkbox' || name in texts || kind === 'radio', name).toBe(true);
  if (name in texts) await keys.write(texts[name] ?? '');
  else await keys.press('Space');
  if (await page.getByText(/^Ready (for clearance|to sign)$/).count()) return;
  // a text of several lines keeps its Enter
  await keys.press(kind === 'TEXTAREA' || kind === 'checkbox' ? 'F8' : 'Enter');
}

it('never lost the focus from sight, and no pointer was pressed', async () => {
  const { faults, pointers } = await report();
  expect(faults).toEqual([]);
  expect(pointers).toBe(0);
});
