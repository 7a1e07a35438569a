import type { Answer, Answers, Tree, TreeGraph, TreeNode } from '#shared/decision/model';

/** Two small trees in the shape of the real ones, for tests that must not change when the content does. */
const grounds = [{ source: 'S1' }];
const node = (id: string, answers: TreeNode['answers'], more: Partial<TreeNode> = {}): TreeNode => ({
  id,
  kind: 'fact',
  ask: 'one',
  knows: [],
  grounds,
  answers,
  ...more,
});
const go = (id: string, next: string, items = false) => ({ id, next, items });

export const triage: TreeGraph = {
  id: 'a',
  version: 2,
  asOf: '2026-11-01',
  start: 'a.1',
  nodes: [
    node('a.1', [go('yes', 'a.2'), go('no', 'o.out'), go('unknown', 'a.2')]),
    node('a.2', [go('some', 'a.3', true), go('none', 'o.out'), go('unknown', 'a.3')], {
      ask: 'set',
      kind: 'assessment',
      items: { min: 2, options: ['persons', 'services', 'money'] },
    }),
    node('a.3', [go('yes', 'o.go'), go('no', 'o.out'), go('unknown', 'o.go')]),
  ],
  outcomes: [
    { id: 'o.go', measures: [], continues: ['b'], templates: [], grounds },
    { id: 'o.out', measures: [], continues: [], templates: [], grounds },
  ],
};

export const delivery: TreeGraph = {
  id: 'b',
  version: 1,
  asOf: '2026-11-01',
  start: 'b.1',
  nodes: [
    node('b.1', [go('head', 'b.2'), go('recalled', 'o.closed'), go('unknown', 'b.2')], { decides: 'hr' }),
    node('b.2', [go('yes', 'o.open'), go('no', 'o.closed'), go('unknown', 'o.open')]),
  ],
  outcomes: [
    { id: 'o.open', measures: ['demarche'], continues: [], templates: [], grounds },
    { id: 'o.closed', measures: ['demarche'], continues: [], templates: [], grounds },
  ],
};

export const at = '2026-11-20T10:00:00.000Z';

/** Answers from shorthand: `say({ 'a.1': 'yes', 'a.2': ['persons', 'services'] })`. */
export function say(given: Readonly<Record<string, string | readonly string[]>>): Answers {
  return Object.fromEntries(
    Object.entries(given).map(([id, value]): [string, Answer] => [
      id,
      typeof value === 'string' ? { choice: value, at } : { choice: 'some', items: [...value], at },
    ]),
  );
}

/** Words for a graph: its ids, so that tests see which word was taken. */
export function withWords(graph: TreeGraph): Tree {
  const words = (of: TreeNode) => ({
    question: `Question ${of.id}`,
    short: `Short ${of.id}`,
    why: 'Why',
    ground: { title: 'Ground', text: 'Text' },
    answers: Object.fromEntries(of.answers.map(({ id }) => [id, `Answer ${id}`])),
    effects: {},
    items: Object.fromEntries((of.items?.options ?? []).map((item) => [item, `Item ${item}`])),
  });
  return {
    graph,
    words: {
      tree: graph.id,
      language: 'en',
      title: graph.id,
      summary: 'Summary',
      nodes: Object.fromEntries(graph.nodes.map((of) => [of.id, words(of)])),
      outcomes: Object.fromEntries(
        graph.outcomes.map(({ id }) => [id, { title: `Outcome ${id}`, text: 'Text', checklist: [], documents: [] }]),
      ),
    },
  };
}
