import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve } from '#shared/decision/resolve';
import { answersTo, anyTree } from './random-tree';
import { at, say, triage } from './sample-tree';

const ids = (answers: ReturnType<typeof say>) => {
  const { steps, at: place, apart } = resolve(triage, answers);
  return {
    steps: steps.map(({ node }) => node.id),
    at: place.kind === 'node' ? place.node.id : place.outcome.id,
    apart,
  };
};

describe('resolve', () => {
  it('starts at the first question', () => {
    expect(ids({})).toEqual({ steps: [], at: 'a.1', apart: [] });
  });

  it('folds the answers to the next question and to the conclusion', () => {
    expect(ids(say({ 'a.1': 'yes' }))).toEqual({ steps: ['a.1'], at: 'a.2', apart: [] });
    const whole = say({ 'a.1': 'yes', 'a.2': ['persons', 'money'], 'a.3': 'yes' });
    expect(ids(whole)).toEqual({ steps: ['a.1', 'a.2', 'a.3'], at: 'o.go', apart: [] });
  });

  it('takes "not known" to a conclusion like any answer', () => {
    expect(ids(say({ 'a.1': 'unknown', 'a.2': 'unknown', 'a.3': 'unknown' })).at).toBe('o.go');
  });

  it('keeps answers off the path apart when an early one changes', () => {
    const changed = say({ 'a.1': 'no', 'a.2': ['persons', 'money'], 'a.3': 'yes' });
    expect(ids(changed)).toEqual({ steps: ['a.1'], at: 'o.out', apart: ['a.2', 'a.3'] });
  });

  it('leaves answers of other trees alone', () => {
    expect(ids(say({ 'a.1': 'yes', 'b.1': 'head' }))).toEqual({ steps: ['a.1'], at: 'a.2', apart: [] });
  });

  it.each([
    ['a choice the question does not have', say({ 'a.1': 'perhaps' }), 'choice'],
    ['a set without its items', { 'a.1': { choice: 'yes', at }, 'a.2': { choice: 'some', at } }, 'too-few'],
    ['one item too few', say({ 'a.1': 'yes', 'a.2': ['persons'] }), 'too-few'],
    ['the same item twice', say({ 'a.1': 'yes', 'a.2': ['persons', 'persons'] }), 'too-few'],
    ['an item that is no option', say({ 'a.1': 'yes', 'a.2': ['persons', 'ships'] }), 'items'],
    ['items under an answer that takes none', { 'a.1': { choice: 'yes', items: ['persons'], at } }, 'items'],
  ])('refuses %s', (_, answers, why) => {
    expect(() => resolve(triage, answers)).toThrow(
      expect.objectContaining({ code: 'tree/answer', details: expect.objectContaining({ why }) }),
    );
  });

  it('is not fooled by names every object has', () => {
    const tree = {
      ...triage,
      start: 'constructor',
      nodes: triage.nodes.map((node) => ({ ...node, id: 'constructor' })),
    };
    expect(resolve(tree, {}).steps).toEqual([]);
  });

  it('ends on a circle and on a lost answer instead of running on', () => {
    const [first, ...rest] = triage.nodes;
    if (!first) throw new Error('fixture');
    const circle = { ...triage, nodes: [{ ...first, answers: [{ id: 'yes', next: 'a.1', items: false }] }, ...rest] };
    expect(() => resolve(circle, say({ 'a.1': 'yes' }))).toThrow(expect.objectContaining({ code: 'tree/cycle' }));
    const lost = { ...triage, nodes: [{ ...first, answers: [{ id: 'yes', next: 'gone', items: false }] }, ...rest] };
    expect(() => resolve(lost, say({ 'a.1': 'yes' }))).toThrow(expect.objectContaining({ code: 'tree/unknown-node' }));
  });

  it('does not depend on the order in which answers were given', () => {
    const answered = anyTree.chain((tree) => fc.tuple(fc.constant(tree), answersTo(tree), fc.infiniteStream(fc.nat())));
    fc.assert(
      fc.property(answered, ([tree, answers, keys]) => {
        const shuffled = Object.entries(answers)
          .map((entry) => ({ entry, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(resolve(tree, Object.fromEntries(shuffled))).toEqual(resolve(tree, answers));
      }),
    );
  });

  it('accounts for every answer: on the path or apart', () => {
    const answered = anyTree.chain((tree) => fc.tuple(fc.constant(tree), answersTo(tree)));
    fc.assert(
      fc.property(answered, ([tree, answers]) => {
        const { steps, apart } = resolve(tree, answers);
        expect([...steps.map(({ node }) => node.id), ...apart].sort()).toEqual(Object.keys(answers).sort());
      }),
    );
  });
});
