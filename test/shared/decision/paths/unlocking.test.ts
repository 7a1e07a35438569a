import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '#shared/decision/model';
import { closing } from '#shared/decision/paths/closing';
import { maxSets, unlocking } from '#shared/decision/paths/unlocking';
import { measure } from '../sample-measure';
import { say } from '../sample-tree';
import { allowedBy, anyAnswers, anyCondition, known, minimalByForce, plain, question, statusOf } from './brute-force';

const is = (answer: string, ...values: string[]): Condition => ({ answer, is: values });
const nodes = ['a', 'b', 'c', 'd'].map((id) => question(id));
const ticking = question('t', { min: 1, options: ['x', 'y', 'z'] });
const yes = (node: string, now: 'open' | 'answered') => ({
  node,
  now,
  ticked: [],
  want: [{ choices: ['yes'], tick: [], untick: [] }],
});

describe('the shortest path to yes', () => {
  it('lists what is missing, and leaves out what the answers meet', () => {
    const listing = measure(
      'listing',
      { all: [is('a', 'yes'), is('b', 'yes'), is('c', 'yes')] },
      { requires: ['file'] },
    );
    expect(unlocking(listing, say({ a: 'yes', b: 'no' }), nodes)).toEqual({
      sets: [{ changes: [yes('b', 'answered'), yes('c', 'open')], against: 1 }],
      cut: false,
      requires: ['file'],
    });
  });

  it('puts the smaller set first, and of equal ones that which goes against fewer answers', () => {
    const three = measure('m', {
      any: [{ all: [is('a', 'yes'), is('b', 'yes')] }, is('c', 'yes'), is('d', 'yes')],
    });
    const { sets } = unlocking(three, say({ c: 'no' }), nodes);
    expect(sets.map(({ changes }) => changes.map(({ node }) => node))).toEqual([['d'], ['c'], ['a', 'b']]);
    expect(sets.map(({ against }) => against)).toEqual([0, 1, 0]);
  });

  it('joins answers that open it alike, and takes a question as having one choice', () => {
    const either = measure('m', {
      any: [{ all: [is('a', 'yes'), is('b', 'yes')] }, { all: [is('a', 'no'), is('b', 'yes')] }],
    });
    expect(unlocking(either, {}, nodes).sets).toEqual([
      {
        changes: [
          { node: 'a', now: 'open', ticked: [], want: [{ choices: ['yes', 'no'], tick: [], untick: [] }] },
          yes('b', 'open'),
        ],
        against: 0,
      },
    ]);
    expect(unlocking(measure('m', { all: [is('a', 'yes'), is('a', 'no')] }), {}, nodes).sets).toEqual([]);
  });

  it('has one set without changes for what is open, and none for what no answer opens', () => {
    expect(unlocking(measure('m', is('a', 'yes')), say({ a: 'yes' }), nodes).sets).toEqual([
      { changes: [], against: 0 },
    ]);
    expect(unlocking(measure('m', is('a', 'maybe')), {}, nodes)).toEqual({ sets: [], cut: false, requires: [] });
    expect(unlocking(measure('m', is('elsewhere', 'yes')), {}, nodes).sets).toEqual([]);
  });

  it('says which items to tick beyond those that are ticked', () => {
    const both = measure('m', {
      all: [
        { items: 't', has: ['x'] },
        { items: 't', has: ['y'] },
      ],
    });
    const change = (now: string, ticked: string[]) => [
      { node: 't', now, ticked, want: [{ choices: ['some'], tick: ['x', 'y'], untick: [] }] },
    ];
    expect(unlocking(both, say({ t: ['x'] }), [ticking]).sets[0]?.changes).toEqual(change('answered', ['x']));
    expect(unlocking(both, {}, [ticking]).sets[0]?.changes).toEqual(change('open', []));
  });

  it('holds to what the question offers: with nothing else to tick, none of them means another choice', () => {
    const none = measure('m', { not: { items: 't', has: ['x', 'y', 'z'] } });
    expect(unlocking(none, say({ t: ['x'] }), [ticking]).sets[0]?.changes[0]?.want).toEqual([
      { choices: ['yes', 'no'], tick: [], untick: [] },
    ]);
  });

  it('takes relevance as a condition that may not fail', () => {
    const odd = measure('m', is('a', 'yes'), { relevant: { not: is('b', 'yes') } });
    expect(unlocking(odd, {}, nodes).sets).toEqual([{ changes: [yes('a', 'open')], against: 0 }]);
    const { sets } = unlocking(odd, say({ b: 'yes' }), nodes);
    expect(sets[0]?.changes.map(({ node, now }) => [node, now])).toEqual([
      ['a', 'open'],
      ['b', 'answered'],
    ]);
  });

  it('says that it cut a list that is too long', () => {
    const many = Array.from({ length: 20 }, (_, at) => question(`n${at}`));
    const pairs = Array.from({ length: 10 }, (_, at) => ({
      any: [is(`n${2 * at}`, 'yes'), is(`n${2 * at + 1}`, 'yes')],
    }));
    const { sets, cut } = unlocking(measure('m', { all: pairs }), {}, many);
    expect(cut).toBe(true);
    expect(sets).toHaveLength(maxSets);
    for (const { changes } of sets) expect(changes).toHaveLength(10);
  });

  it('refuses conditions that nobody could read', () => {
    let deep = is('a', 'yes');
    for (let depth = 0; depth < 100; depth++) deep = { not: deep };
    expect(() => unlocking(measure('m', deep), {}, nodes)).toThrowError(
      expect.objectContaining({ code: 'tree/limit' }),
    );
  });
});

