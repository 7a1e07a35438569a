import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionNodes, evaluate, missingNodes, truthOf } from '#shared/decision/evaluate';
import type { Answers, Condition } from '#shared/decision/model';
import { all, any, not, type Truth } from '#shared/decision/truth';
import { say } from './sample-tree';

const truths: readonly Truth[] = ['yes', 'no', 'unknown'];
const is = (answer: string): Condition => ({ answer, is: ['yes'] });

describe('truth', () => {
  it('has the tables of strong Kleene logic', () => {
    expect(truths.map(not)).toEqual(['no', 'yes', 'unknown']);
    expect(truths.map((a) => truths.map((b) => all([a, b])))).toEqual([
      ['yes', 'no', 'unknown'],
      ['no', 'no', 'no'],
      ['unknown', 'no', 'unknown'],
    ]);
    expect(truths.map((a) => truths.map((b) => any([a, b])))).toEqual([
      ['yes', 'yes', 'yes'],
      ['yes', 'no', 'unknown'],
      ['yes', 'unknown', 'unknown'],
    ]);
  });
});

describe('evaluate', () => {
  it('does not know what has not been answered, or was answered "not known"', () => {
    expect(truthOf(is('p'), {})).toBe('unknown');
    expect(truthOf(is('p'), say({ p: 'unknown' }))).toBe('unknown');
    expect(truthOf({ answer: 'p', is: ['unknown'] }, say({ p: 'unknown' }))).toBe('unknown');
    expect(truthOf({ answer: 'constructor', is: ['yes'] }, {})).toBe('unknown');
  });

  it('looks at ticked items', () => {
    const has: Condition = { items: 'p', has: ['persons'] };
    expect(truthOf(has, say({ p: ['money', 'persons'] }))).toBe('yes');
    expect(truthOf(has, say({ p: ['money'] }))).toBe('no');
    expect(truthOf(has, say({ p: 'none' }))).toBe('no');
    expect(truthOf(has, say({ p: 'unknown' }))).toBe('unknown');
  });

  it('names the questions that decide', () => {
    const both: Condition = { all: [is('p'), is('q'), is('r')] };
    expect(evaluate(both, say({ p: 'yes', q: 'yes', r: 'yes' })).grounds.map(({ node }) => node)).toEqual([
      'p',
      'q',
      'r',
    ]);
    expect(evaluate(both, say({ p: 'yes', q: 'no', r: 'unknown' }))).toEqual({
      truth: 'no',
      grounds: [{ node: 'q', truth: 'no' }],
    });
    expect(evaluate(both, say({ p: 'yes', q: 'yes' }))).toEqual({
      truth: 'unknown',
      grounds: [{ node: 'r', truth: 'unknown' }],
    });
    expect(evaluate({ any: [is('p'), { not: is('q') }] }, say({ p: 'no', q: 'no' }))).toEqual({
      truth: 'yes',
      grounds: [{ node: 'q', truth: 'yes' }],
    });
  });

  it('lists what is missing, except where it no longer matters', () => {
    const settled: Condition = { all: [{ any: [is('p'), is('q')] }, is('r'), { not: is('s') }] };
    expect(missingNodes(settled, say({ p: 'yes' }))).toEqual(['r', 's']);
    expect(missingNodes(settled, say({ p: 'yes', r: 'no' }))).toEqual(['s']);
    expect(missingNodes(settled, say({ p: 'yes', r: 'yes', s: 'no' }))).toEqual([]);
  });
});

const names = ['p', 'q', 'r', 's'] as const;
const anyCondition = fc.letrec<{
  condition: Condition;
  all: Condition;
  any: Condition;
  not: Condition;
  is: Condition;
  has: Condition;
}>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('is'),
    tie('has'),
    tie('all'),
    tie('any'),
    tie('not'),
  ),
  all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((parts) => ({ all: parts })),
  any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((parts) => ({ any: parts })),
  not: tie('condition').map((part) => ({ not: part })),
  is: fc.constantFrom(...names).map((answer) => ({ answer, is: ['yes'] })),
  has: fc.tuple(fc.constantFrom(...names), fc.constantFrom('x', 'y')).map(([items, item]) => ({ items, has: [item] })),
})).condition;

const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(...names.map(() => fc.constantFrom('', 'unknown', 'yes', 'no', 'x', 'y')))
  .map((values) =>
    say(
      Object.fromEntries(
        values.flatMap((value, at) =>
          value === '' ? [] : [[names[at] ?? '', value === 'x' || value === 'y' ? [value] : value]],
        ),
      ),
    ),
  );

describe('three-valued logic', () => {
  it('is monotone: learning what was unknown never turns a yes into a no or back', () => {
    fc.assert(
      fc.property(anyCondition, anyAnswers, anyAnswers, (condition, known, learned) => {
        const before = truthOf(condition, known);
        const open = names.filter((name) => (known[name]?.choice ?? 'unknown') === 'unknown');
        const refined = {
          ...known,
          ...Object.fromEntries(open.flatMap((name) => (learned[name] ? [[name, learned[name]]] : []))),
        };
        if (before !== 'unknown') expect(truthOf(condition, refined)).toBe(before);
      }),
      { numRuns: 2000 },
    );
  });

  it('rests on its grounds alone: forgetting every other answer changes nothing', () => {
    fc.assert(
      fc.property(anyCondition, anyAnswers, (condition, answers) => {
        const { truth, grounds } = evaluate(condition, answers);
        expect(grounds.length).toBeGreaterThan(0);
        if (truth === 'unknown') return;
        const kept = new Set(grounds.map(({ node }) => node));
        const rest = Object.fromEntries(Object.entries(answers).filter(([node]) => kept.has(node)));
        expect(truthOf(condition, rest)).toBe(truth);
      }),
      { numRuns: 2000 },
    );
  });

  it('misses something exactly when the result is not known', () => {
    fc.assert(
      fc.property(anyCondition, anyAnswers, (condition, answers) => {
        const missing = missingNodes(condition, answers);
        expect(conditionNodes(condition)).toEqual(expect.arrayContaining([...missing]));
        if (truthOf(condition, answers) === 'unknown') expect(missing.length).toBeGreaterThan(0);
        if (truthOf(condition, answers) === 'yes') expect(missing).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
