import type { Calendar, DayOff } from '#shared/calendar/model';

/** Calendars to reckon with in tests; none of them is the one of a State. */
export function calendar(id: string, change: Partial<Calendar> = {}): Calendar {
  return {
    id,
    kind: 'host',
    name: id,
    zone: 'UTC',
    weekend: [6, 7],
    years: { from: 2000, to: 2060 },
    daysOff: [],
    grounds: [{ source: 'G' }],
    ...change,
  };
}

export function dayOff(name: string, on: DayOff['on'], change: Partial<DayOff> = {}): DayOff {
  return { name, on, moved: {}, ...change };
}
