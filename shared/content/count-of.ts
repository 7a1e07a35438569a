import type { Voter } from '../voting/decide';
import type { VoteSheet } from '../voting/sheet';
import { type Tally, tally, votersOf } from '../voting/tally';
import type { ContentPack } from './model';
import { memberStatesOn, type PopulationTable, populationsOn, type State } from './state';

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
