import type { Clearance, Standing } from './state';

/** One line of what waits for whom. Times are milliseconds since 1970. */
export interface Waiting {
  readonly draftId: string;
  readonly title: string;
  readonly standing: Standing;
  readonly to: string;
  readonly since: number;
  readonly due?: number;
  readonly isOverdue: boolean;
  /** When it was recalled: somebody may still answer it. */
  readonly recalled?: number;
}

interface Asked {
  readonly draftId: string;
  readonly title: string;
  readonly clearance: Clearance;
}

/**
 * Everything that is out, overdue first, then by the hour it is due; without a due time later, the longest wait first; at the
 * end what was recalled and not asked anew.
 */
export function waitingOf(drafts: readonly Asked[], now: number): readonly Waiting[] {
  const rows = drafts.flatMap(({ draftId, title, clearance }) =>
    clearance.steps.flatMap((standing) => rowOf(standing, now).map((row) => ({ draftId, title, standing, ...row }))),
  );
  const never = Number.POSITIVE_INFINITY;
  return rows.toSorted((a, b) => {
    if ((a.recalled === undefined) !== (b.recalled === undefined)) return a.recalled === undefined ? -1 : 1;
    const [x, y] = [a.due ?? never, b.due ?? never];
    return x === y ? a.since - b.since : x - y;
  });
}

type Row = Omit<Waiting, 'draftId' | 'title' | 'standing'>;

function rowOf({ request, recalled, state }: Standing, now: number): readonly Row[] {
  if (state === 'recalled' && recalled) {
    const { to, at } = recalled.request;
    return [{ to, since: Date.parse(at), isOverdue: false, recalled: Date.parse(recalled.recall.at) }];
  }
  if (state !== 'out' || !request) return [];
  const due = request.due === undefined ? undefined : Date.parse(request.due);
  const isOverdue = due !== undefined && due < now;
  return [{ to: request.to, since: Date.parse(request.at), ...(due !== undefined && { due }), isOverdue }];
}
