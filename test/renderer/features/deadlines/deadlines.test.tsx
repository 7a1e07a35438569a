// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { type Deadline, deadlineSchema } from '#shared/calendar/deadline';
import type { CaseFile } from '#shared/case/model';
import { newCase } from '#shared/case/new-case';
import { compile } from '#shared/content/compile';
import { readContent } from '../../../../content/read';
import { ContentContext } from '../../../../renderer/store/context';
import { createFakeBridge } from '../../../fakes/bridge';
import { readIcs } from '../../../shared/calendar/read-ics';
import '../../../../renderer/i18n';

const fake = createFakeBridge();
vi.stubGlobal('bridge', fake.raw);
const { OpenDeadlines } = await import('../../../../renderer/features/deadlines/OpenDeadlines');

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const { pack } = compile(readContent());
const now = Date.parse('2026-11-20T09:00:00Z');
const ids = ['5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c11', '5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c12'] as const;

function deadline(change: object): Deadline {
  return deadlineSchema.parse({ id: ids[0], enteredAt: '2026-11-20T08:00:00.000Z', ...change });
}

let file: CaseFile;

function Desk({ start }: { readonly start: CaseFile }) {
  const [held, setHeld] = useState(start);
  file = held;
  return (
    <ContentContext value={{ pack, digest: '' }}>
      <OpenDeadlines file={held} set={setHeld} />
    </ContentContext>
  );
}

function open(deadlines: readonly Deadline[] = [], clock = now) {
  vi.useFakeTimers({ now: clock, toFake: ['Date', 'setInterval', 'clearInterval'] });
  const start = newCase({ id: ids[1], now: Date.parse('2026-11-20T07:00:00Z'), title: 'Case', marking: 'LIMITE' });
  render(<Desk start={{ ...start, deadlines: Object.fromEntries(deadlines.map((one) => [one.id, one])) }} />);
}

const type = (name: string, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } });
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const only = () => Object.values(file.deadlines)[0];

it('reckons what is entered, with weekday, hour and place, and keeps it in the case', () => {
  open();
  click('Add a deadline');
  type('What falls due', 'Answer to the working party');
  type('Start', '2026-12-22T15:00');
  type('Length', '3');
  expect(screen.getByText('Tuesday 5 January 2027, end of the day (24:00), Brussels')).toBeTruthy();
  expect(only()).toMatchObject({
    title: 'Answer to the working party',
    count: { n: 3 },
    start: { at: '2026-12-22T15:00' },
  });
});

it('shows the rule used, with every day that was counted and every day that was not', () => {
  open([
    deadline({
      title: 'A',
      start: { at: '2026-12-22T15:00' },
      count: { n: 3, unit: 'working-days' },
      calendars: ['eu-institutions'],
    }),
  ]);
  const used = screen.getByText('Days counted: 3').closest('details');
  const text = used?.textContent ?? '';
  expect(text).toContain('The day of the event is not counted.');
  expect(text).toContain('Wednesday 23 December 2026');
  expect(text).toContain('Thursday 24 December 2026: End of year (EU institutions)');
  expect(text).toContain('Saturday 26 December 2026: weekend (EU institutions)');
  expect(text).toContain('Not verified');
});

it('a rule brings its length and its way of counting, and what was typed before is kept', () => {
  open();
  click('Add a deadline');
  type('What falls due', 'Early warning');
  type('Start', '2026-11-20T10:20');
  type('Rule', 'nis2-early-warning');
  expect(only()).toMatchObject({ title: 'Early warning', count: { n: 24, unit: 'hours' }, method: 'plain' });
  expect(screen.getByText('Saturday 21 November 2026, 10:20, Brussels')).toBeTruthy();
});

it('says in words what is overdue', () => {
  open([deadline({ title: 'A', due: { at: '2026-11-19T08:00' } })]);
  expect(screen.getByText('Overdue by 1 day 2 hours')).toBeTruthy();
});

it('a day that cannot be reckoned is a code, and stays as typed', () => {
  open([
    deadline({ title: 'A', start: { at: '2031-03-03T10:00' }, count: { n: 2, unit: 'weeks' }, calendars: ['be'] }),
  ]);
  expect(screen.getByText('calendar/no-data')).toBeTruthy();
  expect(screen.getByText(/For 2031 a chosen calendar has no days off on file/)).toBeTruthy();
  expect((screen.getByLabelText('Start') as HTMLInputElement).value).toBe('2031-03-03T10:00'); // a field of the form
});

