import { describe, expect, it } from 'vitest';
import { daysOffIn, offOn } from '#shared/calendar/days-off';
import { deadlineSchema } from '#shared/calendar/deadline';
import { dueOf } from '#shared/calendar/due';
import { momentOf } from '#shared/calendar/zone';
import { compile } from '#shared/content/compile';
import { readContent } from '../../content/read';

const files = readContent();
const { pack } = compile(files);
const calendar = (id: string) => {
  const found = pack.calendars.find((one) => one.id === id);
  if (!found) throw new Error(`no calendar ${id}`);
  return found;
};

it('every Member State has its calendar, and so have the institutions', () => {
  const states = pack.calendars.filter(({ kind }) => kind === 'member-state').map(({ id }) => id);
  const codes = 'at be bg hr cy cz dk ee fi fr de el hu ie it lv lt lu mt nl pl pt ro sk si es se';
  expect([...states].sort()).toEqual(codes.split(' ').sort());
  expect(calendar('eu-institutions').years).toEqual({ from: 2026, to: 2027 });
});

it('no calendar claims to be verified', () => {
  const unverified = new Set(pack.sources.filter(({ confidence }) => confidence === 'unverified').map(({ id }) => id));
  for (const { id, grounds } of pack.calendars)
    expect([id, grounds.every(({ source }) => unverified.has(source))]).toEqual([id, true]);
});

it('every calendar has a zone this platform knows, and days off for every year it holds for', () => {
  for (const one of pack.calendars) {
    expect(momentOf({ at: '2026-06-01T12:00', zone: one.zone }).at).toBeGreaterThan(0);
    for (let year = one.years.from; year <= one.years.to; year++) {
      const days = [...daysOffIn(one, year)];
      expect(days.every(([day]) => day.startsWith(String(year)))).toBe(true);
      if (one.kind !== 'host') expect(days.length).toBeGreaterThan(7);
    }
  }
});

describe('days off that people know by heart', () => {
  it.each([
    ['eu-institutions', '2026-05-15', 'Day after Ascension'],
    ['eu-institutions', '2026-11-02', 'All Souls'],
    ['eu-institutions', '2027-03-25', 'Maundy Thursday'],
    ['at', '2026-06-04', 'Corpus Christi'],
    ['bg', '2026-04-13', 'Easter Monday, Orthodox'],
    ['bg', '2027-12-28', 'Second day of Christmas'],
    ['cy', '2026-02-23', 'Green Monday'],
    ['el', '2027-03-15', 'Clean Monday'],
    ['fi', '2026-06-20', 'Midsummer Day'],
    ['ie', '2026-10-26', 'October holiday'],
    ['ie', '2027-12-27', 'Christmas Day'],
    ['nl', '2026-04-27', "King's Day"],
    ['ro', '2026-06-01', "Children's Day"],
    ['se', '2027-06-25', 'Midsummer Eve'],
    ['host-egypt', '2026-04-13', 'Sham el-Nessim'],
    ['host-switzerland-geneva', '2026-09-10', 'Geneva Fast'],
    ['host-united-states', '2026-11-26', 'Thanksgiving'],
    ['host-united-states', '2026-07-03', 'Independence Day'],
  ])('%s: %s is %s', (id, day, name) => {
    expect(offOn(calendar(id), day)?.name).toBe(name);
  });

  it('a host may rest on Friday and work on Sunday', () => {
    expect(offOn(calendar('host-egypt'), '2026-11-20')?.why).toBe('weekend');
    expect(offOn(calendar('host-egypt'), '2026-11-22')).toBeUndefined();
  });
});

it('every rule with a length of its own is reckoned, and one without asks for it', () => {
  for (const { id, count, method, direction, calendars } of pack.periods) {
    const deadline = deadlineSchema.parse({
      id: '5c0a7c9e-52a1-4a4c-9a0e-0d7f5a9b1c11',
      enteredAt: '2026-11-20T08:00:00.000Z',
      rule: id,
      start: { at: '2026-11-20T12:00' },
      ...(count && { count }),
      method,
      direction,
      calendars,
    });
    const due = dueOf(deadline, pack);
    expect([id, due.from, due.isChanged]).toEqual([id, count ? 'reckoned' : 'nothing', false]);
    if (!count) expect(due.notices).toEqual([{ code: 'calendar/length', details: {} }]);
  }
});

describe('a copy with one thing spoilt does not compile', () => {
  it.each([
    ['a date that no year has', 'member-states', /"05-01"/, '"02-30"', 'content/date'],
    ['a weekday that no week has', 'hosts', /weekend: \[5, 6\]/, 'weekend: [8]', 'content/schema'],
    ['years that end before they begin', 'institutions', /to: 2027/, 'to: 2025', 'content/date'],
    ['a source', 'institutions', /source: G/, 'source: W99', 'content/link'],
    ['the calendar of a rule', 'rules', /\[eu-institutions\]/, '[atlantis]', 'content/link'],
    ['the source of a rule', 'rules', /source: W54/, 'source: W99', 'content/link'],
    ['a step that waits for one below', 'chains', /after: \[draft\]/, 'after: [publish]', 'content/link'],
    ['a step that is there twice', 'chains', /id: consult/, 'id: draft', 'content/duplicate'],
    ['a calendar that is there twice', 'member-states', /- id: be\n/, '- id: at\n', 'content/duplicate'],
  ])('%s', (_, name, from, to, code) => {
    const path = `calendars/${name}.yaml`;
    const copy = files.map((file) => (file.path === path ? { ...file, text: file.text.replace(from, to) } : file));
    const { problems } = compile(copy);
    expect(problems.map((problem) => `${problem.file} ${problem.code}`)).toContain(`${path} ${code}`);
  });
});
