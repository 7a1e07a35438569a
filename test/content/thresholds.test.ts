import { describe, expect, test } from 'vitest';
import { compile } from '#shared/content/compile';
import type { ContentFile } from '#shared/content/problem';
import { conditionNodes, truthOf } from '#shared/decision/evaluate';
import type { Answer, TreeNode } from '#shared/decision/model';
import { readContent } from '../../content/read';

/**
 * There is no numeric threshold of significance. How this is proven: (1) the compiler refuses an amount in whatever
 * decides, and a count of options that is neither one nor all; (2) conditions know answers and options, no quantity;
 * (3) any single factor does what all of them do; (4) "no factor" never ends a path: a pattern or an attempt is asked for.
 */
const files = readContent();
const { pack } = compile(files);
const nodes = pack.trees.flatMap(({ graph }) => graph.nodes);
const nodeOf = (id: string): TreeNode => {
  const found = nodes.find((node) => node.id === id);
  if (!found) throw new Error(`the trees have ${id}`);
  return found;
};
const significance = ['t1.7', 't5.5'] as const;

function changed(path: string, from: string, to: string): readonly ContentFile[] {
  expect(files.find((file) => file.path === path)?.text.split(from)).toHaveLength(2);
  return files.map((file) => (file.path === path ? { ...file, text: file.text.replace(from, to) } : file));
}

describe('the compiler refuses, with file and line', () => {
  test.each([
    ['trees/t1.en.yaml', 'persons: Number of persons or bodies affected', 'persons: More than 10 000 persons affected'],
    ['trees/t1.en.yaml', 'loss: Economic loss', 'loss: Loss of EUR 50 million'],
    ['trees/t5.en.yaml', 'states: Number of Member States concerned', 'states: 6 States or more'],
    ['trees/t1.en.yaml', 'Is it part of a pattern or campaign?', 'Have there been at least 3 acts?'],
  ])('an amount in %s: %s', (path, from, to) => {
    const copy = changed(path, from, to);
    const line = (copy.find((file) => file.path === path)?.text.split(to)[0] ?? '').split('\n').length;
    expect(compile(copy).problems).toContainEqual({
      code: 'tree/condition',
      file: path,
      line,
      details: { amount: to.replace(/^[a-z]+: /, '') },
    });
  });

  test('a count of factors between one and all', () => {
    const options = 'min: 1\n      options: [disruption, persons';
    const { problems } = compile(changed('trees/t1.yaml', options, options.replace('1', '3')));
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'tree/condition', file: 'trees/t1.yaml', details: { min: 't1.7' } }),
    );
  });
});

describe.each(significance)('%s', (id) => {
  const node = nodeOf(id);
  const options = node.items?.options ?? [];

  test('is a judgement, with the seven factors, of which one is enough', () => {
    expect(node.kind).toBe('assessment');
    expect(node.items?.min).toBe(1);
    expect(options).toEqual(['disruption', 'persons', 'states', 'loss', 'gain', 'data', 'commercial']);
  });

  test('asks on where no factor is shown: no file ends there', () => {
    const rejecting = node.answers.filter((answer) => !answer.items);
    expect(rejecting.length).toBeGreaterThan(1);
    for (const { next } of rejecting) expect(nodes.map((other) => other.id)).toContain(next);
  });

  test('opens the same with any one factor as with all seven', () => {
    const conditions = [
      ...pack.measures.flatMap(({ opens, relevant }) => (relevant ? [opens, relevant] : [opens])),
      ...pack.codes.map(({ allowed }) => allowed),
    ].filter((condition) => conditionNodes(condition).includes(id));
    expect(conditions.length).toBeGreaterThan(0);
    for (const { id: choice } of node.answers.filter((answer) => answer.items)) {
      const given = (items: readonly string[]): Answer => ({ choice, items: [...items], at: '' });
      for (const condition of conditions)
        for (const option of options)
          expect(truthOf(condition, { [id]: given([option]) })).toBe(truthOf(condition, { [id]: given(options) }));
    }
  });
});

test('every count of options is one or all', () => {
  const counted = nodes.flatMap(({ id, items }) =>
    items && items.min > 1 ? [[id, items.min, items.options.length]] : [],
  );
  // four conditions of countermeasures: cumulative by law, and no measure of an effect
  expect(counted).toEqual([['t7.9', 4, 4]]);
});
