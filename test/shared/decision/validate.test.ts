import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, TreeGraph, TreeNode } from '#shared/decision/model';
import { resolve } from '#shared/decision/resolve';
import { questionsLeft, treeSize } from '#shared/decision/size';
import { validateCondition, validateTree } from '#shared/decision/validate';
import { anyTree } from './random-tree';
import { delivery, triage } from './sample-tree';

const change = (id: string, to: Partial<TreeNode>): TreeGraph => ({
  ...triage,
  nodes: triage.nodes.map((node) => (node.id === id ? { ...node, ...to } : node)),
});
const answer = (id: string, next: string, items = false) => ({ id, next, items });
const yesNo = (next: string) => [answer('yes', next), answer('no', next), answer('unknown', next)];
const [first] = triage.nodes;
if (!first) throw new Error('fixture');

/** A chain of questions, each answered three ways, all leading to the next one. */
function chain(length: number): TreeGraph {
  const nodes = Array.from({ length }, (_, at) => ({
    ...first,
    id: `n${at}`,
    answers: yesNo(at + 1 === length ? 'o' : `n${at + 1}`),
  })) as TreeNode[]; // `first` is there, checked above
  return {
    ...triage,
    start: 'n0',
    nodes,
    outcomes: [{ id: 'o', measures: [], continues: [], templates: [], grounds: [] }],
  };
}

describe('validateTree', () => {
  it('finds nothing in sound trees', () => {
    expect(validateTree(triage)).toEqual([]);
    expect(validateTree(delivery)).toEqual([]);
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(validateTree(tree)).toEqual([]);
      }),
    );
  });

  it.each<[string, TreeGraph, { code: string; node: string }]>([
    [
      'an answer that leads nowhere',
      change('a.3', { answers: [...yesNo('o.go').slice(1), answer('yes', 'gone')] }),
      { code: 'tree/unknown-node', node: 'a.3' },
    ],
    ['a start that does not exist', { ...triage, start: 'gone' }, { code: 'tree/unknown-node', node: 'gone' }],
    [
      'a circle',
      change('a.3', { answers: [answer('yes', 'a.1'), answer('no', 'o.go'), answer('unknown', 'o.out')] }),
      { code: 'tree/cycle', node: 'a.3' },
    ],
    [
      'a question that leads to itself',
      change('a.3', { answers: [answer('yes', 'a.3'), answer('no', 'o.go'), answer('unknown', 'o.out')] }),
      { code: 'tree/cycle', node: 'a.3' },
    ],
    [
      'no way to say "not known"',
      change('a.3', { answers: [answer('yes', 'o.go'), answer('no', 'o.out')] }),
      { code: 'tree/dead-end', node: 'a.3' },
    ],
    [
      'a question nobody reaches',
      { ...triage, nodes: [...triage.nodes, { ...first, id: 'a.9' }] },
      { code: 'tree/unreachable', node: 'a.9' },
    ],
    ['a conclusion nobody reaches', change('a.3', { answers: yesNo('o.out') }), { code: 'tree/outcome', node: 'o.go' }],
    ['an id twice', { ...triage, nodes: [...triage.nodes, first] }, { code: 'content/duplicate', node: 'a.1' }],
    [
      'a conclusion named like a question',
      {
        ...triage,
        outcomes: [...triage.outcomes, { id: 'a.1', measures: [], continues: [], templates: [], grounds: [] }],
      },
      { code: 'content/duplicate', node: 'a.1' },
    ],
    [
      'the same answer twice',
      change('a.3', { answers: [...yesNo('o.go'), answer('yes', 'o.out')] }),
      { code: 'content/duplicate', node: 'a.3' },
    ],
    [
      'items nobody can tick',
      change('a.3', { items: { min: 1, options: ['x'] } }),
      { code: 'tree/answer', node: 'a.3' },
    ],
    [
      'ticks without items',
      change('a.3', { answers: [answer('yes', 'o.go', true), answer('unknown', 'o.out')] }),
      { code: 'tree/answer', node: 'a.3' },
    ],
    [
      'more to tick than there is',
      change('a.2', { items: { min: 3, options: ['x', 'y'] } }),
      { code: 'tree/answer', node: 'a.2' },
    ],
    ['an item twice', change('a.2', { items: { min: 1, options: ['x', 'x'] } }), { code: 'tree/answer', node: 'a.2' }],
    [
      'a set that may be empty',
      change('a.2', { items: { min: 0, options: ['x'] } }),
      { code: 'tree/answer', node: 'a.2' },
    ],
    [
      'a set without "none"',
      change('a.2', { answers: [answer('some', 'a.3', true), answer('unknown', 'o.out')] }),
      { code: 'tree/answer', node: 'a.2' },
    ],
    ['more questions in a row than anybody answers', chain(61), { code: 'tree/limit', node: 'n0' }],
  ])('finds %s', (_, tree, problem) => {
    expect(validateTree(tree)).toContainEqual(problem);
  });

  it('takes a tree at the limit', () => {
    expect(validateTree(chain(60))).toEqual([]);
  });

  it('walks a hundred thousand questions without recursion', () => {
    const long = chain(100_000);
    expect(validateTree(long)).toEqual([{ code: 'tree/limit', node: 'n0' }]);
    const bent = {
      ...long,
      nodes: long.nodes.map((node) => (node.id === 'n99999' ? { ...node, answers: yesNo('n0') } : node)),
    };
    expect(validateTree(bent)).toContainEqual({ code: 'tree/cycle', node: 'n99999' });
  });
});

