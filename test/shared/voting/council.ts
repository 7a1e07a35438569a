import { readFileSync } from 'node:fs';
import type { Voter } from '#shared/voting/decide';
import type { Position } from '#shared/voting/rules';
import { votersOf } from '#shared/voting/tally';

/** The figures as shipped, in the order of the table: read from the file, so that the tests count what people see. */
function table(id: string): Readonly<Record<string, number>> {
  const text = readFileSync(new URL('../../../content/states/populations.yaml', import.meta.url), 'utf8');
  const part = text.split(/^- id: /m).find((one) => one.startsWith(id)) ?? '';
  return Object.fromEntries(
    [...part.matchAll(/^ {4}([A-Z]{2}): (\d+)$/gm)].map(([, state, count]) => [state, Number(count)]),
  );
}

export const figures = table('p2026');
export const members = Object.keys(figures);

/** All 27 in one position, but for those named. */
export function council(others: Position, named: Readonly<Record<string, Position>> = {}): readonly Voter[] {
  const positions = Object.fromEntries(members.map((state) => [state, named[state] ?? others]));
  return votersOf({ positions, populations: {} }, members, figures);
}

/** Several States in one position. */
export function all(states: string, position: Position): Readonly<Record<string, Position>> {
  return Object.fromEntries(states.split(' ').map((state) => [state, position]));
}
