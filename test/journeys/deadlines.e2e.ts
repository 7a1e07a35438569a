// A desk officer keeps the dates of a case by keyboard alone: a deadline with its rule, a silence procedure that is broken
// with one key, a plan, and the file for a calendar. Stops a date without its rule, and an entry that a lock loses.
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillIn, press, reach } from '../../scripts/demo/keys.mjs';
import * as sample from '../../scripts/demo/sample.mjs';
import * as steps from '../../scripts/demo/steps.mjs';
import { openToApp } from '../../scripts/sandboxed.mjs';
import { readIcs } from '../shared/calendar/read-ics';
import { pick } from './dialogs';
import { type FocusReport, watchFocus } from './focus-watch';
import { checkAccessibility, type Launched, takePicture } from './launch';
import { launchAt } from './prepared';
import { sweep } from './sweep';

let shell: Launched;
let page: Launched['page'];
let outbox: string;
let focusReport: () => Promise<FocusReport>;
const picture = async () => undefined;

beforeAll(async () => {
  shell = await launchAt('case');
  page = shell.page;
  outbox = openToApp(path.join(shell.home, 'deadlines'));
  mkdirSync(outbox, { recursive: true });
  await pick(shell.app, { save: outbox });
  focusReport = await watchFocus(page);
});
afterAll(() => shell?.close());

const main = () => page.getByRole('main');
const field = (name: string) => main().getByLabel(name, { exact: true });
const button = (name: string) => main().getByRole('button', { name, exact: true });
const card = (name: string) => main().getByRole('article', { name });

/** Types a moment into a field that takes day and time in the order of the window's language. */
async function typeMoment(name: string, wall: string): Promise<void> {
  await reach(page, field(name));
  const keys = await page.evaluate((text) => {
    const shape = new Intl.DateTimeFormat(navigator.language, {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'UTC',
    });
    const { hourCycle } = shape.resolvedOptions();
    const has12 = hourCycle === 'h12' || hourCycle === 'h11';
    const parts = shape.formatToParts(new Date(`${text}:00Z`));
    const digits = parts.filter(({ type }) => type !== 'literal' && type !== 'dayPeriod');
    const half = parts.find(({ type }) => type === 'dayPeriod')?.value ?? '';
    return digits.map(({ value }) => value).join('') + (has12 ? half.slice(0, 1) : '');
  }, wall);
  await page.keyboard.type(keys);
  expect(await field(name).inputValue()).toBe(wall);
}

it('the screen of the case is reached by the rail', async () => {
  await press(page, page.getByRole('link', { name: /^Deadlines/ }));
  await main().getByRole('heading', { level: 1, name: 'Deadlines' }).waitFor();
  expect(await checkAccessibility(page)).toEqual([]);
});

it('a deadline says when it ends, and by which rule', async () => {
  await press(page, button('Add a deadline'));
  await fillIn(page, field('What falls due'), 'Answer to the working party');
  await typeMoment('Start', '2026-12-22T15:00');
  await fillIn(page, field('Length'), '3');
  await main().getByText('Tuesday 5 January 2027, end of the day (24:00), Brussels').waitFor();
  const whole = card('Answer to the working party');
  await press(page, whole.locator('summary', { hasText: 'Rule used' }));
  await whole.getByText('Thursday 24 December 2026: End of year (EU institutions)').waitFor();
  await takePicture(page, 'deadlines-rule');
  expect(await checkAccessibility(page)).toEqual([]);
  await press(page, whole.locator('summary', { hasText: 'Edit' }));
});

it('a silence procedure is broken with one key', async () => {
  await reach(page, button('Add a silence procedure'), { back: true });
  await page.keyboard.press('Enter');
  const whole = card('Untitled deadline');
  await whole.waitFor();
  await fillIn(page, whole.getByLabel('What falls due', { exact: true }), 'COREU on the declaration');
  await main().getByRole('heading', { level: 3, name: 'COREU on the declaration' }).waitFor();
  await reach(page, card('COREU on the declaration').locator('summary', { hasText: 'Edit' }), { back: true });
  await page.keyboard.press('b');
  await main().getByText('Silence broken.').waitFor();
  await fillIn(page, field('Broken by'), 'Malta');
  await main()
    .getByText(/^Broken .*, Brussels, by Malta$/)
    .waitFor();
  expect(await checkAccessibility(page)).toEqual([]);
});

it('a plan tells the latest moment of each step', async () => {
  await reach(page, button('Plan backward'), { back: true });
  await page.keyboard.press('Enter');
  const whole = card('Untitled plan');
  await reach(page, whole.getByLabel('Steps', { exact: true }));
  await page.keyboard.type('Declaration');
  await typeMoment('Be ready by', '2026-12-14T12:00');
  await fillIn(page, field('Length of: Silence procedure'), '2');
  const row = main().getByRole('row', { name: /^Silence procedure/ });
  await row.getByText('Thu 10 Dec 12:00').waitFor();
  await takePicture(page, 'deadlines-plan');
  expect(await sweep({ app: shell.app, page }, 'deadlines')).toEqual([]);
});

it('the focus was in sight all the way, and no pointer was used', async () => {
  const { stops, faults, pointers } = await focusReport();
  expect(stops).toBeGreaterThan(20);
  expect(faults).toEqual([]);
  expect(pointers).toBe(0);
});

it('what was entered stands after lock and unlock', async () => {
  page = await steps.lock({ app: shell.app, page });
  await steps.unlock({ page, picture }, sample.passphrase);
  await press(page, page.getByRole('link', { name: /^Deadlines/ }));
  await main().getByText('Tuesday 5 January 2027, end of the day (24:00), Brussels').waitFor();
  await main()
    .getByText(/^Broken .*, Brussels, by Malta$/)
    .waitFor();
  await takePicture(page, 'deadlines');
});

it('the calendar file holds what has a date, under the mark of the case', async () => {
  await press(page, button('Save as calendar file'));
  const saved = await main()
    .getByText(/^Saved as deadlines-.*\.ics\.$/)
    .textContent();
  const name = /deadlines-[\d-]+\.ics/.exec(saved ?? '')?.[0] ?? '';
  const { events } = readIcs(readFileSync(path.join(outbox, name)));
  expect(events.map((event) => event.get('DTSTART'))).toEqual(['20270105T230000Z']);
  expect(events[0]?.get('SUMMARY')).toMatch(/^\[(PUBLIC|LIMITE)\] Answer to the working party$/);
});
