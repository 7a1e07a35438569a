import { AppError, type ErrorData, toErrorData } from '../base/errors';
import type { Deadline, WallTime } from './deadline';
import type { Calendar, Period } from './model';
import { type Reckoning, reckon } from './reckon';
import { momentOf } from './zone';

/** What is known when calendars and rules of the content meet a deadline of a case. */
export interface Known {
  readonly calendars: readonly Calendar[];
  readonly periods: readonly Period[];
}

/** When something falls due: the moment that stands, and where it comes from. */
export interface Due {
  readonly start?: number;
  /** The moment that stands; absent where none can be told. */
  readonly end?: number;
  /** The same on the clocks of its zone. */
  readonly wall?: { readonly day: string; readonly time: string; readonly zone: string };
  readonly from: 'reckoned' | 'by-hand' | 'extended' | 'nothing';
  readonly reckoning?: Reckoning;
  readonly rule?: Period;
  /** Whether the length entered is another than the rule's. */
  readonly isChanged: boolean;
  readonly notices: readonly ErrorData[];
}

/** When a deadline falls due. Never throws: what does not fit is a notice, and the entry stays as it is. */
export function dueOf(deadline: Deadline, known: Known): Due {
  const notices: ErrorData[] = [];
  const attempt = <T>(make: () => T): T | undefined => {
    try {
      return make();
    } catch (thrown) {
      notices.push(toErrorData(thrown));
      return undefined;
    }
  };
  const rule = known.periods.find(({ id }) => id === deadline.rule);
  if (!rule && deadline.rule !== 'own') notices.push({ code: 'calendar/rule', details: { rule: deadline.rule } });
  const begun = deadline.start.at !== '';
  const start = begun ? attempt(() => momentOf(deadline.start).at) : undefined;
  const canReckon = start !== undefined && deadline.count.n > 0;
  const reckoning = canReckon ? attempt(() => reckon(deadline, chosen(deadline, known))) : undefined;
  notices.push(...(reckoning?.notices ?? []));
  const { due, silence } = deadline;
  const extended = silence?.extended.at(-1)?.until;
  const entered = extended?.at ? extended : due?.at ? due : undefined;
  const byHand = entered && attempt(() => atHand(entered, entered === extended ? 'extended' : 'by-hand', notices));
  const stands = byHand ?? (entered ? { from: 'nothing' as const } : reckoned(reckoning));
  if (stands.from === 'nothing' && notices.length === 0) notices.push({ code: 'calendar/length', details: {} });
  const isBefore = stands.end !== undefined && start !== undefined && isOutOfOrder(deadline, start, stands.end);
  if (isBefore) notices.push({ code: 'calendar/order', details: {} });
  return {
    ...stands,
    ...(start !== undefined && { start }),
    ...(reckoning && { reckoning }),
    ...(rule && { rule }),
    isChanged: isChanged(deadline, rule),
    notices,
  };
}

function isOutOfOrder({ direction }: Deadline, start: number, end: number): boolean {
  return direction === 'forward' ? end < start : end > start;
}

type Stands = Pick<Due, 'end' | 'wall' | 'from'>;

function atHand(entered: WallTime, from: 'extended' | 'by-hand', notices: ErrorData[]): Stands {
  const { at, notice } = momentOf(entered);
  if (notice !== undefined) notices.push({ code: notice, details: { at: entered.at } });
  return { end: at, wall: { day: entered.at.slice(0, 10), time: entered.at.slice(11), zone: entered.zone }, from };
}

function reckoned(reckoning: Reckoning | undefined): Stands {
  if (!reckoning) return { from: 'nothing' };
  const { at, day, time, zone } = reckoning;
  return { end: at, wall: { day, time, zone }, from: 'reckoned' };
}

function isChanged({ count, method }: Deadline, rule: Period | undefined): boolean {
  if (rule?.count === undefined) return false;
  return rule.count.n !== count.n || rule.count.unit !== count.unit || rule.method !== method;
}

function chosen({ calendars }: Deadline, known: Known): readonly Calendar[] {
  return calendars.map((id) => {
    const found = known.calendars.find((calendar) => calendar.id === id);
    if (!found) throw new AppError('calendar/unknown', { calendar: id });
    return found;
  });
}
