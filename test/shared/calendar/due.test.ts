import { describe, expect, it } from 'vitest';
import type { z } from '#shared/base/zod';
import { agendaOf } from '#shared/calendar/agenda';
import { newestEntry, spanOf, trustedNow } from '#shared/calendar/clock';
import { deadlineSchema } from '#shared/calendar/deadline';
import { dueOf, type Known } from '#shared/calendar/due';
import { type Period, periodSchema } from '#shared/calendar/model';
import { silenceAt } from '#shared/calendar/silence';
import { calendar } from './calendars';

const rule: Period = periodSchema.parse({
  id: 'early-warning',
  kind: 'deadline',
  title: 'Early warning',
  text: 'A first word.',
  begins: 'knowledge',
  count: { n: 24, unit: 'hours' },
  method: 'plain',
  grounds: [{ source: 'W39' }],
});
const known: Known = {
  calendars: [calendar('week'), calendar('short', { years: { from: 2026, to: 2026 } })],
  periods: [rule],
};

let made = 0;
function deadline(change: Partial<z.input<typeof deadlineSchema>> = {}) {
  made += 1;
  return deadlineSchema.parse({
    id: `5c0a7c9e-52a1-4a4c-9a0e-${String(made).padStart(12, '0')}`,
    enteredAt: '2026-11-20T08:00:00.000Z',
    start: { at: '2026-11-20T12:00' },
    count: { n: 2, unit: 'working-days' },
    calendars: ['week'],
    ...change,
  });
}
const codes = (due: { readonly notices: readonly { readonly code: string }[] }) => due.notices.map(({ code }) => code);

describe('when it falls due', () => {
  it('is reckoned', () => {
    const due = dueOf(deadline(), known);
    expect(due).toMatchObject({ from: 'reckoned', wall: { day: '2026-11-24', time: '24:00' }, notices: [] });
  });

  it('is what was set by hand, with the reckoning beside it', () => {
    const due = dueOf(deadline({ due: { at: '2026-11-26T18:00', reason: 'Presidency' } }), known);
    expect(due).toMatchObject({
      from: 'by-hand',
      wall: { day: '2026-11-26', time: '18:00' },
      reckoning: { day: '2026-11-24' },
    });
  });

  it('says where the length is another than the rule has', () => {
    const own = { rule: 'early-warning', method: 'plain' } as const;
    expect(dueOf(deadline({ ...own, count: { n: 24, unit: 'hours' } }), known).isChanged).toBe(false);
    expect(dueOf(deadline({ ...own, count: { n: 36, unit: 'hours' } }), known).isChanged).toBe(true);
  });

  it.each([
    ['nothing entered', { start: { at: '' }, count: { n: 0, unit: 'hours' } }, ['calendar/length']],
    ['a day that does not exist', { start: { at: '2026-02-30T10:00' } }, ['calendar/date']],
    ['a zone nobody knows', { start: { at: '2026-11-20T12:00', zone: 'Atlantis/Centre' } }, ['calendar/zone']],
    ['a calendar that is not installed', { calendars: ['atlantis'] }, ['calendar/unknown']],
    ['a year without days off', { calendars: ['short'], start: { at: '2026-12-31T10:00' } }, ['calendar/no-data']],
    ['a rule that is not installed', { rule: 'gone' }, ['calendar/rule']],
    ['an end before the start', { due: { at: '2026-11-01T12:00' } }, ['calendar/order']],
  ] as const)('%s is a code, and the entry stays', (_, change, expected) => {
    expect(codes(dueOf(deadline(change as never), known))).toEqual(expected); // the tables are read-only
  });
});

