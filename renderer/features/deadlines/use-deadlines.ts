import { useEffect, useMemo, useState } from 'react';
import { agendaOf, type Entry } from '#shared/calendar/agenda';
import { newestEntry, trustedNow } from '#shared/calendar/clock';
import { type Deadline, type DeadlineKind, deadlineSchema } from '#shared/calendar/deadline';
import type { CaseFile } from '#shared/case/model';
import { usePack } from '../../store/context';

/** The time of this computer, to the second. */
export function useClock(): number {
  const [clock, setClock] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setClock(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return clock;
}

export interface Deadlines {
  readonly entries: readonly Entry[];
  readonly plans: readonly Deadline[];
  /** Absent where the clock is earlier than what was entered by it. */
  readonly now: number | undefined;
  readonly clock: number;
  readonly change: Change;
  readonly add: (kind: DeadlineKind) => void;
  /** Takes one out, and answers the way to put it back. */
  readonly remove: (deadline: Deadline) => () => void;
}

export type Change = (id: string, part: Partial<Deadline>) => void;
type Set = (change: (file: CaseFile) => CaseFile) => void;

/** The deadlines of a case, reckoned anew with every second and every change. */
export function useDeadlines(file: CaseFile, set: Set): Deadlines {
  const pack = usePack();
  const clock = useClock();
  const all = useMemo(() => Object.values(file.deadlines), [file.deadlines]);
  const newest = useMemo(() => newestOf(file, all), [file, all]);
  const now = trustedNow(clock, newest);
  const put = (deadline: Deadline) =>
    set((was) => ({ ...was, deadlines: { ...was.deadlines, [deadline.id]: deadline } }));
  return {
    entries: agendaOf(all, pack, now),
    plans: all.filter(({ kind }) => kind === 'plan'),
    now,
    clock,
    change: (id, part) =>
      set((was) => {
        const before = was.deadlines[id];
        return before ? { ...was, deadlines: { ...was.deadlines, [id]: changed(before, part) } } : was;
      }),
    add: (kind) => put(fresh(kind)),
    remove: (deadline) => {
      set(({ deadlines: { [deadline.id]: _, ...deadlines }, ...was }) => ({ ...was, deadlines }));
      return () => put(deadline);
    },
  };
}

/** What is taken back is gone, not there without a value. */
function changed(before: Deadline, part: Partial<Deadline>): Deadline {
  const after = deadlineSchema.safeParse(JSON.parse(JSON.stringify({ ...before, ...part })));
  return after.success ? after.data : before;
}

function fresh(kind: DeadlineKind): Deadline {
  return deadlineSchema.parse({
    id: crypto.randomUUID(),
    kind,
    enteredAt: new Date().toISOString(),
    ...(kind === 'silence' && { rule: 'silence-procedure', method: 'plain', silence: {} }),
    ...(kind === 'deadline' && { calendars: ['eu-institutions'] }),
  });
}

/** The newest moment at which anything was entered in the case. */
function newestOf({ createdAt, journal }: CaseFile, all: readonly Deadline[]): number {
  const written = journal.reduce((latest, { until }) => Math.max(latest, Date.parse(until)), Date.parse(createdAt));
  return Math.max(written, newestEntry(all));
}
