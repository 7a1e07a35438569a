import { type ErrorData, toErrorData } from '../base/errors';
import type { Count, WallTime } from './deadline';
import type { Calendar, Chain } from './model';
import { type Reckoning, reckon } from './reckon';
import { nextWorkingDay } from './working';
import { momentOf, wallAt } from './zone';

/** A step of a plan, seen from the moment to be ready for. */
export interface PlanStep {
  readonly id: string;
  readonly count: Count;
  /** Whether anybody has said how long it takes; without a length it takes none. */
  readonly hasLength: boolean;
  /** The latest moment to begin and to be done with it, absent where it cannot be told. */
  readonly begin?: number;
  readonly done?: number;
  readonly reckoning?: Reckoning;
  /** Milliseconds to spare when all before it begins now; below nothing, the time does not suffice. */
  readonly float?: number;
  readonly notices: readonly ErrorData[];
}

export interface PlanAsked {
  readonly chain: Chain;
  readonly target: WallTime;
  readonly calendars: readonly Calendar[];
  /** Lengths entered, by step. */
  readonly lengths: Readonly<Record<string, Count>>;
  readonly now: number | undefined;
}

const none: Count = { n: 0, unit: 'working-days' };

/** The latest moment for every step of a chain, and how much time there is to spare. A step names only steps before it. */
export function planOf(asked: PlanAsked): readonly PlanStep[] {
  const { chain, target } = asked;
  const begins = new Map<string, number | undefined>();
  const steps: PlanStep[] = [];
  const goal = attempt(() => momentOf(target).at);
  for (const step of [...chain.steps].reverse()) {
    const next = chain.steps.filter(({ after }) => after.includes(step.id));
    const ends = next.length === 0 ? [goal.value] : next.map(({ id }) => begins.get(id));
    const done = ends.some((end) => end === undefined) ? undefined : Math.min(...ends.map((end) => end ?? 0));
    const made = backward(asked, step, done);
    begins.set(step.id, made.begin);
    steps.unshift(next.length === 0 ? { ...made, notices: [...goal.notices, ...made.notices] } : made);
  }
  const ready = earliest(asked);
  return steps.map((step) => {
    const first = ready.get(step.id);
    return first === undefined || step.done === undefined ? step : { ...step, float: step.done - first };
  });
}

type Step = Chain['steps'][number];

function lengthOf({ lengths }: PlanAsked, step: Step): Count | undefined {
  return lengths[step.id] ?? step.count;
}

function backward(asked: PlanAsked, step: Step, done: number | undefined): PlanStep {
  const length = lengthOf(asked, step);
  const count = length ?? none;
  const { zone } = asked.target;
  const found = done === undefined ? undefined : attempt(() => latest(asked, count, wallAt(done, zone)));
  return {
    id: step.id,
    count,
    hasLength: length !== undefined,
    ...(done !== undefined && { done }),
    ...(found?.value && { begin: found.value.at, reckoning: found.value }),
    notices: found?.notices ?? [],
  };
}

/** Nobody begins on a day off: the latest moment is then the same hour of the last working day before. */
function latest({ target, calendars }: PlanAsked, count: Count, at: string): Reckoning {
  const found = reckon({ start: { at, zone: target.zone }, count, method: 'plain', direction: 'backward' }, calendars);
  if (count.n === 0 || count.unit === 'hours') return found;
  const { day, skipped } = nextWorkingDay(found.day, calendars, -1);
  if (day === found.day) return found;
  const { at: moved } = momentOf({ at: `${day}T${found.time}`, zone: target.zone });
  const notices = found.notices.filter(({ code }) => code !== 'calendar/day-off');
  return { ...found, at: moved, day, skipped: [...found.skipped, ...skipped], notices };
}

/** When each step is done at the earliest, by step, if the first ones begin now. */
function earliest(asked: PlanAsked): ReadonlyMap<string, number> {
  const ready = new Map<string, number>();
  const { now, chain, target, calendars } = asked;
  if (now === undefined) return ready;
  for (const step of chain.steps) {
    const before = step.after.map((id) => ready.get(id));
    if (before.some((at) => at === undefined)) continue;
    const start = { at: wallAt(Math.max(now, ...before.map((at) => at ?? now)), target.zone), zone: target.zone };
    const count = lengthOf(asked, step) ?? none;
    const found = attempt(() => reckon({ start, count, method: 'plain', direction: 'forward' }, calendars));
    if (found.value) ready.set(step.id, found.value.at);
  }
  return ready;
}

function attempt<T>(make: () => T): { readonly value?: T; readonly notices: readonly ErrorData[] } {
  try {
    return { value: make(), notices: [] };
  } catch (thrown) {
    return { notices: [toErrorData(thrown)] };
  }
}
