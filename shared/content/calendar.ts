import { isDay } from '../calendar/day';
import type { Calendar } from '../calendar/model';
import { type Check, checkGrounds, fault, type Spot } from './known';
import type { Loaded } from './load';
import type { Located } from './located';

/** Calendars, rules on periods and chains of steps: days that exist, names that lead somewhere, steps in their order. */
export function checkCalendars(check: Check, loaded: Loaded): void {
  for (const item of loaded.calendars) checkCalendar(check, item);
  const ids = new Set(loaded.calendars.map(({ value }) => value.id));
  const named = ({ item, path }: Spot, calendars: readonly string[]) => {
    for (const [at, calendar] of calendars.entries())
      if (!ids.has(calendar))
        fault(check, { item, path: [...path, at] }, { code: 'content/link', details: { calendar } });
  };
  for (const item of loaded.periods) {
    checkGrounds(check, { item, path: ['grounds'] }, item.value.grounds);
    named({ item, path: ['calendars'] }, item.value.calendars);
  }
  for (const item of loaded.chains) {
    named({ item, path: ['calendars'] }, item.value.calendars);
    checkSteps(check, item);
  }
}

function checkCalendar(check: Check, item: Located<Calendar>): void {
  const { grounds, years, daysOff } = item.value;
  checkGrounds(check, { item, path: ['grounds'] }, grounds);
  if (years.to < years.from) fault(check, { item, path: ['years'] }, { code: 'content/date' });
  for (const [at, { on }] of daysOff.entries()) {
    const date = 'date' in on ? on.date : 'from' in on ? on.from : undefined;
    // a leap year has every date there is
    const exists = date === undefined || isDay(`2028-${date}`);
    if (!exists) fault(check, { item, path: ['daysOff', at, 'on'] }, { code: 'content/date', details: { date } });
  }
}

/** A step waits only for steps above it: so no chain can be a circle. */
function checkSteps(check: Check, item: Loaded['chains'][number]): void {
  const above = new Set<string>();
  for (const [at, { id, after, grounds }] of item.value.steps.entries()) {
    const path = ['steps', at];
    checkGrounds(check, { item, path: [...path, 'grounds'] }, grounds);
    for (const step of after)
      if (!above.has(step))
        fault(check, { item, path: [...path, 'after'] }, { code: 'content/link', details: { step } });
    if (above.has(id)) fault(check, { item, path: [...path, 'id'] }, { code: 'content/duplicate', details: { id } });
    above.add(id);
  }
}
