import { describe, expect, it } from 'vitest';
import { officialDate, officialDateTime } from '#shared/drafting/instant';

describe('official dates', () => {
  it.each([
    ['2026-11-10T04:20:00Z', '10 November 2026', '10 November 2026 at 04:20 UTC'],
    ['2026-11-10T04:20Z', '10 November 2026', '10 November 2026 at 04:20 UTC'],
    ['2028-02-29T23:59:59.999Z', '29 February 2028', '29 February 2028 at 23:59 UTC'],
    ['2026-01-01', '1 January 2026', undefined],
    ['2000-02-29', '29 February 2000', undefined],
  ])('writes %s', (iso, date, time) => {
    expect(officialDate(iso)).toBe(date);
    expect(officialDateTime(iso)).toBe(time);
  });

  it('writes them in French where the paper is French', () => {
    expect(officialDate('2026-08-01', 'fr')).toBe('1er août 2026');
    expect(officialDateTime('2026-12-10T04:20Z', 'fr')).toBe('10 décembre 2026 à 4\u00a0h\u00a020 (UTC)');
  });

  it('writes them in German where the paper is German', () => {
    expect(officialDate('2026-03-01', 'de')).toBe('1. März 2026');
    expect(officialDateTime('2026-12-10T04:20Z', 'de')).toBe('10. Dezember 2026, 4.20 Uhr (UTC)');
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '10.11.2026',
    '2026-11-1',
    '',
  ])('refuses %s', (iso) => {
    expect(officialDate(iso)).toBeUndefined();
    expect(officialDateTime(`${iso}T00:00Z`)).toBeUndefined();
  });

  it.each(['24:00', '04:60', '4:20', '04:20+01:00', '04:20:60', '04'])('refuses the time %s', (time) => {
    expect(officialDateTime(`2026-11-10T${time}Z`.replace('00Z', '00'))).toBeUndefined();
  });
});
