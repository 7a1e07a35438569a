import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf, offsetAt, wallAt } from '#shared/calendar/zone';

const iso = (at: number) => new Date(at).toISOString();

describe('the clocks of a zone', () => {
  it.each([
    ['2026-01-15T12:00', 'Europe/Brussels', '2026-01-15T11:00:00.000Z'],
    ['2026-07-15T12:00', 'Europe/Brussels', '2026-07-15T10:00:00.000Z'],
    ['2026-07-15T12:00', 'UTC', '2026-07-15T12:00:00.000Z'],
    ['2026-07-15T12:00', 'Asia/Kathmandu', '2026-07-15T06:15:00.000Z'],
    ['2026-01-01T00:30', 'Pacific/Kiritimati', '2025-12-31T10:30:00.000Z'],
  ])('show %s in %s at %s', (at, zone, moment) => {
    expect(momentOf({ at, zone })).toEqual({ at: Date.parse(moment) });
  });

  it.each([
    ['2026-03-29T02:30', 'Europe/Brussels', '2026-03-29T01:30:00.000Z', 'calendar/gap'],
    ['2027-03-28T02:00', 'Europe/Brussels', '2027-03-28T01:00:00.000Z', 'calendar/gap'],
    ['2026-10-25T02:30', 'Europe/Brussels', '2026-10-25T00:30:00.000Z', 'calendar/overlap'],
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30:00.000Z', 'calendar/gap'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z', 'calendar/overlap'],
  ])('%s in %s is told as %s, with %s', (at, zone, moment, notice) => {
    expect(momentOf({ at, zone })).toEqual({ at: Date.parse(moment), notice });
  });

  it.each(['2026-03-29T01:59', '2026-03-29T03:00', '2026-10-25T01:59', '2026-10-25T03:00'])(
    '%s beside a change is not doubtful',
    (at) => {
      expect(momentOf({ at, zone: 'Europe/Brussels' }).notice).toBeUndefined();
    },
  );

  it('in Brussels go by the rule that stands in the app, as the platform does', () => {
    const platform = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', timeZoneName: 'longOffset' });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1997), max: Date.UTC(2060) }), (at) => {
        const hours = offsetAt('Europe/Brussels', at) / 3_600_000;
        expect(platform.format(at)).toContain(`GMT+0${hours}:00`);
      }),
    );
  });

  it('lead there and back, except where they skip', () => {
    const zone = fc.constantFrom('UTC', 'Europe/Brussels', 'Africa/Cairo', 'Asia/Tehran', 'America/St_Johns');
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000) / 60_000, max: Date.UTC(2050) / 60_000 }), zone, (minutes, name) => {
        const wall = wallAt(minutes * 60_000, name);
        const { at } = momentOf({ at: wall, zone: name });
        expect(wallAt(at, name)).toBe(wall);
        expect(at <= minutes * 60_000).toBe(true);
      }),
    );
  });

  it.each([
    ['2026-02-30T10:00', 'UTC', 'calendar/date'],
    ['2026-01-01T24:61', 'UTC', 'calendar/date'],
    ['', 'UTC', 'calendar/date'],
    ['2026-01-01T10:00', 'Atlantis/Centre', 'calendar/zone'],
  ])('%j in %s is refused as %3$s', (at, zone, code) => {
    expect(() => momentOf({ at, zone })).toThrow(code);
  });

  it('are told in words for a moment', () => {
    expect(iso(momentOf({ at: '2026-11-23T12:00', zone: 'Europe/Brussels' }).at)).toBe('2026-11-23T11:00:00.000Z');
  });
});
