import { isMajority, type Law, type MajorityLaw, majorities } from './laws';
import type { Position } from './rules';

/** A member of the Council on the day of the sheet. */
export interface Voter {
  readonly state: string;
  readonly population: number;
  readonly position: Position;
}

/** So many States with so many people. */
export interface Weight {
  readonly states: number;
  readonly population: number;
}

/** What voters weigh together. */
export function weigh(voters: readonly Voter[]): Weight {
  return { states: voters.length, population: voters.reduce((sum, { population }) => sum + population, 0) };
}

/** Those whom the vote is about: all but the States that take no part in it. */
export function takingPart(voters: readonly Voter[]): readonly Voter[] {
  return voters.filter(({ position }) => position !== 'not-taking-part');
}

/** What a law asks of those in favour. Shares are compared by whole numbers; nothing is rounded. */
export function needOf(law: Law, voters: readonly Voter[]): Weight {
  const { states, population } = weigh(takingPart(voters));
  if (isMajority(law)) {
    const { members, atLeast } = majorities[law];
    return {
      states: Math.max(Math.ceil((members * states) / 100), atLeast),
      population: Math.ceil((65 * population) / 100),
    };
  }
  // of the members that the Council has, whoever takes part
  if (law === 'tfeu-238-1') return { states: Math.floor(voters.length / 2) + 1, population: 0 };
  return { states: Math.min(1, states), population: 0 };
}

/** How many members it takes at least to stop a qualified majority by population. */
export function leastBlocking(law: MajorityLaw, voters: readonly Voter[]): number {
  const { blocking } = majorities[law];
  if (blocking === 'none') return 1;
  if (blocking === 'four') return 4;
  const part = takingPart(voters);
  const { population } = weigh(part);
  let held = 0;
  let count = 0;
  for (const one of [...part].sort((a, b) => b.population - a.population)) {
    if (100 * held > 35 * population) break;
    held += one.population;
    count += 1;
  }
  return count + 1;
}

/** Whether the act is adopted when every position is known. A position that is not known counts as not in favour. */
export function isAdopted(law: Law, voters: readonly Voter[]): boolean {
  const part = takingPart(voters);
  const having = (position: Position) => part.filter((voter) => voter.position === position);
  const inFavour = weigh(having('for'));
  const need = needOf(law, voters);
  if (isMajority(law)) {
    if (part.length === 0) return false;
    const enough = inFavour.states >= need.states && inFavour.population >= need.population;
    return (
      enough || (majorities[law].blocking !== 'none' && part.length - inFavour.states < leastBlocking(law, voters))
    );
  }
  if (law === 'tfeu-238-1') return inFavour.states >= need.states;
  // an act that nobody is for is not taken, whatever abstentions allow
  if (inFavour.states === 0 || having('against').length > 0 || having('not-known').length > 0) return false;
  return law !== 'teu-31-1' || !isThird(weigh(having('abstains-formally')), weigh(voters));
}

/** One third of the Member States comprising one third of the population of the Union. */
function isThird(part: Weight, whole: Weight): boolean {
  return 3 * part.states >= whole.states && 3 * part.population >= whole.population;
}
