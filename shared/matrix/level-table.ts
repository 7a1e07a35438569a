import type { Actor, Level, Matrix, Pillar } from './model';
import { pillars } from './model';
import { at } from './query';

/** A cell of the table of pillars and levels. */
export interface TableCell {
  /** Who has a seat in the table: a duty says so. */
  readonly seated: readonly Actor[];
  /** Who works in the pillar at this level without one. */
  readonly beside: readonly Actor[];
}

export type LevelTable = Readonly<Record<Level, Readonly<Record<Pillar, TableCell>>>>;

/**
 * The table of pillars and levels on a day. Those seated are the cells of the founding table, carried on to the day by
 * the bodies that took the place of others; with those beside them a cell names everybody on file.
 */
export function levelTable(matrix: Matrix, date: string): LevelTable {
  const now = at(matrix, date);
  const row = (level: Level) => ({
    p1: cellOf(now, level, 'p1'),
    p2: cellOf(now, level, 'p2'),
    p3: cellOf(now, level, 'p3'),
    p4: cellOf(now, level, 'p4'),
  });
  return { union: row('union'), national: row('national'), international: row('international') };
}

function cellOf(now: Matrix, level: Level, pillar: Pillar): TableCell {
  const seats = new Set(
    now.duties.filter((duty) => duty.table && duty.level === level && duty.pillar === pillar).map((duty) => duty.actor),
  );
  return {
    seated: [...seats].flatMap((id) => now.actors.find((actor) => actor.id === id) ?? []),
    beside: now.actors.filter(
      (actor) => actor.level === level && actor.pillars.includes(pillar) && !seats.has(actor.id),
    ),
  };
}

/** Whether a row of the table has anybody. */
export function hasAnybody(row: LevelTable[Level]): boolean {
  return pillars.some((pillar) => row[pillar].seated.length + row[pillar].beside.length > 0);
}
