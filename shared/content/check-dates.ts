import { z } from '../base/zod';
import { type Check, fault } from './known';
import type { Loaded } from './load';
import type { Located } from './located';

const day = z.iso.date();

/** Dates that exist, periods that do not end before they begin, duties only while their actor exists. */
export function checkDates(check: Check, loaded: Loaded): void {
  for (const item of loaded.sources)
    if (!isRealDate(item.value.date)) fault(check, { item, path: ['date'] }, { code: 'content/date' });
  for (const item of [...loaded.acts, ...loaded.studies]) checkReal(check, item, ['adopted', 'from', 'to']);
  for (const item of loaded.events) checkReal(check, item, ['date', 'until']);
  for (const item of loaded.statements) checkReal(check, item, ['date']);
  const periods = [...loaded.actors, ...loaded.duties, ...loaded.matters, ...loaded.acts, ...loaded.studies];
  for (const item of periods) checkPeriod(check, item);
  const actors = new Map(loaded.actors.map(({ value }) => [value.id, value]));
  for (const item of loaded.duties) {
    const actor = actors.get(item.value.actor);
    if (!actor) continue;
    const tooEarly = actor.from !== undefined && item.value.from < actor.from;
    const tooLate = actor.to !== undefined && (item.value.to === undefined || item.value.to > actor.to);
    if (tooEarly || tooLate)
      fault(check, { item, path: [tooEarly ? 'from' : 'to'] }, { code: 'content/date', details: { actor: actor.id } });
  }
}

function checkReal(check: Check, item: Located<object>, fields: readonly string[]): void {
  const dates = new Map<string, unknown>(Object.entries(item.value));
  for (const field of fields) {
    const date = dates.get(field);
    if (typeof date === 'string' && !isRealDate(date)) fault(check, { item, path: [field] }, { code: 'content/date' });
  }
}

/** A year, a month or a day of the calendar. */
function isRealDate(date: string): boolean {
  return day.safeParse(`${date}-01-01`.slice(0, 10)).success;
}

function checkPeriod(
  check: Check,
  item: Located<{ readonly from?: string | undefined; readonly to?: string | undefined }>,
): void {
  const { from, to } = item.value;
  if (from !== undefined && to !== undefined && to < from)
    fault(check, { item, path: ['to'] }, { code: 'content/date', details: { from, to } });
}