/** Small worlds: up to three questions of three choices, one of them with items, and conditions over them. */
const worlds = fc
  .constantFrom(
    [question('a'), question('b'), question('c')],
    [question('a'), question('t', { min: 1, options: ['x', 'y'] })],
    [question('t', { min: 2, options: ['x', 'y'] }), question('a')],
    [question('t', { min: 0, options: ['x', 'y'] }), question('u', { min: 1, options: ['x'] })],
  )
  .chain((list) =>
    fc.record({
      nodes: fc.constant(list),
      answers: anyAnswers(list),
      opens: anyCondition(list),
      relevant: fc.option(anyCondition(list), { nil: undefined, freq: 2 }),
    }),
  )
  .map(({ relevant, opens, ...world }) => ({ ...world, measure: measure('m', opens, relevant ? { relevant } : {}) }));

const sorted = (sets: readonly unknown[]) => sets.map((set) => canonical(set)).sort();
const canonical = (set: unknown) =>
  JSON.stringify(Object.entries(set as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1)));

describe('beside brute force', () => {
  it('finds exactly the minimal sets', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { sets, cut } = unlocking(world.measure, world.answers, world.nodes);
        expect(cut).toBe(false);
        const ours = sets.map(({ changes }) => allowedBy(changes, world.nodes));
        expect(sorted(ours)).toEqual(sorted(minimalByForce(world.measure, world.answers, world.nodes)));
      }),
      { numRuns: 1500 },
    );
  });

  it('finds exactly the single changes that close', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { measure: of, answers } = world;
        const isClosed = (status: string) => status === 'blocked' || status === 'left-out';
        const expected = isClosed(statusOf(of, answers))
          ? []
          : world.nodes.flatMap((node) => {
              const values = known(node).filter((given) => isClosed(statusOf(of, { ...answers, [node.id]: given })));
              return values.length > 0 ? [{ [node.id]: values.map(plain).sort() }] : [];
            });
        const ours = closing(of, answers, world.nodes).map((change) => allowedBy([change], world.nodes));
        expect(sorted(ours)).toEqual(sorted(expected));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('on larger worlds', () => {
  const four = nodes;
  const six = [...nodes, question('e'), question('t', { min: 1, options: ['x', 'y', 'z'] })];

  it('finds exactly the minimal sets over four questions', () => {
    fc.assert(
      fc.property(anyAnswers(four), anyCondition(four), (answers, opens) => {
        const of = measure('m', opens);
        const ours = unlocking(of, answers, four).sets.map(({ changes }) => allowedBy(changes, four));
        expect(sorted(ours)).toEqual(sorted(minimalByForce(of, answers, four)));
      }),
      { numRuns: 60 },
    );
  });

  it('over six questions: gives sets of which each opens, and every state that is open holds one of them', () => {
    fc.assert(
      fc.property(anyAnswers(six), anyCondition(six), fc.nat(), (answers, opens, pick) => {
        const of = measure('m', opens);
        const { sets, cut } = unlocking(of, answers, six);
        expect(cut).toBe(false);
        const allowed = sets.map(({ changes }) => allowedBy(changes, six));
        for (const set of allowed) {
          const given = Object.entries(set).flatMap(([id, values]) => {
            const value = answerOf(id, values[pick % values.length]);
            return value ? [[id, value] as const] : [];
          });
          expect(statusOf(of, { ...answers, ...Object.fromEntries(given) })).toBe('open');
        }
        for (let at = 0; at < 60; at++) {
          const state = six.flatMap((node, index) => {
            const values = known(node);
            const value = values[(pick + at * 7919 + index * (at + 3) * 31) % values.length];
            return value ? [[node.id, value] as const] : [];
          });
          const isOpen = statusOf(of, Object.fromEntries(state)) === 'open';
          const changed = new Map(state.map(([id, value]) => [id, plain(value)]));
          const isHeld = allowed.some((set) =>
            Object.entries(set).every(([id, values]) => values.includes(changed.get(id) ?? '')),
          );
          if (isOpen) expect(isHeld).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  function answerOf(id: string, value: string | undefined) {
    const node = six.find((candidate) => candidate.id === id);
    return (node ? known(node) : []).find((given) => plain(given) === value);
  }
});
