import type { Actor, Duty, Matrix, Pillar, Role } from './model';
import { pillars, roles } from './model';
import { holdsOn } from './query';

/** How many actors stand side by side at most. */
export const maxCompared = 4;

export interface ComparedRow {
  readonly role: Role;
  readonly pillar: Pillar;
  /** One entry for each actor, in their order. */
  readonly cells: readonly (readonly Duty[])[];
  /** Some of them have such a duty and others do not. */
  readonly differs: boolean;
}

export interface Comparison {
  readonly actors: readonly Actor[];
  readonly rows: readonly ComparedRow[];
}

/** Actors side by side on a day, each once, up to four: what each has to do by role and pillar. */
export function compareActors(matrix: Matrix, ids: readonly string[], date: string): Comparison {
  const actors = [...new Set(ids)].flatMap((id) => matrix.actors.find((actor) => actor.id === id) ?? []);
  const compared = actors.slice(0, maxCompared);
  const duties = matrix.duties.filter((duty) => holdsOn(duty, date));
  const rows = roles.flatMap((role) =>
    pillars.map((pillar): ComparedRow => {
      const cells = compared.map(({ id }) =>
        duties.filter((duty) => duty.actor === id && duty.role === role && duty.pillar === pillar),
      );
      const having = cells.filter((cell) => cell.length > 0).length;
      return { role, pillar, cells, differs: having > 0 && having < compared.length };
    }),
  );
  return { actors: compared, rows: rows.filter(({ cells }) => cells.some((cell) => cell.length > 0)) };
}
