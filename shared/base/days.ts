/** The day after a date; a year or a month ends with its last day, so that what follows begins with the next. */
export function dayAfter(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const next = day !== undefined ? Date.UTC(year, (month ?? 1) - 1, day + 1) : Date.UTC(year, month ?? 12, 1);
  return new Date(next).toISOString().slice(0, 10);
}

/** The first day that a date may mean: of a year or a month its first. */
export function firstDayOf(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day that a date may mean: of a year or a month its last. */
export function lastDayOf(date: string): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  return day !== undefined ? date : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