describe('a silence procedure', () => {
  const start = Date.parse('2026-11-20T11:00:00Z');
  const silence = (change: object = {}) =>
    deadline({ kind: 'silence', due: { at: '2026-11-23T12:00' }, silence: { place: 'COREU', ...change } });
  const view = (one: ReturnType<typeof silence>, now: number | undefined) => silenceAt(one, dueOf(one, known), now);
  const end = Date.parse('2026-11-23T11:00:00Z');

  it.each([
    ['waits before it begins', start - 1, 'waiting'],
    ['runs from its start', start, 'running'],
    ['runs to the last minute', end - 1, 'running'],
    ['is over at its end, and no more is said', end, 'over'],
    ['says nothing of time without a clock', undefined, 'clock'],
  ])('%s', (_, now, state) => {
    expect(view(silence(), now).state).toBe(state);
  });

  it('is extended with the end that was set last', () => {
    const one = silence({ extended: [{ until: { at: '2026-11-24T10:00' }, at: '2026-11-23T10:00:00.000Z' }] });
    expect(dueOf(one, known)).toMatchObject({ from: 'extended', wall: { day: '2026-11-24', time: '10:00' } });
    expect(view(one, end)).toMatchObject({ state: 'extended', left: 22 * 3_600_000 });
  });

  it('is broken by a word, whatever the clock says, and a late one is named', () => {
    expect(view(silence({ brokenBy: 'Malta', brokenAt: '2026-11-23T10:59:00.000Z' }), undefined)).toEqual({
      state: 'broken',
      notices: [],
    });
    const late = view(silence({ brokenBy: 'Malta', brokenAt: '2026-11-23T11:01:00.000Z' }), end + 1);
    expect(late.state).toBe('broken');
    expect(codes(late)).toEqual(['calendar/late-entry']);
  });

  it('is confirmed by a person only, and a break stands above it', () => {
    const confirmed = { at: '2026-11-23T11:30:00.000Z', by: 'Secretariat' };
    expect(view(silence({ confirmed }), end + 1).state).toBe('confirmed');
    expect(view(silence({ confirmed, brokenAt: '2026-11-23T10:00:00.000Z' }), end + 1).state).toBe('broken');
  });

  it('has no end where none is entered', () => {
    const one = deadline({ kind: 'silence', count: { n: 0, unit: 'hours' } });
    expect(view(one, end).state).toBe('no-end');
  });
});

describe('the list', () => {
  it('has the next first, then what has no moment, then what is done', () => {
    const late = deadline({ title: 'late', start: { at: '2026-11-02T12:00' } });
    const soon = deadline({ title: 'soon' });
    const without = deadline({ title: 'without', start: { at: '' } });
    const done = deadline({ title: 'done', done: { at: '2026-11-21T10:00:00.000Z' } });
    const plan = deadline({ title: 'plan', kind: 'plan' });
    const list = agendaOf([done, without, soon, plan, late], known, Date.parse('2026-11-22T10:00:00Z'));
    expect(list.map((entry) => [entry.deadline.title, entry.state])).toEqual([
      ['late', 'overdue'],
      ['soon', 'ahead'],
      ['without', 'unknown'],
      ['done', 'done'],
    ]);
  });

  it('calls nothing overdue without a clock to trust', () => {
    const [entry] = agendaOf([deadline({ start: { at: '2020-11-02T12:00' } })], known, undefined);
    expect(entry?.state).toBe('unknown');
  });
});

describe('the clock', () => {
  it('is not trusted where it is earlier than the newest entry', () => {
    const newest = newestEntry([
      deadline(),
      deadline({ done: { at: '2026-11-21T10:00:00.000Z' } }),
      deadline({ silence: { brokenAt: '2027-01-01T00:00:00.000Z' } }),
    ]);
    expect(new Date(newest).toISOString()).toBe('2026-11-21T10:00:00.000Z');
    expect(trustedNow(newest - 61_000, newest)).toBeUndefined();
    expect(trustedNow(newest - 59_000, newest)).toBe(newest - 59_000);
    expect(newestEntry([])).toBe(0);
  });

  it('tells a length in whole minutes', () => {
    expect(spanOf(((3 * 24 + 4) * 60 + 5) * 60_000 + 59_999)).toEqual({ days: 3, hours: 4, minutes: 5 });
    expect(spanOf(-61_000)).toEqual({ days: 0, hours: 0, minutes: 1 });
  });
});
