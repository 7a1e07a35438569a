import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categories } from '#shared/base/categories';
import { votes } from '#shared/base/votes';
import type { Assessment, Status } from '#shared/decision/assess';
import type { Measure } from '#shared/decision/model';
import { isWithin } from '#shared/portfolio/candidates';
import { type PortfolioPlan, portfolioPlanSchema } from '#shared/portfolio/plan';
import { portfolios } from '#shared/portfolio/portfolios';
import { dominates, ranksOf, scales, together } from '#shared/portfolio/scales';
import { measure } from '../decision/sample-measure';

const opens = { answer: 'a', is: ['yes'] };
const open = (id: string, more: Partial<Measure> = {}, status: Status = 'open'): Assessment => ({
  measure: measure(id, opens, { vote: 'none', ...more }),
  status,
  grounds: [],
  missing: [],
});
const plan = (more: object = {}) => portfolioPlanSchema.parse(more);
const sets = (list: readonly Assessment[], more: object = {}, taken: readonly Measure[] = []) =>
  portfolios(list, plan(more), taken).front.map(({ measures }) => measures.join('+'));

describe('portfolios', () => {
  it('serve every aim, and say which one nothing serves', () => {
    const list = [
      open('call'),
      open('say', { category: 'stability' }),
      open('help', { category: 'support' }, 'blocked'),
    ];
    expect(sets(list, { aims: ['cooperative', 'stability'] })).toEqual(['call+say']);
    expect(portfolios(list, plan({ aims: ['cooperative', 'support'] }))).toMatchObject({
      front: [],
      unserved: ['support'],
    });
  });

  it('hold no two measures in conflict, whichever of them says so', () => {
    const list = [open('loud', { category: 'stability' }), open('quiet', { conflicts: ['loud'] }), open('other')];
    expect(sets(list, { aims: ['cooperative', 'stability'] })).toEqual(['loud+other']);
    expect(sets(list, { aims: ['cooperative'] }, [measure('loud', opens)])).toEqual(['other']);
  });

  it('bring in what has to come first, unless it was taken already', () => {
    const list = [open('second', { requires: ['first'] }), open('first', { category: 'other' })];
    expect(sets(list, { limits: { with: ['second'] } })).toEqual(['second+first']);
    expect(sets(list, { limits: { with: ['second'], size: 1 } })).toEqual([]);
    expect(sets(list.slice(0, 1), { limits: { with: ['second'] } }, [measure('first', opens)])).toEqual(['second']);
    expect(portfolios(list.slice(0, 1), plan({ limits: { with: ['second'] } })).unavailable).toEqual(['second']);
  });

  it('keep to the limits', () => {
    const list = [
      open('slow', { time: 'months' }),
      open('public', { visibility: 'public' }),
      open('voted', { vote: 'unanimity' }),
      open('proven', { attribution: 'state' }),
      open('final', { reversibility: 'not-at-all' }),
      open('plain'),
    ];
    const limits = {
      maxTime: 'weeks',
      maxVisibility: 'parties',
      votes: ['none'],
      maxBurden: 'individual',
      onlyReversible: true,
    };
    expect(portfolios(list, plan({ limits })).candidates).toBe(1);
    expect(sets(list, { limits: { ...limits, without: ['plain'] } })).toEqual([]);
  });

  it('mark what is possible only, and say what they amount to', () => {
    const list = [
      open('call', { vote: 'instruction', time: 'days' }, 'possible'),
      open('list', { category: 'restrictive', vote: 'unanimity', time: 'months', attribution: 'individual' }),
    ];
    expect(portfolios(list, plan({ aims: ['cooperative', 'restrictive'] })).front).toEqual([
      {
        measures: ['call', 'list'],
        possible: ['call'],
        profile: {
          time: 'months',
          votes: ['unanimity', 'instruction'],
          decisions: 2,
          visibility: 'parties',
          reversibility: 'at-once',
          burden: 'individual',
        },
      },
    ]);
  });

  it("stand in the user's order of criteria", () => {
    const list = [
      open('fast', { time: 'minutes', visibility: 'public' }),
      open('hidden', { visibility: 'confidential' }),
    ];
    const limits = { size: 1 };
    expect(sets(list, { limits, order: ['time'] })).toEqual(['fast', 'hidden']);
    expect(sets(list, { limits, order: ['visibility'] })).toEqual(['hidden', 'fast']);
  });

  it('find their way out when measures require each other or clash with what was asked for', () => {
    const list = [open('a', { requires: ['b'] }), open('b', { requires: ['a'] }), open('c', { conflicts: ['a'] })];
    expect(sets(list, { limits: { with: ['a'] } })).toEqual(['a+b']);
    expect(sets(list, { limits: { with: ['a', 'c'] } })).toEqual([]);
  });
});

