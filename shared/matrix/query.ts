import type { Actor, Duty, Level, Matrix, Pillar, Role } from './model';
import { levels, pillars, roles } from './model';

/** Whether a dated record holds on a day (ISO 8601 `YYYY-MM-DD`): from its first to its last day, both included. */
export function holdsOn(
  record: { readonly from?: string | undefined; readonly to?: string | undefined },
  date: string,
): boolean {
  return (record.from === undefined || record.from <= date) && (record.to === undefined || date <= record.to);
}

/** The matrix as it stands on a day: actors that exist and duties that they have then. */
export function at(matrix: Matrix, date: string): Matrix {
  return {
    ...matrix,
    actors: matrix.actors.filter((actor) => holdsOn(actor, date)),
    duties: matrix.duties.filter((duty) => holdsOn(duty, date)),
  };
}

/** Row of the grid: a role at the Union's level, or everything that is national or international. */
export type RowId = Role | Exclude<Level, 'union'>;

export interface MatrixRow {
  readonly row: RowId;
  readonly level: Level;
  /** By pillar, in the order of the content. */
  readonly cells: Readonly<Record<Pillar, readonly Duty[]>>;
  readonly total: number;
}

/** What the person left in sight; nothing given means everything. */
export interface MatrixFilter {
  readonly actor?: string | undefined;
  readonly levels?: readonly Level[] | undefined;
  readonly pillars?: readonly Pillar[] | undefined;
  readonly roles?: readonly Role[] | undefined;
  /** Ids of matters: only the duties that name one of them. */
  readonly matters?: ReadonlySet<string> | undefined;
}

/** The duties that a filter leaves in sight. */
export function filterDuties(duties: readonly Duty[], filter: MatrixFilter): readonly Duty[] {
  return duties.filter(
    (duty) =>
      (filter.actor === undefined || duty.actor === filter.actor) &&
      (filter.levels ?? levels).includes(duty.level) &&
      (filter.pillars ?? pillars).includes(duty.pillar) &&
      (filter.roles ?? roles).includes(duty.role) &&
      (filter.matters === undefined || (duty.matter !== undefined && filter.matters.has(duty.matter))),
  );
}

/**
 * The grid: one row for each role of the Union that anybody has, then one for each further level; columns are pillars.
 */
export function pivot(matrix: Matrix, filter: MatrixFilter = {}): readonly MatrixRow[] {
  const duties = filterDuties(matrix.duties, filter);
  const union = roles.map((role) =>
    toRow(
      role,
      'union',
      duties.filter((duty) => duty.level === 'union' && duty.role === role),
    ),
  );
  const further = (['national', 'international'] as const).map((level) =>
    toRow(
      level,
      level,
      duties.filter((duty) => duty.level === level),
    ),
  );
  return [...union, ...further].filter(({ total }) => total > 0);
}

function toRow(row: RowId, level: Level, duties: readonly Duty[]): MatrixRow {
  const cell = (pillar: Pillar) => duties.filter((duty) => duty.pillar === pillar);
  return {
    row,
    level,
    cells: { p1: cell('p1'), p2: cell('p2'), p3: cell('p3'), p4: cell('p4') },
    total: duties.length,
  };
}

/** An actor as it was, is or will be on a day: itself, or who stood in its place then. */
export function actorAt(matrix: Matrix, id: string, date: string): Actor | undefined {
  const byId = new Map(matrix.actors.map((actor) => [actor.id, actor]));
  const seen = new Set<string>();
  let actor = byId.get(id);
  while (actor && !holdsOn(actor, date) && !seen.has(actor.id)) {
    seen.add(actor.id);
    const later = actor.to !== undefined && actor.to < date;
    actor = byId.get((later ? actor.successor : actor.predecessor) ?? '');
  }
  return actor && holdsOn(actor, date) ? actor : undefined;
}

/** What a cell says for one duty, as data: words are made at the screen. */
export interface CellLabel {
  readonly duty: Duty;
  readonly actor: Actor;
  readonly short: string;
  /** The duty began or ends within the compared period, or the actor has another name since. */
  readonly state: 'same' | 'new' | 'ending';
}

/** The entries of a cell. `since` is the day compared with: what began after it is new. */
export function cellLabels(matrix: Matrix, duties: readonly Duty[], since?: string): readonly CellLabel[] {
  const byId = new Map(matrix.actors.map((actor) => [actor.id, actor]));
  return duties.flatMap((duty): readonly CellLabel[] => {
    const actor = byId.get(duty.actor);
    if (!actor) return [];
    const isNew = since !== undefined && duty.from > since;
    const state = isNew ? 'new' : duty.to === undefined ? 'same' : 'ending';
    return [{ duty, actor, short: actor.acronym ?? actor.name, state }];
  });
}

/** Duties by their actor, both in the order in which they come. */
export function byActor<T extends Pick<Duty, 'actor'>>(duties: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const duty of duties) groups.set(duty.actor, [...(groups.get(duty.actor) ?? []), duty]);
  return groups;
}

/** Who may propose what a duty decides: actors with such a duty in the same matter at some time of it. */
export function proposersOf(matrix: Matrix, { matter, from, to }: Duty): readonly Actor[] {
  if (matter === undefined) return [];
  const own = matrix.duties.filter(
    (duty) =>
      duty.matter === matter &&
      duty.role === 'proposes' &&
      (to === undefined || duty.from <= to) &&
      (duty.to === undefined || from <= duty.to),
  );
  return matrix.actors.filter(({ id }) => own.some((duty) => duty.actor === id));
}
