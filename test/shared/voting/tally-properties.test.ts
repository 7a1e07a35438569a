import { describe, expect, it } from 'vitest';
import { isAdopted, type Voter } from '#shared/voting/decide';
import { lawsOf } from '#shared/voting/laws';
import { defenceAnswers, type Position, positions, proposals, voteRules } from '#shared/voting/rules';
import { tally } from '#shared/voting/tally';

const seed = 20261122;

/** Numbers that look random and are the same on every run. */
function numbers(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const next = numbers(seed);
const pick = <T>(from: readonly [T, ...T[]] | readonly T[]): T => from[next(from.length)] as T; // never empty

function randomVoters(most: number): readonly Voter[] {
  const known = positions.filter((one) => one !== 'not-known');
  let unknown = 0;
  return Array.from({ length: 3 + next(22) }, (_, at) => {
    const asked: Position =
      next(3) === 0 && unknown < most ? 'not-known' : pick(next(2) === 0 ? (['for'] as const) : known);
    if (asked === 'not-known') unknown += 1;
    return { state: `S${at}`, population: 1 + next(next(3) === 0 ? 90_000 : 9_000), position: asked };
  });
}

const randomRules = () => ({
  rule: pick(voteRules),
  proposal: pick(proposals),
  defence: pick(defenceAnswers),
  brake: '',
});

/** Every way in which the unknown can vote. */
function* completions(voters: readonly Voter[]): Generator<readonly Voter[]> {
  const at = voters.findIndex(({ position }) => position === 'not-known');
  if (at < 0) return void (yield voters);
  for (const position of ['for', 'against', 'abstains', 'abstains-formally'] as const)
    yield* completions(voters.map((voter, index) => (index === at ? { ...voter, position } : voter)));
}

function bruteForce(rules: ReturnType<typeof randomRules>, voters: readonly Voter[]): string {
  const laws = lawsOf(
    rules,
    voters.every(({ position }) => position !== 'not-taking-part'),
  );
  const seen = new Set<boolean>();
  for (const complete of completions(voters)) for (const law of laws) seen.add(isAdopted(law, complete));
  return seen.size > 1 ? 'open' : seen.has(true) ? 'adopted' : 'not-adopted';
}

describe(`votes from seed ${seed}`, () => {
  it('the result is that of every way in which the unknown can vote', () => {
    for (let run = 0; run < 400; run += 1) {
      const rules = randomRules();
      const voters = randomVoters(run % 40 === 0 ? 8 : 4);
      expect([rules, voters, tally(rules, voters).result]).toEqual([rules, voters, bruteForce(rules, voters)]);
    }
  });

  it('a vote turned in favour never ends an adoption', () => {
    for (let run = 0; run < 1500; run += 1) {
      const rules = randomRules();
      const voters = randomVoters(6);
      const before = tally(rules, voters).result;
      const turned = pick(voters.filter(({ position }) => position !== 'not-taking-part').concat(voters.slice(0, 1)));
      if (turned.position === 'not-taking-part') continue;
      const after = tally(
        rules,
        voters.map((one) => (one === turned ? { ...one, position: 'for' as const } : one)),
      ).result;
      if (before === 'adopted')
        expect([rules, voters, turned.state, after]).toEqual([rules, voters, turned.state, 'adopted']);
      if (before === 'open') expect(after).not.toBe('not-adopted');
    }
  });

  it('the smallest sets are sufficient, and no smaller set of unknown is', () => {
    for (let run = 0; run < 300; run += 1) {
      const rules = { ...randomRules(), proposal: 'other' as const, defence: 'no' as const };
      const voters = randomVoters(5);
      const [law] = tally(rules, voters).laws;
      if (law?.result !== 'open') continue;
      const unknown = voters.filter(({ position }) => position === 'not-known').map(({ state }) => state);
      const settles = (states: readonly string[], position: Position, wanted: string) =>
        tally(
          rules,
          voters.map((one) => (states.includes(one.state) ? { ...one, position } : one)),
        ).result === wanted;
      const least = (position: Position, wanted: string) =>
        Math.min(
          ...subsets(unknown)
            .filter((some) => settles(some, position, wanted))
            .map(({ length }) => length),
        );
      expect(law.toAdopt.length).toBe(least('for', 'adopted'));
      expect(law.toStop.length).toBe(least('against', 'not-adopted'));
    }
  });
});

function subsets(states: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** states.length }, (_, bits) => states.filter((_state, at) => (bits >> at) & 1));
}
