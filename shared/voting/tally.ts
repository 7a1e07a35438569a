import { isAdopted, leastBlocking, needOf, takingPart, type Voter, type Weight, weigh } from './decide';
import { isMajority, type Law, lawsOf, type MajorityLaw } from './laws';
import { type Position, positions } from './rules';
import type { VoteSheet } from './sheet';

/** `open`: what those do who are not known decides it, or which law applies. */
export type VoteResult = 'adopted' | 'not-adopted' | 'open';

/** The count under one law. */
export interface LawTally {
  readonly law: Law;
  readonly result: VoteResult;
  readonly need: Weight;
  /** What those in favour lack as it stands. */
  readonly short: Weight;
  /**
   * Of a qualified majority: what stops it. So many States, where they hold so many people; or `alone` so many, whatever
   * they hold.
   */
  readonly blocking: (Weight & { readonly alone: number }) | undefined;
  /**
   * A smallest set of States, the largest first, whose vote in favour settles it: of the unknown while it is open;
   * of those not in favour, with all unknown in favour, where it fails. None where no vote can.
   */
  readonly toAdopt: readonly string[];
  /** The same for stopping it: of the unknown while it is open; of those in favour where it passes. */
  readonly toStop: readonly string[];
}

/** The count of a sheet: derived, never stored. */
export interface Tally {
  readonly result: VoteResult;
  readonly laws: readonly LawTally[];
  readonly whole: Weight;
  readonly part: Weight;
  readonly by: Readonly<Record<Position, Weight>>;
  /** A State declared vital and stated reasons: under a qualified majority of the common foreign policy no vote is taken. */
  readonly isBraked: boolean;
  /** Unknown States whose position alone settles it, with what each way does. */
  readonly tips: readonly { readonly state: string; readonly ifFor: VoteResult; readonly ifAgainst: VoteResult }[];
}

/** The members of the day with their positions and people; figures of the sheet go before those of the table. */
export function votersOf(
  sheet: Pick<VoteSheet, 'positions' | 'populations'>,
  members: readonly string[],
  figures: Readonly<Record<string, number>>,
): readonly Voter[] {
  return members.map((state) => ({
    state,
    population: sheet.populations[state] ?? figures[state] ?? 0,
    position: sheet.positions[state] ?? 'not-known',
  }));
}

type Rules = Pick<VoteSheet, 'rule' | 'proposal' | 'defence' | 'brake'>;

/** Counts a vote under every law that may apply; the result holds whichever does, whatever the unknown do. */
export function tally(sheet: Rules, voters: readonly Voter[]): Tally {
  const part = takingPart(voters);
  const isBraked =
    sheet.rule === 'qualified-majority-cfsp' &&
    sheet.defence !== 'yes' &&
    part.some(({ state }) => state === sheet.brake);
  const laws = lawsOf(sheet, part.length === voters.length);
  const resultOf = (those: readonly Voter[]) =>
    joined(laws.map((law) => (isBraked && isMajority(law) ? 'not-adopted' : resultUnder(law, those))));
  const result = resultOf(voters);
  const unknown = part.filter(({ position }) => position === 'not-known');
  return {
    result,
    laws: laws.map((law) => tallyUnder(law, voters, isBraked && isMajority(law))),
    whole: weigh(voters),
    part: weigh(part),
    by: Object.fromEntries(
      positions.map((one) => [one, weigh(voters.filter(({ position }) => position === one))]),
    ) as Tally['by'], // every position is set
    isBraked,
    tips: unknown
      .map(({ state }) => ({
        state,
        ifFor: resultOf(turned(voters, [state], 'for')),
        ifAgainst: resultOf(turned(voters, [state], 'against')),
      }))
      .filter(({ ifFor, ifAgainst }) => ifFor !== result || ifAgainst !== result),
  };
}

function joined(results: readonly VoteResult[]): VoteResult {
  const [first = 'open'] = results;
  return results.every((one) => one === first) ? first : 'open';
}

/** A vote in favour never hurts and one against never helps: two ways to fill in the unknown tell all. */
function resultUnder(law: Law, voters: readonly Voter[]): VoteResult {
  const unknown = voters.filter(({ position }) => position === 'not-known').map(({ state }) => state);
  if (isAdopted(law, turned(voters, unknown, 'against'))) return 'adopted';
  return isAdopted(law, turned(voters, unknown, 'for')) ? 'open' : 'not-adopted';
}

function turned(voters: readonly Voter[], states: readonly string[], position: Position): readonly Voter[] {
  return voters.map((voter) => (states.includes(voter.state) ? { ...voter, position } : voter));
}

function tallyUnder(law: Law, voters: readonly Voter[], isBraked: boolean): LawTally {
  const result = isBraked ? 'not-adopted' : resultUnder(law, voters);
  const need = needOf(law, voters);
  const inFavour = weigh(voters.filter(({ position }) => position === 'for'));
  return {
    law,
    result,
    need,
    short: {
      states: Math.max(0, need.states - inFavour.states),
      population: Math.max(0, need.population - inFavour.population),
    },
    blocking: isMajority(law) ? blockingUnder(law, voters) : undefined,
    toAdopt: isBraked || result === 'adopted' ? [] : fewest(voters, result, { law, turn: 'for' }),
    toStop: isBraked || result === 'not-adopted' ? [] : fewest(voters, result, { law, turn: 'against' }),
  };
}

function blockingUnder(law: MajorityLaw, voters: readonly Voter[]): LawTally['blocking'] {
  const part = weigh(takingPart(voters));
  const need = needOf(law, voters);
  const states = leastBlocking(law, voters);
  const alone = Math.max(states, part.states - need.states + 1);
  return { states, population: part.population - need.population + 1, alone };
}

/** Tries the most populous first, one more each time: for a given number of States no other choice weighs more. */
function fewest(
  voters: readonly Voter[],
  from: VoteResult,
  { law, turn }: { readonly law: Law; readonly turn: 'for' | 'against' },
): readonly string[] {
  const others = turn === 'for' ? 'against' : 'for';
  const wanted = turn === 'for' ? 'adopted' : 'not-adopted';
  const unknown = voters.filter(({ position }) => position === 'not-known').map(({ state }) => state);
  // once it is settled the unknown do their most for the change that is looked for
  const start = from === 'open' ? voters : turned(voters, unknown, turn);
  const order = from === 'open' ? having(voters, ['not-known']) : movable(law, start, turn);
  for (let count = 1; count <= order.length; count += 1) {
    const chosen = order.slice(0, count);
    const rest = from === 'open' ? unknown.filter((state) => !chosen.includes(state)) : [];
    if (resultUnder(law, turned(turned(start, rest, others), chosen, turn)) === wanted) return chosen;
  }
  return [];
}

/** Whose change helps most: where an objection stops the act, those who object, then the formal abstentions. */
function movable(law: Law, voters: readonly Voter[], turn: 'for' | 'against'): readonly string[] {
  if (turn === 'against') return having(voters, ['for']);
  if (isMajority(law) || law === 'tfeu-238-1') return having(voters, ['against', 'abstains', 'abstains-formally']);
  return [...having(voters, ['against']), ...having(voters, ['abstains-formally']), ...having(voters, ['abstains'])];
}

/** Those in one of these positions, the most populous first. */
function having(voters: readonly Voter[], those: readonly Position[]): readonly string[] {
  return voters
    .filter(({ position }) => those.includes(position))
    .sort((a, b) => b.population - a.population)
    .map(({ state }) => state);
}
