import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '#shared/content/compile';
import type { Answer, Answers, TreeGraph, TreeNode } from '#shared/decision/model';
import { resolve } from '#shared/decision/resolve';
import { contradictions, withSharedAnswers } from '#shared/decision/shared-answers';
import { readContent } from '../../../content/read';

const at = '2026-11-20T10:00:00Z';
const grounds = [{ source: 'C' }];
const yesNo = ['yes', 'no', 'unknown'];
const whole = { yes: 'yes', no: 'no', unknown: 'unknown' };

function node(id: string, ids: readonly string[], more: Partial<TreeNode> = {}): TreeNode {
  const answers = ids.map((choice) => ({ id: choice, next: 'o', items: choice === 'some' }));
  return { id, kind: 'fact', ask: 'one', knows: [], grounds, answers, ...more };
}

function tree(...nodes: readonly TreeNode[]): TreeGraph {
  return { id: 'x', version: 1, asOf: '2026-11-01', start: nodes[0]?.id ?? '', nodes: [...nodes], outcomes: [] };
}

const same = (to: string, more: object) => [{ node: to, answers: {}, items: [], ticked: {}, ...more }];
const ticking = { items: { min: 1, options: ['x', 'y'] } };
const graphs = [
  tree(
    node('a', yesNo),
    node('set', ['some', 'none', 'unknown'], ticking),
    node('three', ['yes', 'other', 'no', 'unknown']),
  ),
  tree(
    node('b', yesNo, { sameAs: same('a', { answers: whole }) }),
    node('c', yesNo, { sameAs: same('b', { answers: whole }) }),
    node('narrow', yesNo, { sameAs: same('a', { answers: { no: 'no' } }) }),
    node('agree', yesNo, { sameAs: same('three', { answers: whole }) }),
    node('kept', ['some', 'none', 'unknown'], {
      ...ticking,
      sameAs: same('set', { answers: { some: 'some', none: 'none' }, items: ['x'] }),
    }),
    node('by', yesNo, { sameAs: same('set', { ticked: { x: 'yes', y: 'no' } }) }),
  ),
  tree(
    node('two', yesNo, {
      sameAs: [
        ...same('a', { answers: { yes: 'yes', no: 'no' } }),
        ...same('three', { answers: { yes: 'yes', no: 'no' } }),
      ],
    }),
  ),
];

const say = (choice: string, items?: readonly string[]): Answer => ({
  choice,
  at,
  ...(items ? { items: [...items] } : {}),
});
const share = (answers: Answers) => withSharedAnswers(graphs, answers);

describe('an answer is shared', () => {
  test('through any number of trees, with its author and reason, and says where it comes from', () => {
    const given = { ...say('yes'), author: 'Desk', reason: 'seen' };
    const { answers, from } = share({ a: given });
    expect(answers).toMatchObject({ b: given, c: given });
    expect(from).toMatchObject({ b: 'a', c: 'a' });
  });

  test('back too, where both questions have the same answers throughout', () => {
    expect(share({ c: say('no') }).answers).toMatchObject({ a: say('no'), b: say('no'), narrow: say('no') });
    expect(share({ agree: say('yes') }).answers).not.toHaveProperty('three');
    expect(share({ narrow: say('no') }).answers).not.toHaveProperty('a');
  });

  test('only where it is mapped', () => {
    expect(share({ a: say('yes') }).answers).not.toHaveProperty('narrow');
    expect(share({ three: say('other') }).answers).not.toHaveProperty('agree');
  });

  test('with ticked options only where all of them mean the same', () => {
    expect(share({ set: say('some', ['x']) }).answers['kept']).toEqual(say('some', ['x']));
    expect(share({ set: say('some', ['x', 'y']) }).answers).not.toHaveProperty('kept');
  });

  test('by what is ticked, unless two options speak against each other', () => {
    expect(share({ set: say('some', ['y']) }).answers['by']?.choice).toBe('no');
    expect(share({ set: say('some', ['x', 'y']) }).answers).not.toHaveProperty('by');
  });

  test('as "not known" only where that was said and is mapped', () => {
    expect(share({ a: say('unknown') }).answers['b']?.choice).toBe('unknown');
    expect(share({ a: say('unknown') }).answers).not.toHaveProperty('narrow');
    expect(share({}).answers).toEqual({});
  });

  test('never where its twins disagree: somebody is asked', () => {
    const { answers } = share({ a: say('yes'), three: say('no') });
    expect(answers).not.toHaveProperty('two');
    expect(share({ a: say('yes'), three: say('yes') }).answers['two']?.choice).toBe('yes');
  });

  test('never under a name that records inherit', () => {
    expect(share({ constructor: say('yes') }).answers).toEqual({ constructor: say('yes') });
    expect(share({ a: say('constructor') }).answers).not.toHaveProperty('b');
  });
});

