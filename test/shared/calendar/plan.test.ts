import { expect, it } from 'vitest';
import { chainSchema } from '#shared/calendar/model';
import { planOf } from '#shared/calendar/plan';
import { wallAt } from '#shared/calendar/zone';
import { calendar, dayOff } from './calendars';

const grounds = [{ source: 'G' }];
const chain = chainSchema.parse({
  id: 'way',
  title: 'Way',
  text: 'Steps.',
  steps: [
    { id: 'draft', title: 'Draft', count: { n: 2, unit: 'working-days' }, grounds },
    { id: 'lawyers', title: 'Lawyers', count: { n: 1, unit: 'working-days' }, after: ['draft'], grounds },
    { id: 'silence', title: 'Silence', after: ['draft'], grounds },
    { id: 'adopt', title: 'Adopt', count: { n: 3, unit: 'hours' }, after: ['lawyers', 'silence'], grounds },
  ],
});
const calendars = [calendar('week', { daysOff: [dayOff('Feast', { date: '11-24' })] })];
const target = { at: '2026-11-27T15:00', zone: 'Europe/Brussels' };
const now = Date.parse('2026-11-16T08:00:00Z');
const asked = { chain, target, calendars, lengths: {}, now };
const shown = (at: number | undefined) => (at === undefined ? undefined : wallAt(at, 'Europe/Brussels'));

it('finds the latest moment to begin each step, past days off', () => {
  const steps = planOf({ ...asked, lengths: { silence: { n: 48, unit: 'hours' } } });
  expect(steps.map(({ id, begin }) => [id, shown(begin)])).toEqual([
    ['draft', '2026-11-20T12:00'],
    ['lawyers', '2026-11-26T12:00'],
    ['silence', '2026-11-25T12:00'],
    ['adopt', '2026-11-27T12:00'],
  ]);
});

it('says which length nobody has entered', () => {
  expect(planOf(asked).map(({ hasLength }) => hasLength)).toEqual([true, true, false, true]);
});

it('tells what is to spare, and what does not suffice', () => {
  const [draft] = planOf({ ...asked, lengths: { silence: { n: 48, unit: 'hours' } } });
  expect(draft?.float).toBeGreaterThan(0);
  const late = planOf({ ...asked, now: Date.parse('2026-11-27T08:00:00Z') });
  expect(late.every(({ float }) => float !== undefined && float < 0)).toBe(true);
  expect(planOf({ ...asked, now: undefined }).every(({ float }) => float === undefined)).toBe(true);
});

it('does not begin a step on a day off', () => {
  const lengths = { adopt: { n: 5, unit: 'calendar-days' } } as const;
  const adopt = planOf({ ...asked, lengths }).at(-1);
  expect(shown(adopt?.begin)).toBe('2026-11-20T15:00');
  expect(adopt?.reckoning?.skipped.map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-21']);
});

it('says what is wrong with the moment to be ready for', () => {
  const steps = planOf({ ...asked, target: { at: '2026-02-30T10:00', zone: 'UTC' } });
  expect(steps.at(-1)?.notices.map(({ code }) => code)).toEqual(['calendar/date']);
  expect(steps.every(({ begin }) => begin === undefined)).toBe(true);
});
