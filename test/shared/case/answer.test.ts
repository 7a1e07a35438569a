import { describe, expect, it } from 'vitest';
import { answersInPlay, answersOf, putDown, sharedAnswers, takeUp, treesInPlay, withAnswer } from '#shared/case/answer';
import { nextQuestion } from '#shared/case/next';
import { at, delivery, say, triage, withWords } from '../decision/sample-tree';
import { empty, withTrees } from './sample-case';

const trees = [withWords(triage), withWords(delivery)];
const out = say({ 'a.1': 'no' });
const on = say({ 'a.1': 'yes', 'a.2': ['persons', 'money'], 'a.3': 'yes' });
const inPlay = (given: Parameters<typeof withTrees>[1]) =>
  treesInPlay(withTrees(empty, given), trees).map(({ tree }) => tree.graph.id);
const next = (given: Parameters<typeof withTrees>[1]) => nextQuestion(withTrees(empty, given), trees)?.node.id;

describe('a tree taken up by hand', () => {
  it('counts until it is put down, and keeps its answers then', () => {
    const file = takeUp(withTrees(empty, { a: out, b: say({ 'b.1': 'head' }) }), trees, 'b');
    const counting = (one: typeof file) => treesInPlay(one, trees).map(({ tree }) => tree.graph.id);
    expect(counting(file)).toEqual(['a', 'b']);
    const down = putDown(file, 'b');
    expect(counting(down)).toEqual(['a']);
    expect(answersOf(down, 'b')).toEqual(answersOf(file, 'b'));
    expect(putDown(down, 'b')).toEqual(down);
  });
});

describe('withAnswer', () => {
  it('adds an answer under the version of the tree', () => {
    const file = withAnswer(empty, triage, { node: 'a.1', answer: { choice: 'yes', at } });
    expect(file.trees).toEqual({ a: { version: 2, answers: { 'a.1': { choice: 'yes', at } } } });
    expect(empty.trees).toEqual({});
  });

  it('never drops another answer, whatever changes', () => {
    const file = withAnswer(withTrees(empty, { a: on, b: say({ 'b.1': 'head' }) }), triage, {
      node: 'a.1',
      answer: { choice: 'no', at },
    });
    expect(Object.keys(answersOf(file, 'a'))).toEqual(['a.1', 'a.2', 'a.3']);
    expect(Object.keys(answersOf(file, 'b'))).toEqual(['b.1']);
  });

  it('takes what was pending at the question off, and nothing else', () => {
    const typing = { ...empty, pending: { 'a.1': { choice: 'no' }, 'b.1': { reason: 'Because' } } };
    const file = withAnswer(typing, triage, { node: 'a.1', answer: { choice: 'yes', at } });
    expect(file.pending).toEqual({ 'b.1': { reason: 'Because' } });
  });

  it('refuses what does not fit', () => {
    const give = (node: string, choice: string) => () => withAnswer(empty, triage, { node, answer: { choice, at } });
    expect(give('a.9', 'yes')).toThrow(expect.objectContaining({ code: 'tree/unknown-node' }));
    expect(give('a.1', 'perhaps')).toThrow(expect.objectContaining({ code: 'tree/answer' }));
    expect(give('a.2', 'some')).toThrow(expect.objectContaining({ code: 'tree/answer' }));
  });
});

describe('treesInPlay', () => {
  it('starts with the first tree and goes on with what its conclusion names', () => {
    expect(inPlay({})).toEqual(['a']);
    expect(inPlay({ a: on })).toEqual(['a', 'b']);
    expect(inPlay({ a: out })).toEqual(['a']);
  });

  it('counts a tree answered out of turn until every way has ended without it', () => {
    const b = say({ 'b.1': 'head' });
    expect(inPlay({ b })).toEqual(['a', 'b']);
    expect(inPlay({ a: out, b })).toEqual(['a']);
  });

  it('ends when trees name each other', () => {
    const back = { ...delivery, outcomes: delivery.outcomes.map((outcome) => ({ ...outcome, continues: ['a', 'b'] })) };
    const file = withTrees(empty, { a: on, b: say({ 'b.1': 'recalled' }) });
    expect(treesInPlay(file, [withWords(triage), withWords(back)])).toHaveLength(2);
  });

  it('has nothing to do without trees', () => {
    expect(treesInPlay(empty, [])).toEqual([]);
  });
});

describe('answersInPlay', () => {
  it('merges the answers that count and leaves those apart out', () => {
    const file = withTrees(empty, { a: on, b: say({ 'b.1': 'recalled', 'b.2': 'yes' }) });
    expect(Object.keys(answersInPlay(file, trees))).toEqual(['a.1', 'a.2', 'a.3', 'b.1']);
  });
});

describe('nextQuestion', () => {
  it('walks through the trees in order to the end', () => {
    expect(next({})).toBe('a.1');
    expect(next({ a: say({ 'a.1': 'unknown' }) })).toBe('a.2');
    expect(next({ a: on })).toBe('b.1');
    expect(next({ a: on, b: say({ 'b.1': 'recalled' }) })).toBeUndefined();
    expect(next({ a: out })).toBeUndefined();
  });
});

describe('sharedAnswers', () => {
  const twin = {
    ...delivery,
    nodes: delivery.nodes.map((node) =>
      node.id === 'b.1'
        ? {
            ...node,
            answers: [...node.answers, { id: 'yes', next: 'b.2', items: false }],
            sameAs: [{ node: 'a.3', answers: { yes: 'yes' }, items: [], ticked: {} }],
          }
        : node,
    ),
  };
  const both = [withWords(triage), withWords(twin)];

  it('does not ask in a second tree what the first was told', () => {
    const file = withTrees(empty, { a: on });
    expect(sharedAnswers(file, both).from).toEqual({ 'b.1': 'a.3' });
    expect(nextQuestion(file, both)?.node.id).toBe('b.2');
    expect(answersOf(file, 'b')).toEqual({});
  });
});