describe('contradictions', () => {
  test('are told with both answers, and change nothing', () => {
    const given = { three: say('no'), agree: say('yes') };
    expect(contradictions(graphs, given)).toEqual([{ node: 'agree', other: 'three', given: 'yes', implied: 'no' }]);
    expect(share(given).answers).toMatchObject(given);
  });

  test('do not come from what is not known or not mapped', () => {
    expect(contradictions(graphs, { a: say('unknown'), b: say('yes') })).toEqual([]);
    expect(contradictions(graphs, { three: say('other'), agree: say('no') })).toEqual([]);
  });
});

const { pack } = compile(readContent());
const shipped = pack.trees.map(({ graph }) => graph);
/** Any answers to the shipped trees, with their entries in any order. */
const anyAnswers = fc
  .tuple(
    ...shipped
      .flatMap(({ nodes }) => nodes)
      .map((one) =>
        fc.option(
          fc
            .constantFrom(...one.answers)
            .chain(({ id, items }) =>
              items
                ? fc
                    .subarray(one.items?.options ?? [], { minLength: one.items?.min ?? 1 })
                    .map((ticked): readonly [string, Answer] => [one.id, say(id, ticked)])
                : fc.constant([one.id, say(id)] as const),
            ),
          { freq: 2 },
        ),
      ),
  )
  .map((pairs) => pairs.filter((pair) => pair !== null));
const shuffled = anyAnswers.chain((pairs) =>
  fc.tuple(fc.constant(pairs), fc.shuffledSubarray([...pairs], { minLength: pairs.length, maxLength: pairs.length })),
);

describe('over the shipped trees', () => {
  test('the order of answering plays no part', () => {
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(withSharedAnswers(shipped, Object.fromEntries(one))).toEqual(
          withSharedAnswers(shipped, Object.fromEntries(other)),
        );
      }),
      { numRuns: 60, seed: 2026 },
    );
  });

  test('nothing given is changed, all that is added has a source, and a second time adds nothing', () => {
    fc.assert(
      fc.property(anyAnswers, (pairs) => {
        const given: Answers = Object.fromEntries(pairs);
        const { answers, from } = withSharedAnswers(shipped, given);
        for (const [id, answer] of pairs) expect(answers[id]).toBe(answer);
        const added = Object.keys(answers).filter((id) => !(id in given));
        expect(Object.keys(from).sort()).toEqual(added.sort());
        for (const source of Object.values(from)) expect(given).toHaveProperty([source]);
        expect(withSharedAnswers(shipped, answers).answers).toEqual(answers);
        for (const graph of shipped) expect(() => resolve(graph, answers)).not.toThrow();
      }),
      { numRuns: 60, seed: 2026 },
    );
  });

  test('what is added contradicts nothing that was given', () => {
    fc.assert(
      fc.property(anyAnswers, (pairs) => {
        const given: Answers = Object.fromEntries(pairs);
        const { answers, from } = withSharedAnswers(shipped, given);
        const told = contradictions(shipped, answers).filter(({ node: id, other }) => id in from && from[id] === other);
        expect(told).toEqual([]);
      }),
      { numRuns: 60, seed: 2026 },
    );
  });

  test('no shipped scenario contradicts itself, but the one that is about that', () => {
    const torn = pack.scenarios.filter(({ answers }) => {
      const given = Object.entries(answers).map(([id, one]) => [
        id,
        typeof one === 'string' ? say(one) : { ...one, at },
      ]);
      return contradictions(shipped, Object.fromEntries(given)).length > 0;
    });
    expect(torn.map(({ id }) => id)).toEqual(['t2-quiet-against-yes']);
  });
});
