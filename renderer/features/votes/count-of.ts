import type { ContentPack } from '#shared/content/model';
import { memberStatesOn, type PopulationTable, populationsOn, type State } from '#shared/content/state';
import type { Voter } from '#shared/voting/decide';
import type { VoteSheet } from '#shared/voting/sheet';
import { type Tally, tally, votersOf } from '#shared/voting/tally';

/** A sheet with what follows from it under the content of this laptop. */
export interface Count {
  readonly sheet: VoteSheet;
  readonly members: readonly State[];
  readonly table: PopulationTable | undefined;
  readonly voters: readonly Voter[];
  readonly tally: Tally;
}

/** Counts a sheet by the membership and the populations of its day. */
export function countOf(sheet: VoteSheet, pack: Pick<ContentPack, 'states' | 'populations'>): Count {
  const members = memberStatesOn(pack.states, sheet.date);
  const table = populationsOn(pack.populations, sheet.date);
  const voters = votersOf(
    sheet,
    members.map(({ id }) => id),
    table?.figures ?? {},
  );
  return { sheet, members, table, voters, tally: tally(sheet, voters) };
}

/** A share of a whole in per cent with one decimal, cut off and never rounded up: 64.99 is not 65. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '0.0';
  const tenths = Math.floor((1000 * part) / whole);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