const ids = Array.from({ length: 9 }, (_, at) => `m${at}`);
const anyList = fc
  .array(
    fc.record({
      category: fc.constantFrom(...categories.slice(0, 3)),
      vote: fc.constantFrom(...votes),
      time: fc.constantFrom(...scales.time),
      visibility: fc.constantFrom(...scales.visibility),
      reversibility: fc.constantFrom(...scales.reversibility),
      attribution: fc.constantFrom(...scales.burden),
      requires: fc.subarray(ids, { maxLength: 1 }),
      conflicts: fc.subarray(ids, { maxLength: 2 }),
      status: fc.constantFrom<Status>('open', 'open', 'possible', 'blocked'),
    }),
    { minLength: 1, maxLength: ids.length },
  )
  .map((list) => list.map(({ status, ...more }, at) => open(ids[at] ?? '', more, status)));

const anyPlan: fc.Arbitrary<PortfolioPlan> = fc
  .record({
    aims: fc.subarray(categories.slice(0, 3)),
    size: fc.integer({ min: 1, max: 4 }),
    with: fc.subarray(ids, { maxLength: 1 }),
    without: fc.subarray(ids, { maxLength: 2 }),
    onlyReversible: fc.boolean(),
  })
  .map(({ aims, ...limits }) => plan({ aims, limits }));

/** By trying all sets; what serves no aim and is required by nothing stays out where aims are set. */
function byForce(list: readonly Assessment[], { aims, limits }: PortfolioPlan): readonly string[] {
  const usable = list.filter(({ measure: of, status }) => status !== 'blocked' && isWithin(of, limits));
  const all = Array.from({ length: 2 ** usable.length }, (_, mask) => usable.filter((_, at) => mask & (1 << at)));
  const consistent = all.filter((set) => {
    const held = set.map(({ measure: of }) => of);
    const names = held.map(({ id }) => id);
    return (
      held.length > 0 &&
      held.length <= limits.size &&
      limits.with.every((id) => names.includes(id)) &&
      aims.every((aim) => held.some(({ category }) => category === aim)) &&
      held.every((of) => of.requires.every((id) => names.includes(id))) &&
      held.every((of) => held.every((other) => other === of || !of.conflicts.includes(other.id)))
    );
  });
  const ranked = consistent.map((set) => ({ set, ranks: set.map(({ measure: of }) => ranksOf(of)).reduce(together) }));
  const front = ranked.filter(({ ranks }) => !ranked.some((other) => dominates(other.ranks, ranks)));
  return front.map(({ set }) => set.map(({ measure: of }) => of.id).join('+')).sort();
}

describe('beside brute force', () => {
  it('the front without aims is exactly what nothing dominates', () => {
    fc.assert(
      fc.property(anyList, anyPlan, (list, { limits }) => {
        const wanted = { ...plan(), limits };
        const { front, cut } = portfolios(list, wanted);
        expect(cut).toBe(false);
        expect(front.map(({ measures }) => measures.join('+')).sort()).toEqual(byForce(list, wanted));
      }),
      { numRuns: 600 },
    );
  });

  it('with aims it is that, less what serves none and nothing requires', () => {
    fc.assert(
      fc.property(anyList, anyPlan, (list, wanted) => {
        const { front } = portfolios(list, wanted);
        const ours = front.map(({ measures }) => measures.join('+'));
        const all = byForce(list, wanted);
        const serves = (of: Measure) => wanted.aims.length === 0 || wanted.aims.includes(of.category);
        const isAsked = (set: string) => {
          const held = list.map(({ measure: of }) => of).filter(({ id }) => set.split('+').includes(id));
          return held.every((of) => serves(of) || wanted.limits.with.includes(of.id));
        };
        for (const set of ours) expect(all).toContain(set);
        for (const set of all.filter(isAsked)) expect(ours).toContain(set);
      }),
      { numRuns: 600 },
    );
  });
});