describe('size', () => {
  it('counts more ways than a double can tell apart', () => {
    expect(treeSize(chain(60)).paths).toBe(3n ** 60n);
  });

  it('says how many questions are left, the present one counted', () => {
    expect(questionsLeft(triage, 'a.1')).toEqual({ least: 1, most: 3 });
    expect(questionsLeft(triage, 'a.3')).toEqual({ least: 1, most: 1 });
    expect(questionsLeft(triage, 'o.go')).toEqual({ least: 0, most: 0 });
  });

  it('refuses to count in a circle', () => {
    expect(() => treeSize(change('a.3', { answers: yesNo('a.1') }))).toThrow(
      expect.objectContaining({ code: 'tree/cycle' }),
    );
  });

  it('agrees with walking every path', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const lengths = everyPath(tree);
        expect(treeSize(tree)).toEqual({
          paths: BigInt(lengths.length),
          least: Math.min(...lengths),
          most: Math.max(...lengths),
        });
      }),
      { numRuns: 50 },
    );
  });
});

function everyPath(tree: TreeGraph, answers = {}): number[] {
  const { steps, at } = resolve(tree, answers);
  if (at.kind === 'outcome') return [steps.length];
  return at.node.answers.flatMap(({ id }) =>
    everyPath(tree, { ...answers, [at.node.id]: { choice: id, at: '2026-11-20T10:00:00Z' } }),
  );
}

describe('validateCondition', () => {
  const graphs = [triage, delivery];

  it('takes what the trees can answer', () => {
    const sound: Condition = {
      all: [
        { answer: 'b.1', is: ['head'] },
        { any: [{ items: 'a.2', has: ['persons'] }, { not: { answer: 'a.3', is: ['no'] } }] },
      ],
    };
    expect(validateCondition(sound, graphs)).toEqual([]);
  });

  it.each<[string, Condition]>([
    ['an unknown question', { answer: 'b.9', is: ['yes'] }],
    ['an answer the question does not have', { not: { answer: 'b.9', is: ['absent'] } }],
    ['"not known", which never holds', { any: [{ answer: 'b.9', is: ['unknown'] }] }],
    ['items of a question without any', { all: [{ items: 'b.9', has: ['persons'] }] }],
    ['an item that is no option', { items: 'b.9', has: ['ships'] }],
  ])('finds %s', (_, condition) => {
    expect(validateCondition(condition, graphs)).toEqual([{ code: 'tree/condition', node: 'b.9' }]);
  });
});
