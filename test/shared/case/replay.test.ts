import { describe, expect, it } from 'vitest';
import { answersInPlay } from '#shared/case/answer';
import type { CaseFile } from '#shared/case/model';
import { replayCase } from '#shared/case/replay';
import type { Tree, TreeGraph, TreeNode } from '#shared/decision/model';
import { caseOf, pack } from '../../fakes/receipt';
import { measure as sampleMeasure } from '../decision/sample-measure';
import { delivery, say, triage, withWords } from '../decision/sample-tree';
import { empty, withTrees } from './sample-case';

const was = [withWords(triage), withWords(delivery)];
const measure = sampleMeasure('demarche', { answer: 'b.1', is: ['head'] });
const file: CaseFile = withTrees(empty, {
  a: say({ 'a.1': 'yes', 'a.2': ['persons', 'money'], 'a.3': 'yes' }),
  b: say({ 'b.1': 'head', 'b.2': 'yes' }),
});
const replayed = (today: readonly Tree[], of = file) => replayCase(of, { was, today, measures: [measure] });
const fatesIn = (today: readonly Tree[], tree = 0) =>
  replayed(today).trees[tree]?.steps.map(({ node, fate }) => [node, fate]);
const withNode = (graph: TreeGraph, id: string, change: (node: TreeNode) => TreeNode): TreeGraph => ({
  ...graph,
  version: graph.version + 1,
  nodes: graph.nodes.map((node) => (node.id === id ? change(node) : node)),
});
const noLonger = (choice: string) => (node: TreeNode) => ({
  ...node,
  answers: node.answers.filter(({ id }) => id !== choice),
});
const leadsTo = (next: string) => (node: TreeNode) => ({
  ...node,
  answers: node.answers.map((answer) => ({ ...answer, next })),
});

describe('a case replayed under the trees of today', () => {
  it('finds every step the same where nothing changed', () => {
    const { trees, measures } = replayed(was);
    expect(new Set(trees.flatMap(({ steps }) => steps.map(({ fate }) => fate)))).toEqual(new Set(['same']));
    expect(trees.map(({ from, to }) => from === to)).toEqual([true, true]);
    expect(measures).toEqual([]);
    expect(trees[0]?.steps[1]).toMatchObject({
      was: 'Answer some: Item persons; Item money',
      today: 'Answer some: Item persons; Item money',
    });
  });

  it.each(pack.scenarios.map(({ id }) => id))('finds nothing under the same content: %s', (scenario) => {
    const { trees, measures } = replayCase(caseOf(scenario), {
      was: pack.trees,
      today: pack.trees,
      measures: pack.measures,
    });
    expect(trees.flatMap(({ steps }) => steps.filter(({ fate }) => fate !== 'same'))).toEqual([]);
    expect(measures).toEqual([]);
  });

  it('says that a question is worded otherwise, in both wordings', () => {
    const [first, second] = was as [Tree, Tree];
    const node = first.words.nodes['a.1'];
    const words = {
      ...first.words,
      nodes: { ...first.words.nodes, ...(node && { 'a.1': { ...node, question: 'New words' } }) },
    };
    const [step] = replayed([{ ...first, words }, second]).trees[0]?.steps ?? [];
    expect(step).toMatchObject({
      fate: 'reworded',
      differences: [{ kind: 'words', from: 'Question a.1', to: 'New words' }],
    });
  });

  it('says that an answer is no longer offered, and what hangs on it', () => {
    const today = [withWords(withNode(triage, 'a.1', noLonger('yes'))), was[1] as Tree];
    expect(fatesIn(today)).toEqual([
      ['a.1', 'answer-gone'],
      ['a.2', 'not-asked'],
      ['a.3', 'not-asked'],
    ]);
    expect(replayed(today).trees[0]).toMatchObject({ from: 'Outcome o.go' });
    expect(replayed(today).trees[0]?.to).toBeUndefined();
  });

  it('says what is no longer asked, and that the end is another', () => {
    const today = [withWords(withNode(triage, 'a.1', leadsTo('o.out'))), was[1] as Tree];
    expect(fatesIn(today)).toEqual([
      ['a.1', 'same'],
      ['a.2', 'not-asked'],
      ['a.3', 'not-asked'],
    ]);
    expect(replayed(today).trees[0]).toMatchObject({ from: 'Outcome o.go', to: 'Outcome o.out' });
    // the second tree is not led to any more, so its answers rest
    expect(fatesIn(today, 1)).toEqual([
      ['b.1', 'not-asked'],
      ['b.2', 'not-asked'],
    ]);
  });

  it('says what is newly asked', () => {
    const extra: TreeNode = { ...(delivery.nodes[1] as TreeNode), id: 'b.3' };
    const longer = { ...delivery, version: 2, nodes: [...withNode(delivery, 'b.2', leadsTo('b.3')).nodes, extra] };
    const today = [was[0] as Tree, withWords(longer)];
    expect(fatesIn(today, 1)).toEqual([
      ['b.1', 'same'],
      ['b.2', 'same'],
      ['b.3', 'newly-asked'],
    ]);
    expect(replayed(today).trees[1]?.steps[2]).toMatchObject({ question: 'Short b.3', today: undefined });
  });

  it('says that a tree is not installed', () => {
    expect(fatesIn([was[0] as Tree], 1)).toEqual([
      ['b.1', 'tree-missing'],
      ['b.2', 'tree-missing'],
    ]);
  });

  it('names a measure whose status turns, with the question that carries it', () => {
    const today = [was[0] as Tree, withWords(withNode(delivery, 'b.1', noLonger('head')))];
    expect(replayed(today).measures).toEqual([
      { measure: 'demarche', title: measure.title, from: 'open', to: 'possible', because: ['Short b.1'] },
    ]);
    expect(answersInPlay(file, was)['b.1']?.choice).toBe('head');
  });
});
