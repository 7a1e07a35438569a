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
}

interface Asked {
  readonly draftId: string;
  readonly title: string;
  readonly clearance: Clearance;
}

/** Everything that is out, overdue first, then by the hour it is due; without a due time last, the longest wait first. */
export function waitingOf(drafts: readonly Asked[], now: number): readonly Waiting[] {
  const rows = drafts.flatMap(({ draftId, title, clearance }) =>
    clearance.steps.flatMap((standing): readonly Waiting[] => {
      const { request, state } = standing;
      if (state !== 'out' || !request) return [];
      const due = request.due === undefined ? undefined : Date.parse(request.due);
      const isOverdue = due !== undefined && due < now;
      const since = Date.parse(request.at);
      return [{ draftId, title, standing, to: request.to, since, ...(due !== undefined && { due }), isOverdue }];
    }),
  );
  const never = Number.POSITIVE_INFINITY;
  return rows.toSorted((a, b) => {
    const [x, y] = [a.due ?? never, b.due ?? never];
    return x === y ? a.since - b.since : x - y;
  });
}
