import { describe, expect, it } from 'vitest';
import type { ContentPack } from '#shared/content/model';
import type { Measure, Tree } from '#shared/decision/model';
import { isShown, shownOf } from '#shared/receipt/model';
import { replay } from '#shared/receipt/replay';
import { redact } from '#shared/receipt/seal';
import { caseOf, pack, packDigest, sampleReceipt } from '../../fakes/receipt';

const receipt = sampleReceipt();
const numberOf = (node: string) => shownOf(receipt, 'answer').find(({ value }) => value.node === node)?.number ?? 0;
const withTree = (id: string, change: (tree: Tree) => Tree): ContentPack => ({
  ...pack,
  trees: pack.trees.map((tree) => (tree.graph.id === id ? change(tree) : tree)),
});
const withMeasure = (id: string, change: Partial<Measure>): ContentPack => ({
  ...pack,
  measures: pack.measures.map((measure) => (measure.id === id ? { ...measure, ...change } : measure)),
});
const kinds = (changed: ContentPack) => replay(receipt, changed).differences.map(({ kind }) => kind);

describe('replay', () => {
  it.each(pack.scenarios.map(({ id }) => id))('finds nothing under the same content: %s', (scenario) => {
    const made = sampleReceipt(caseOf(scenario));
    const found = replay(made, pack, packDigest);
    expect(found.differences).toEqual([]);
    expect(found.isSamePack).toBe(true);
    expect(found.answers.replayed).toBe(found.answers.all);
    expect(found.grounds.unchanged).toBe(found.grounds.all);
    expect(found.measures.replayed).toBe(found.measures.all);
  });

  it('says that a tree is not installed', () => {
    const found = replay(receipt, { ...pack, trees: pack.trees.filter(({ graph }) => graph.id !== 't3') });
    expect(found.differences).toContainEqual(expect.objectContaining({ kind: 'tree-missing', tree: 't3' }));
    expect(found.answers.replayed).toBeLessThan(found.answers.all);
  });

  it('says that a question or an answer is worded otherwise', () => {
    const changed = withTree('t3', ({ graph, words }) => {
      const node = words.nodes['t3.2'];
      if (!node) throw new Error('the sample has no such question');
      const answers = { ...node.answers, recalled: 'Called home' };
      return {
        graph,
        words: { ...words, nodes: { ...words.nodes, 't3.2': { ...node, question: 'Where is the head?', answers } } },
      };
    });
    expect(replay(receipt, changed).differences).toMatchObject([
      { kind: 'words', node: 't3.2', part: 'question', to: 'Where is the head?' },
      { kind: 'words', node: 't3.2', part: 'answer', to: 'Called home' },
    ]);
  });

  it('says that an answer is no longer offered', () => {
    const changed = withTree('t3', ({ graph, words }) => ({
      words,
      graph: {
        ...graph,
        nodes: graph.nodes.map((node) =>
          node.id === 't3.2' ? { ...node, answers: node.answers.filter(({ id }) => id !== 'recalled') } : node,
        ),
      },
    }));
    expect(replay(receipt, changed).differences).toContainEqual(
      expect.objectContaining({ kind: 'answer-gone', node: 't3.2' }),
    );
  });

  it('says what is no longer asked and what is newly asked', () => {
    const rerouted = withTree('t3', ({ graph, words }) => ({
      words,
      graph: {
        ...graph,
        nodes: graph.nodes.map((node) =>
          node.id === 't3.1' ? { ...node, answers: node.answers.map((one) => ({ ...one, next: 't3.3' })) } : node,
        ),
      },
    }));
    const found = replay(receipt, rerouted).differences;
    expect(found).toContainEqual(expect.objectContaining({ kind: 'not-asked', node: 't3.2' }));
    expect(found).toContainEqual(expect.objectContaining({ kind: 'newly-asked', node: 't3.3' }));
  });

  it('says from what to what a measure went, who decides now, and what is new or gone', () => {
    const flipped = withMeasure('alternative-channel', { opens: { answer: 't3.2', is: ['post'] } });
    expect(replay(receipt, flipped).differences).toMatchObject([
      { kind: 'measure', measure: 'alternative-channel', from: 'open', to: 'blocked' },
    ]);
    expect(kinds(withMeasure('alternative-channel', { vote: 'unanimity' }))).toEqual(['decider']);
    expect(kinds({ ...pack, measures: pack.measures.filter(({ id }) => id !== 'alternative-channel') })).toEqual([
      'measure-gone',
    ]);
    const one = pack.measures.find(({ id }) => id === 'alternative-channel');
    if (!one) throw new Error('no such measure');
    expect(kinds({ ...pack, measures: [...pack.measures, { ...one, id: 'another' }] })).toEqual(['measure-new']);
  });

  it('counts the grounds that changed', () => {
    const source = shownOf(receipt, 'answer')[0]?.value.grounds[0]?.source ?? '';
    const amended = {
      ...pack,
      sources: pack.sources.map((one) => (one.id === source ? { ...one, date: '2027-01-01' } : one)),
    };
    const found = replay(receipt, amended);
    expect(found.grounds.unchanged).toBeLessThan(found.grounds.all);
    expect(new Set(found.differences.map(({ kind }) => kind))).toEqual(new Set(['grounds']));
  });

  it('says that a conclusion goes elsewhere', () => {
    const moved = withTree('t3', ({ graph, words }) => ({
      words,
      graph: {
        ...graph,
        nodes: graph.nodes.map((node) =>
          node.id === 't3.2'
            ? {
                ...node,
                answers: node.answers.map((one) =>
                  one.id === 'recalled' ? { ...one, next: graph.outcomes[0]?.id ?? '' } : one,
                ),
              }
            : node,
        ),
      },
    }));
    expect(kinds(moved)).toContain('conclusion');
  });
});

describe('replay of a receipt with pieces left out', () => {
  it('goes as far as the answers go, claims no change, and counts the rest', () => {
    const answers = shownOf(receipt, 'answer');
    for (const { number, value } of answers) {
      const found = replay(redact(receipt, [number]), pack);
      expect({ node: value.node, differences: found.differences }).toEqual({ node: value.node, differences: [] });
      expect(found.answers.replayed).toBeLessThan(found.answers.all);
    }
    const cut = replay(redact(receipt, [numberOf('t3.2')]), pack);
    expect(cut.measures.replayed).toBeLessThan(cut.measures.all);
  });

  it('stands everything left out', () => {
    const empty = redact(
      receipt,
      receipt.pieces.map(({ number }) => number),
    );
    expect(empty.pieces.some(isShown)).toBe(false);
    expect(replay(empty, pack)).toMatchObject({
      answers: { replayed: 0 },
      measures: { replayed: 0 },
      grounds: { all: 0 },
      differences: [],
    });
  });
});