const silence = (change: object = {}) =>
  deadline({
    kind: 'silence',
    title: 'COREU',
    rule: 'silence-procedure',
    start: { at: '2026-11-20T09:00' },
    due: { at: '2026-11-20T18:00' },
    silence: change,
  });

it('a silence procedure runs in words, is broken by one press, and that can be taken back', () => {
  open([silence()]);
  expect(screen.getByText('Running. 8 hours left.')).toBeTruthy();
  click('Broken');
  expect(screen.getByText('Silence broken.')).toBeTruthy();
  type('Broken by', 'Malta');
  expect(only()?.silence).toMatchObject({ brokenBy: 'Malta', brokenAt: new Date(now).toISOString() });
  expect(screen.getByText('Broken Friday 20 November 2026, 10:00, Brussels, by Malta')).toBeTruthy();
  click('Not broken after all');
  expect(only()?.silence).toMatchObject({ brokenBy: 'Malta' });
  expect(only()?.silence?.brokenAt).toBeUndefined();
});

it('a silence that is over claims nothing by itself; the word of the Secretariat is entered', () => {
  open([silence()], Date.parse('2026-11-20T17:00:00Z'));
  expect(
    screen.getByText(/No objection is on file; whether the silence was broken is for the Secretariat to say/),
  ).toBeTruthy();
  expect(screen.queryByText(/adopted|agreed/i)).toBeNull();
  click('Secretariat: no objection received');
  expect(screen.getByText('Concluded by silence, as the Secretariat says.')).toBeTruthy();
});

it('an extension moves the end and keeps the first', () => {
  open([silence()]);
  type('New end', '2026-11-23T12:00');
  click('Extend');
  expect(screen.getByText('Extended. 3 days 2 hours left.')).toBeTruthy();
  expect(only()).toMatchObject({ due: { at: '2026-11-20T18:00' } });
});

it('a clock that was set back is said, and no time left is shown', () => {
  open(
    [silence(), { ...deadline({ title: 'A', due: { at: '2026-11-19T08:00' } }), id: ids[1] }],
    Date.parse('2026-11-19T09:00:00Z'),
  );
  expect(screen.getByText('calendar/clock-behind')).toBeTruthy();
  expect(screen.getByText('The clock is not trusted; no time is shown.')).toBeTruthy();
  expect(screen.getByText('Time left not shown')).toBeTruthy();
});

it('what is removed can be put back', () => {
  open([deadline({ title: 'A' })]);
  click('Remove: A');
  expect(Object.keys(file.deadlines)).toEqual([]);
  click('Put back');
  expect(only()?.title).toBe('A');
});

it('a plan tells the latest moment of each step, and which length nobody has entered', () => {
  open();
  click('Plan backward');
  type('Steps', 'declaration-by-silence');
  type('Be ready by', '2026-12-14T12:00');
  type('Length of: Silence procedure', '2');
  const row = screen.getByRole('row', { name: /^Silence procedure/ });
  expect(within(row).getByText('Thu 10 Dec 12:00')).toBeTruthy();
  expect(
    within(screen.getByRole('row', { name: /^Draft of the text/ })).getByText('No length entered: taken as none'),
  ).toBeTruthy();
});

it('saves what has a date to a calendar file under the mark of the case', async () => {
  open([silence()]);
  vi.useRealTimers();
  click('Save as calendar file');
  expect(await screen.findByText(/^Saved as deadlines-.*\.ics\.$/)).toBeTruthy();
  const { events } = readIcs(fake.saved[0]?.bytes ?? new Uint8Array());
  expect(events).toHaveLength(1);
  expect(events[0]?.get('SUMMARY')).toBe('[LIMITE] COREU');
  expect(events[0]?.get('DTSTART')).toBe('20261120T170000Z');
  expect(events[0]?.get('DESCRIPTION')).toContain('Friday 20 November 2026, 18:00, Brussels');
});

it('says when the disk is full, and keeps the button', async () => {
  open([silence()]);
  vi.useRealTimers();
  fake.failNext('file.write', 'file/full');
  click('Save as calendar file');
  expect(await screen.findByText(/file\/full/)).toBeTruthy();
});
